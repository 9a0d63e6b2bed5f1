package app.muster.importer;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Dependency;
import app.muster.plan.Improvement;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Waiver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Gives assets other ids everywhere in a plan, or takes them out of it.
public final class Renaming {

    private final Function<AssetId, Optional<AssetId>> now;

    private Renaming(Function<AssetId, Optional<AssetId>> now) {
        this.now = now;
    }

    /// @param now the id that an asset has afterwards, empty if it leaves the plan; what two parts
    ///   of the plan then say of the same is kept once, the first
    public static Plan of(Plan plan, Function<AssetId, Optional<AssetId>> now) {
        var renaming = new Renaming(now);
        return new Plan(
                plan.name(),
                plan.snapshot(),
                plan.applications(),
                plan.assets().stream().flatMap(a -> renaming.asset(a).stream()).toList(),
                renaming.dependencies(plan.dependencies()),
                plan.roles(),
                plan.playbooks().stream().map(renaming::playbook).toList(),
                plan.attestations().stream()
                        .flatMap(a -> renaming.attestation(a).stream())
                        .toList(),
                plan.waivers().stream().flatMap(w -> renaming.waiver(w).stream()).toList(),
                plan.improvements().stream().map(renaming::improvement).toList(),
                plan.mapping(),
                plan.acknowledgements());
    }

    private Optional<Asset> asset(Asset asset) {
        return now.apply(asset.id()).map(asset::known);
    }

    private record Said(AssetId from, AssetId to, Dependency.Kind kind) {}

    private List<Dependency> dependencies(List<Dependency> before) {
        Set<Said> said = new HashSet<>();
        var after = new ArrayList<Dependency>();
        for (Dependency old : before) {
            Optional<AssetId> from = now.apply(old.from());
            Optional<AssetId> to = now.apply(old.to());
            if (from.isPresent()
                    && to.isPresent()
                    && said.add(new Said(from.get(), to.get(), old.kind()))) {
                after.add(old.between(from.get(), to.get()));
            }
        }
        return after;
    }

    private Playbook playbook(Playbook playbook) {
        return playbook.bringingBack(ids(playbook.assets()));
    }

    private List<AssetId> ids(List<AssetId> before) {
        return before.stream().flatMap(id -> now.apply(id).stream()).distinct().toList();
    }

    private Optional<Attestation> attestation(Attestation old) {
        return kept(old.asset())
                .map(
                        asset ->
                                new Attestation(
                                        old.control(),
                                        asset,
                                        old.by(),
                                        old.on(),
                                        old.until(),
                                        old.shown()));
    }

    private Optional<Waiver> waiver(Waiver old) {
        return kept(old.asset())
                .map(
                        asset ->
                                new Waiver(
                                        old.control(),
                                        asset,
                                        old.reason(),
                                        old.owner(),
                                        old.until()));
    }

    private Optional<AssetId> kept(AssetId id) {
        return id.equals(AssetId.PLAN) ? Optional.of(id) : now.apply(id);
    }

    private Improvement improvement(Improvement old) {
        return new Improvement(
                old.id(),
                old.title(),
                old.control(),
                ids(old.assets()),
                old.remedy(),
                old.source(),
                old.owner(),
                old.due(),
                old.done());
    }
}
