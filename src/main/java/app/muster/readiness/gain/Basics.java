package app.muster.readiness.gain;

import app.muster.assess.Assessment;
import app.muster.catalogue.Control;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.readiness.Fact;
import app.muster.readiness.Gate;
import app.muster.readiness.Gate.Basic;
import app.muster.readiness.Readiness;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which facts and gates of a score some fixes turn.
final class Basics {

    private final Readiness readiness;
    private final Plan plan;
    private final Map<AssetId, Asset> assets;

    Basics(Readiness readiness, Plan plan) {
        this.readiness = readiness;
        this.plan = plan;
        assets = plan.assetsById();
    }

    /// A fact's key, and what it is about: a name, or an asset's id.
    private record Turned(String key, String about) {}

    static Predicate<Fact> facts(Collection<Fix> fixes) {
        Set<Turned> turned = new HashSet<>();
        fixes.forEach(fix -> turn(fix, turned));
        return fact ->
                turned.contains(new Turned(fact.key(), fact.asset().value()))
                        || turned.contains(new Turned(fact.key(), fact.about()));
    }

    /// A control's facts turn where it is put in place: what is waived elsewhere stays waived, and
    /// what was read too long ago stays old.
    private static void turn(Fix fix, Set<Turned> turned) {
        switch (fix) {
            case Fix.Protect(Control control, List<AssetId> protects) ->
                    protects.forEach(asset -> turned.add(new Turned(control.id(), asset.value())));
            case Fix.Fill(Role role) ->
                    turned.add(new Turned("readiness.fact.role-filled", role.name()));
            case Fix.Deputise(Role role) ->
                    turned.add(new Turned("readiness.fact.role-deputy", role.name()));
            case Fix.Rehearse(Playbook playbook) ->
                    playbook.assets()
                            .forEach(
                                    asset ->
                                            turned.add(
                                                    new Turned(
                                                            "readiness.fact.tested",
                                                            asset.value())));
            case Fix.Exercise _ ->
                    turned.add(new Turned("readiness.fact.exercised", AssetId.PLAN.value()));
            case Fix.Staff _, Fix.Measure _ -> {}
        }
    }

    Set<Basic> gates(Collection<Fix> fixes) {
        Set<Basic> passed = EnumSet.noneOf(Basic.class);
        Set<String> filled = new HashSet<>();
        for (Fix fix : fixes) {
            switch (fix) {
                case Fix.Protect protect -> {
                    if (protect.control().id().equals(Assessment.BREAK_GLASS)) {
                        passed.add(Basic.BREAK_GLASS);
                    }
                }
                case Fix.Rehearse(Playbook playbook) -> {
                    if (playbook.assets().stream().anyMatch(this::isForRecovery)) {
                        passed.add(Basic.RECOVERY_RESTORED);
                    }
                }
                case Fix.Exercise _ -> passed.add(Basic.EXERCISED);
                case Fix.Fill(Role role) -> filled.add(role.name());
                case Fix.Deputise _, Fix.Staff _, Fix.Measure _ -> {}
            }
        }
        if (!plan.roles().isEmpty() && filled.containsAll(emptyRoles())) {
            passed.add(Basic.ROLES);
        }
        return passed;
    }

    private List<String> emptyRoles() {
        return readiness.gates().stream()
                .filter(gate -> gate.basic() == Basic.ROLES)
                .map(Gate::missing)
                .findFirst()
                .orElse(List.of());
    }

    private boolean isForRecovery(AssetId id) {
        Asset asset = assets.get(id);
        return asset != null && asset.category().isForRecovery();
    }
}
