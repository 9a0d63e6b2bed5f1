package app.muster.attack;

import app.muster.assess.Assessment;
import app.muster.assess.Subject;
import app.muster.assess.Verdict;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.expression.Answer;
import app.muster.expression.Facts;
import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.AssetId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
            Copies copies,
            Targets targets,
            Assessment assessment) {
        List<Assumption> narrowLast =
                assumptions.stream()
                        .sorted(
                                Comparator.comparing((Assumption one) -> one.asset().isPresent())
                                        .thenComparing(Assumption::control))
                        .toList();
        for (Assumption assumption : narrowLast) {
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
                    if (!isOverruled(assumption, subject.asset(), assumptions)
                            && !isSo(assumption, subject.asset(), assessment)) {
                        take(assumption, control, subject.asset(), copies, targets);
                    }
                }
            }
            if (!used) {
                idle.add(assumption);
            }
        }
    }

    /// What is assumed of one asset counts before what is assumed of all.
    private static boolean isOverruled(
            Assumption assumption, AssetId asset, Collection<Assumption> all) {
        return assumption.asset().isEmpty()
                && all.stream()
                        .filter(other -> other.control().equals(assumption.control()))
                        .anyMatch(other -> other.asset().filter(asset::equals).isPresent());
    }

    /// What is so already stays as strong or weak as it was read.
    private static boolean isSo(Assumption assumption, AssetId asset, Assessment assessment) {
        Verdict same = assumption.inPlace() ? Verdict.IN_PLACE : Verdict.MISSING;
        return assessment
                .finding(assumption.control(), asset)
                .filter(finding -> finding.verdict() == same)
                .isPresent();
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

    /// Whether anything is assumed of the asset.
    boolean concerns(AssetId asset) {
        return facts.containsKey(asset) || verdicts.containsKey(asset);
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

    /// Of two controls that ask for the same setting the one that asks for more counts.
    private void take(
            Assumption assumption, Control control, AssetId asset, Copies copies, Targets targets) {
        verdicts.computeIfAbsent(asset, _ -> new HashMap<>())
                .put(control.id(), assumption.inPlace());
        if (control.inPlace().ask(new Taken(facts.getOrDefault(asset, Map.of()))).truth()
                == Truth.of(assumption.inPlace())) {
            return;
        }
        control.inPlace()
                .settled(assumption.inPlace())
                .forEach(
                        (name, value) -> {
                            put(asset, name, value);
                            follow(asset, name, value, copies, targets);
                        });
    }

    /// What else is true when a fact is: a backup that is made is also there and takes a machine's
    /// disks along, and a vault passes its immutability on to what it keeps.
    private void follow(AssetId asset, String name, Value value, Copies copies, Targets targets) {
        switch (name) {
            case "backup.active" -> {
                backup(asset, value);
                for (AssetId disk : targets.disks(asset)) {
                    if (value.equals(Value.TRUE) || copies.isKeptWithMachineOnly(disk)) {
                        put(disk, name, value);
                        backup(disk, value);
                    }
                }
            }
            case IMMUTABILITY ->
                    pass(
                            asset,
                            "backup.immutable",
                            new Value.Flag(value.shown().equalsIgnoreCase("Locked")),
                            copies);
            case "vault.guarded" -> pass(asset, "backup.guarded", value, copies);
            default -> {}
        }
    }

    /// Another vault may keep what this one does not.
    private void pass(AssetId vault, String name, Value value, Copies copies) {
        for (AssetId kept : copies.in(vault)) {
            if (value.equals(Value.TRUE) || copies.backups(kept).size() < 2) {
                put(kept, name, value);
            }
        }
    }

    private void backup(AssetId asset, Value active) {
        put(asset, "backup.kept", active);
        if (active.equals(Value.FALSE)) {
            put(asset, "backup.immutable", Value.FALSE);
            put(asset, "backup.vaulted", Value.FALSE);
        }
    }

    /// What was assumed of one asset, and nothing else.
    private record Taken(Map<String, Value> values) implements Facts {

        @Override
        public Value path(List<String> path) {
            String name = String.join(".", path);
            return values.getOrDefault(name, new Value.Unknown(name));
        }

        @Override
        public Value call(String function, List<Value> arguments) {
            String name = Answer.Used.called(function, arguments);
            return values.getOrDefault(name, new Value.Unknown(name));
        }
    }

    private void put(AssetId asset, String name, Value value) {
        facts.computeIfAbsent(asset, _ -> new HashMap<>()).put(name, value);
    }
}
