package app.muster.ui.protections;

import app.muster.assess.Finding;
import app.muster.plan.Attestation;
import app.muster.plan.Plan;
import app.muster.plan.Waiver;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What people decide about a finding, as changes of the plan.
final class Decisions {

    private static final Pattern ATTESTED = Pattern.compile("\\battested\\b");

    private Decisions() {}

    /// Whether a person's word can answer for the control.
    static boolean canAttest(Finding finding) {
        return ATTESTED.matcher(finding.control().inPlace().text()).find();
    }

    /// The decision to live without it that stands in the plan, whether or not it still counts.
    static Optional<Waiver> waiver(Plan plan, Finding finding) {
        return plan.waivers().stream().filter(waiver -> isAbout(waiver, finding)).findFirst();
    }

    /// The newest word for it in the plan, whether or not it still counts.
    static Optional<Attestation> attestation(Plan plan, Finding finding) {
        return plan.attestations().stream().filter(word -> isAbout(word, finding)).findFirst();
    }

    /// The plan with this decision in the place of an earlier one on the same finding.
    static Plan waiving(Plan plan, Finding finding, String reason, String owner, LocalDate until) {
        var waiver =
                new Waiver(
                        finding.control().id(),
                        finding.asset(),
                        reason.strip(),
                        owner.strip(),
                        until);
        return notWaiving(plan, finding)
                .withWaivers(Plan.plus(notWaiving(plan, finding).waivers(), waiver));
    }

    static Plan notWaiving(Plan plan, Finding finding) {
        List<Waiver> others =
                plan.waivers().stream().filter(waiver -> !isAbout(waiver, finding)).toList();
        return plan.withWaivers(others);
    }

    /// The plan with this word in the place of an earlier one on the same finding.
    static Plan attesting(
            Plan plan, Finding finding, String by, LocalDate on, LocalDate until, String shown) {
        var word =
                new Attestation(
                        finding.control().id(),
                        finding.asset(),
                        by.strip(),
                        on,
                        until,
                        shown.strip());
        return notAttesting(plan, finding)
                .withAttestations(Plan.plus(notAttesting(plan, finding).attestations(), word));
    }

    static Plan notAttesting(Plan plan, Finding finding) {
        List<Attestation> others =
                plan.attestations().stream().filter(word -> !isAbout(word, finding)).toList();
        return plan.withAttestations(others);
    }

    private static boolean isAbout(Waiver waiver, Finding finding) {
        return waiver.control().equals(finding.control().id())
                && waiver.asset().equals(finding.asset());
    }

    private static boolean isAbout(Attestation word, Finding finding) {
        return word.control().equals(finding.control().id())
                && word.asset().equals(finding.asset());
    }
}
