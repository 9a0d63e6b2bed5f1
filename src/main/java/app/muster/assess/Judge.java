package app.muster.assess;

import app.muster.catalogue.Control;
import app.muster.expression.Answer;
import app.muster.expression.Expression;
import app.muster.expression.Truth;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Comes to one verdict: one control on one subject.
final class Judge {

    private final Estate estate;
    private final Supplier<Attestations> attestations;
    private final Map<AssetId, Map<String, Waiver>> waivers = new HashMap<>();

    Judge(Plan plan, Estate estate, Instant now) {
        this.estate = estate;
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Attestations words = Attestations.of(plan, today);
        attestations = () -> words;
        for (Waiver waiver : plan.waivers()) {
            if (waiver.countsOn(today)) {
                waivers.computeIfAbsent(waiver.asset(), _ -> new HashMap<>())
                        .put(waiver.control(), waiver);
            }
        }
    }

    Finding[] judge(List<Control> controls, Subject subject) {
        var facts = new SubjectFacts(estate, attestations, subject, "");
        var source = new Expression.Source(facts);
        var findings = new Finding[controls.size()];
        for (int i = 0; i < findings.length; i++) {
            Control control = controls.get(i);
            facts.turnTo(control.id());
            Verdict verdict = verdict(control, subject, source);
            findings[i] = new Finding(control, subject, verdict, this);
        }
        return findings;
    }

    private Verdict verdict(Control control, Subject subject, Expression.Source facts) {
        Truth applies =
                control.appliesWhen().isPresent()
                        ? control.appliesWhen().get().truth(facts)
                        : Truth.TRUE;
        return switch (applies) {
            case FALSE -> Verdict.NOT_APPLICABLE;
            case TRUE -> verdict(control, subject, control.inPlace().truth(facts));
            // not applicable, or something else: nobody can tell which
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private Verdict verdict(Control control, Subject subject, Truth inPlace) {
        return switch (inPlace) {
            case TRUE -> Verdict.IN_PLACE;
            case FALSE -> isWaived(control, subject) ? Verdict.WAIVED : Verdict.MISSING;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private boolean isWaived(Control control, Subject subject) {
        return !waivers.isEmpty()
                && waivers.getOrDefault(subject.asset(), Map.of()).containsKey(control.id());
    }

    Finding.Details details(Control control, Subject subject, Verdict verdict) {
        var facts = new SubjectFacts(estate, attestations, subject, control.id());
        return switch (verdict) {
            case NOT_APPLICABLE -> {
                String says = control.notApplicableSays();
                Answer answer = control.appliesWhen().orElse(control.inPlace()).ask(facts);
                yield details(
                        control,
                        subject,
                        says.isEmpty() ? Unread.words.get("assess.not-applicable") : says,
                        answer,
                        "");
            }
            case IN_PLACE ->
                    details(
                            control,
                            subject,
                            control.inPlaceSays(),
                            control.inPlace().ask(facts),
                            "");
            case MISSING ->
                    details(
                            control,
                            subject,
                            control.missingSays(),
                            control.inPlace().ask(facts),
                            control.remedy().cli());
            case WAIVED ->
                    details(
                            control,
                            subject,
                            waived(control, subject),
                            control.inPlace().ask(facts),
                            control.remedy().cli());
            case UNKNOWN -> {
                Answer answer = open(control, facts);
                yield details(
                        control,
                        subject,
                        Unread.words.get("assess.unknown", String.join("; ", answer.missing())),
                        answer,
                        control.remedy().cli());
            }
        };
    }

    /// What leaves a verdict open: first whether the control applies at all, then whether it is in
    /// place.
    private static Answer open(Control control, SubjectFacts facts) {
        Answer inPlace = control.inPlace().ask(facts);
        if (control.appliesWhen().isEmpty()) {
            return inPlace;
        }
        var used = new LinkedHashSet<>(control.appliesWhen().get().ask(facts).used());
        used.addAll(inPlace.used());
        return new Answer(Truth.UNKNOWN, List.copyOf(used));
    }

    private String waived(Control control, Subject subject) {
        Waiver waiver = waivers.getOrDefault(subject.asset(), Map.of()).get(control.id());
        return waiver == null
                ? control.missingSays()
                : Unread.words.get(
                        "assess.waived",
                        control.missingSays(),
                        waiver.until().toString(),
                        waiver.reason());
    }

    private Finding.Details details(
            Control control, Subject subject, String reason, Answer answer, String cli) {
        var origins = new Origins(estate, attestations.get(), control, subject);
        List<Finding.Item> evidence = answer.used().stream().map(origins::item).toList();
        List<String> missing = answer.truth() == Truth.UNKNOWN ? answer.missing() : List.of();
        return new Finding.Details(reason, evidence, missing, Commands.of(subject).filled(cli));
    }
}
