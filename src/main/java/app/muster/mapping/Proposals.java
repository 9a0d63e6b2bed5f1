package app.muster.mapping;

import app.muster.catalogue.Catalogue;
import app.muster.mapping.Confidence.Ground;
import app.muster.mapping.Confidence.Part;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Proposes applications and shared services for what is nobody's yet, and changes nothing.
public final class Proposals {

    /// A proposal that has less than this of its own is an alternative to those before it.
    private static final double OWN = 0.5;

    /// So much of what is somebody's must be one application's before the rest is thought its own.
    private static final double MAJORITY = 0.6;

    private static final int ALTERNATIVES = 200;

    private final Scene scene;

    /// By place: whose an asset is, or would be.
    private final Map<Integer, String> owners = new HashMap<>();

    private final Set<String> sharedNames = new HashSet<>();
    private final List<Proposal> best = new ArrayList<>();
    private final List<Proposal> alternatives = new ArrayList<>();

    private Proposals(Scene scene, Plan plan) {
        this.scene = scene;
        Map<ApplicationId, Application> applications = new HashMap<>();
        plan.applications().forEach(a -> applications.put(a.id(), a));
        for (int place = 0; place < scene.present.size(); place++) {
            Application owner =
                    scene.present.get(place).application().map(applications::get).orElse(null);
            if (owner != null) {
                owners.put(place, owner.name());
            }
        }
        plan.applications().stream()
                .filter(Application::shared)
                .forEach(a -> sharedNames.add(a.name()));
    }

    /// First a set whose members share no asset, the surest first; two of one name are one
    /// application, the later one with what the earlier one's rules miss. Then alternatives. The
    /// same plan and snapshot give the same list. Takes time in proportion to assets, their tags
    /// and their dependencies.
    public static List<Proposal> of(Plan plan, Snapshot snapshot, Catalogue catalogue) {
        var scene = new Scene(plan, snapshot, catalogue);
        return new Proposals(scene, plan)
                .ranked(
                        Stream.of(
                                        TagDrafts.of(scene),
                                        GroupDrafts.of(scene),
                                        NameDrafts.of(scene),
                                        SubscriptionDrafts.of(scene),
                                        CommunityDrafts.of(scene),
                                        FanInDrafts.of(scene))
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
            List<Integer> own =
                    draft.members().stream().filter(p -> !owners.containsKey(p)).toList();
            if (!own.isEmpty() && own.size() >= draft.all().size() * OWN) {
                take(proposal(draft, draft.name(), draft.shared(), own, draft.confidence(), false));
            } else if (own.isEmpty() || !complete(draft, own)) {
                offer(draft);
            }
        }
        return Stream.concat(best.stream(), alternatives.stream()).toList();
    }

    /// Most of what the draft is about is somebody's: the rest seems to be theirs too.
    private boolean complete(Draft draft, List<Integer> own) {
        Map<String, Long> shares =
                draft.all().stream()
                        .map(owners::get)
                        .filter(Objects::nonNull)
                        .collect(
                                Collectors.groupingBy(o -> o, TreeMap::new, Collectors.counting()));
        Optional<Map.Entry<String, Long>> first =
                shares.entrySet().stream().max(Map.Entry.comparingByValue());
        if (first.isEmpty()) {
            return false;
        }
        double agreement = (double) first.get().getValue() / (draft.all().size() - own.size());
        if (agreement < MAJORITY) {
            return false;
        }
        String name = first.get().getKey();
        take(
                proposal(
                        draft,
                        name,
                        sharedNames.contains(name),
                        own,
                        draft.confidence().times(new Part(Ground.AGREEMENT, agreement)),
                        false));
        return true;
    }

    private void take(Proposal proposal) {
        best.add(proposal);
        if (proposal.shared()) {
            sharedNames.add(proposal.name());
        }
    }

    /// As an alternative, unless it says the same as one before it.
    private void offer(Draft draft) {
        boolean isSaid =
                draft.members().stream()
                        .allMatch(
                                p ->
                                        Words.alike(draft.name())
                                                .equals(Words.alike(owners.getOrDefault(p, ""))));
        if (alternatives.size() < ALTERNATIVES && !isSaid) {
            alternatives.add(
                    proposal(
                            draft,
                            draft.name(),
                            draft.shared(),
                            draft.members(),
                            draft.confidence(),
                            true));
        }
    }

    private Proposal proposal(
            Draft draft,
            String name,
            boolean shared,
            List<Integer> members,
            Confidence confidence,
            boolean alternative) {
        if (!alternative) {
            members.forEach(place -> owners.put(place, name));
        }
        Set<Integer> these = new HashSet<>(members);
        return new Proposal(
                name,
                shared,
                draft.reason(),
                confidence,
                draft.rules(),
                ids(members),
                ids(draft.byHand().stream().filter(these::contains).toList()),
                (double) members.size() / scene.open.size(),
                alternative);
    }

    private List<AssetId> ids(List<Integer> places) {
        return places.stream().map(place -> scene.present.get(place).id()).toList();
    }
}
