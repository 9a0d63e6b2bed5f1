package app.muster.attack;

import app.muster.assess.Assessment;
import app.muster.assess.Subject;
import app.muster.assess.Verdict;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.expression.Value;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Controls that are taken as in place or missing.
///
/// A rule may ask for the verdict of a control or for the settings that the control looks at. So an
/// assumption stands for both: the verdict, and values for what the control's own condition asks
/// that make it come out that way.
final class Assumed {

    static final Assumed NOTHING = new Assumed();

    private static final String IMMUTABILITY =
            "it.properties.securitySettings.immutabilitySettings.state";

    private final Map<AssetId, Map<String, Value>> facts = new HashMap<>();
    private final Map<AssetId, Map<String, Boolean>> verdicts = new HashMap<>();
    private final List<Assumption> idle = new ArrayList<>();

    private Assumed() {}

    Assumed(
            Collection<Assumption> assumptions,
            Catalogue catalogue,
            Plan plan,
            Targets targets,
            Assessment assessment) {
        Map<AssetId, List<AssetId>> recovered = Cascades.dependents(plan, Dependency.Kind.RECOVERS);
        for (Assumption assumption : assumptions) {
            Control control =
                    catalogue
                            .control(assumption.control())
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "no control " + assumption.control()));
            boolean used = false;
            for (Subject subject : targets.meant(assumption)) {
                if (concerns(assumption, control, subject, assessment)) {
                    used = true;
                    take(assumption, control, subject.asset(), recovered);
                }
            }
            if (!used) {
                idle.add(assumption);
            }
        }
    }

    /// Those that concern nothing here.
    List<Assumption> idle() {
        return List.copyOf(idle);
    }

    Optional<Boolean> verdict(String control, AssetId asset) {
        return Optional.ofNullable(verdicts.getOrDefault(asset, Map.of()).get(control));
    }

    Optional<Value> fact(String name, AssetId asset) {
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(facts.getOrDefault(asset, Map.of()).get(name));
    }

    /// Whether an action with rules that ask for this can end otherwise on the asset than with
    /// nothing assumed.
    boolean concerns(Asked asked, AssetId asset) {
        return facts.getOrDefault(asset, Map.of()).keySet().stream().anyMatch(asked::fact)
                || verdicts.getOrDefault(asset, Map.of()).keySet().stream()
                        .anyMatch(asked::verdict);
    }

    /// A control that does not apply to an asset is not flipped along with all others; to one that
    /// was named it is.
    private static boolean concerns(
            Assumption assumption, Control control, Subject subject, Assessment assessment) {
        if (assumption.asset().isPresent()) {
            return assumption.asset().get().equals(subject.asset())
                    && control.isAskedOf(subject.type(), subject.category());
        }
        return control.isAskedOf(subject.type(), subject.category())
                && assessment
                        .finding(control.id(), subject.asset())
                        .filter(finding -> finding.verdict() == Verdict.NOT_APPLICABLE)
                        .isEmpty();
    }

    private void take(
            Assumption assumption,
            Control control,
            AssetId asset,
            Map<AssetId, List<AssetId>> recovered) {
        verdicts.computeIfAbsent(asset, _ -> new HashMap<>())
                .put(control.id(), assumption.inPlace());
        control.inPlace()
                .settled(assumption.inPlace())
                .forEach(
                        (name, value) -> {
                            put(asset, name, value);
                            follow(asset, name, value, recovered.getOrDefault(asset, List.of()));
                        });
    }

    /// What else is true when a fact is: a backup that is made is also there, and a vault passes
    /// its immutability on to what it keeps.
    private void follow(AssetId asset, String name, Value value, List<AssetId> recovered) {
        switch (name) {
            case "backup.active" -> {
                put(asset, "backup.kept", value);
                if (value.equals(Value.FALSE)) {
                    put(asset, "backup.immutable", Value.FALSE);
                    put(asset, "backup.vaulted", Value.FALSE);
                }
            }
            case IMMUTABILITY ->
                    recovered.forEach(
                            kept ->
                                    put(
                                            kept,
                                            "backup.immutable",
                                            new Value.Flag(
                                                    value.shown().equalsIgnoreCase("Locked"))));
            case "vault.guarded" -> recovered.forEach(kept -> put(kept, "backup.guarded", value));
            default -> {}
        }
    }

    private void put(AssetId asset, String name, Value value) {
        facts.computeIfAbsent(asset, _ -> new HashMap<>()).put(name, value);
    }
}
