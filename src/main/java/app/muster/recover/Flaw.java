package app.muster.recover;

import app.muster.catalogue.LossScenario;
import app.muster.plan.AssetId;
import app.muster.plan.PlaybookId;

import java.util.Locale;
import java.util.Optional;

/// Something in a playbook of the plan, or in a template that stands for some of its assets, that
/// will hurt on the day.
///
/// @param rule what was looked for, for example `no-verification`
/// @param playbook the id of the plan's playbook or the key of the template
/// @param own whether it is the plan's playbook
/// @param assets how many of its assets it is about
/// @param step the number of the step, from 1; 0 for the playbook as a whole
/// @param asset which of its assets it is about, if it is about one
/// @param scenario in which loss it hurts, if it is not in all
/// @param says one sentence for people
/// @param remedy what to do about it
public record Flaw(
        Severity severity,
        String rule,
        PlaybookId playbook,
        boolean own,
        int assets,
        int step,
        Optional<AssetId> asset,
        Optional<LossScenario> scenario,
        String says,
        String remedy) {

    /// How bad it is, worst first.
    public enum Severity {
        /// The playbook does not work as it stands.
        ERROR,
        /// It may work, and nobody knows.
        WARNING,
        /// Something for people to do on the day that they could do today.
        HINT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The same of a template, for so many assets.
    Flaw ofTemplate(int count) {
        return new Flaw(
                severity,
                rule,
                playbook,
                false,
                count,
                step,
                asset,
                scenario,
                asset.isPresent() && count > 1
                        ? Words.of("recover.flaw.many", says, count - 1)
                        : says,
                remedy);
    }
}
