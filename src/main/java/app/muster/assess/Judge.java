package app.muster.assess;

import app.muster.catalogue.Control;
import app.muster.expression.Answer;
import app.muster.expression.Truth;
import app.muster.plan.Plan;
import app.muster.plan.Waiver;
import app.muster.plan.estate.Resource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Comes to one verdict: one control on one subject.
final class Judge {

    private final Estate estate;
    private final Attestations attestations;
    private final Map<String, Waiver> waivers = new HashMap<>();

    private Subject named = Subject.plan();
    private Commands commands = Commands.of(named);

    Judge(Plan plan, Estate estate, Instant now) {
        this.estate = estate;
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        attestations = Attestations.of(plan, today);
        for (Waiver waiver : plan.waivers()) {
            if (waiver.countsOn(today)) {
                waivers.put(waiver.control() + " " + waiver.asset(), waiver);
            }
        }
    }

    Finding judge(Control control, Subject subject) {
        var facts = new SubjectFacts(estate, () -> attestations, subject, control.id());
        if (control.appliesWhen().isPresent()) {
            Answer applies = control.appliesWhen().get().ask(facts);
            if (applies.truth() == Truth.FALSE) {
                String says = control.notApplicableSays();
                return finding(
                        control,
                        subject,
                        Verdict.NOT_APPLICABLE,
                        says.isEmpty() ? Unread.words.get("assess.not-applicable") : says,
                        applies,
                        List.of());
            }
        }
        Answer answer = control.inPlace().ask(facts);
        return switch (answer.truth()) {
            case TRUE ->
                    finding(
                            control,
                            subject,
                            Verdict.IN_PLACE,
                            control.inPlaceSays(),
                            answer,
                            List.of());
            case FALSE -> missing(control, subject, answer);
            case UNKNOWN -> {
                List<String> missing = answer.missing();
                yield finding(
                        control,
                        subject,
                        Verdict.UNKNOWN,
                        Unread.words.get("assess.unknown", String.join("; ", missing)),
                        answer,
                        missing);
            }
        };
    }

    /// Controls are asked one subject after the other, so its names are made ready once.
    private Commands commands(Subject subject) {
        if (subject != named) {
            named = subject;
            commands = Commands.of(subject);
        }
        return commands;
    }

    private Finding missing(Control control, Subject subject, Answer answer) {
        Waiver waiver = waivers.get(control.id() + " " + subject.asset());
        return waiver == null
                ? finding(
                        control, subject, Verdict.MISSING, control.missingSays(), answer, List.of())
                : finding(
                        control,
                        subject,
                        Verdict.WAIVED,
                        Unread.words.get(
                                "assess.waived",
                                control.missingSays(),
                                waiver.until().toString(),
                                waiver.reason()),
                        answer,
                        List.of());
    }

    private Finding finding(
            Control control,
            Subject subject,
            Verdict verdict,
            String reason,
            Answer answer,
            List<String> missing) {
        var evidence = new ArrayList<Finding.Item>(answer.used().size());
        for (Answer.Used used : answer.used()) {
            evidence.add(
                    new Finding.Item(
                            used.name(),
                            used.value().shown(),
                            estate.snapshot().source(),
                            estate.snapshot().taken()));
        }
        String cli =
                switch (verdict) {
                    case MISSING, WAIVED, UNKNOWN ->
                            commands(subject).filled(control.remedy().cli());
                    case IN_PLACE, NOT_APPLICABLE -> "";
                };
        return new Finding(
                control,
                subject.asset(),
                subject.resource()
                        .map(Resource::id)
                        .or(() -> subject.asset().resource())
                        .map(id -> id.value())
                        .orElse(""),
                subject.type(),
                verdict,
                reason,
                evidence,
                missing,
                cli);
    }
}
