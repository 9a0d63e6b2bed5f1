package app.muster.mapping;

import app.muster.catalogue.Catalogue;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Proposes applications and shared services for what is nobody's yet, and changes nothing.
public final class Proposals {

    /// A proposal that has less than this of its own is an alternative to those before it.
    private static final double OWN = 0.5;

    private static final int ALTERNATIVES = 200;

    private final Scene scene;
    private final Set<Integer> taken = new HashSet<>();
    private final List<Proposal> best = new ArrayList<>();
    private final List<Proposal> alternatives = new ArrayList<>();

    private Proposals(Scene scene) {
        this.scene = scene;
    }

    /// First a set whose members share no asset, the surest first; then alternatives to them. The
    /// same plan and snapshot give the same list. Takes time in proportion to assets, their tags
    /// and their dependencies.
    public static List<Proposal> of(Plan plan, Snapshot snapshot, Catalogue catalogue) {
        var scene = new Scene(plan, snapshot, catalogue);
        return new Proposals(scene)
                .ranked(
                        Stream.of(TagDrafts.of(scene), GroupDrafts.of(scene))
                                .flatMap(List::stream)
                                .sorted(
                                        Comparator.comparingDouble(
                                                        (Draft d) -> -d.confidence().value())
                                                .thenComparingInt(d -> -d.members().size())
                                                .thenComparing(Draft::name)
                                                .thenComparing(d -> d.reason().toString()))
                                .toList());
    }

    private List<Proposal> ranked(List<Draft> drafts) {
        for (Draft draft : drafts) {
            List<Integer> own = draft.members().stream().filter(p -> !taken.contains(p)).toList();
            if (own.size() >= draft.members().size() * OWN && !own.isEmpty()) {
                taken.addAll(own);
                best.add(proposal(draft, own, false));
            } else if (alternatives.size() < ALTERNATIVES) {
                alternatives.add(proposal(draft, draft.members(), true));
            }
        }
        return Stream.concat(best.stream(), alternatives.stream()).toList();
    }

    private Proposal proposal(Draft draft, List<Integer> members, boolean alternative) {
        return new Proposal(
                draft.name(),
                draft.shared(),
                draft.reason(),
                draft.confidence(),
                draft.rules(),
                ids(members),
                ids(draft.byHand().stream().filter(members::contains).toList()),
                (double) members.size() / scene.open.size(),
                alternative);
    }

    private List<AssetId> ids(List<Integer> places) {
        return places.stream().map(place -> scene.present.get(place).id()).toList();
    }
}
