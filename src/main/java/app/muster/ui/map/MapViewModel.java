package app.muster.ui.map;

import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.structure.ChokePoint;
import app.muster.structure.Fall;
import app.muster.structure.Structure;
import app.muster.ui.map.MapScene.Spot;
import app.muster.ui.map.MapScene.Tie;
import app.muster.work.Work;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the map shows and does, without a single control.
final class MapViewModel {

    /// What the map leaves out.
    record Filter(Set<Category> hiddenCategories, Set<Dependency.Kind> hiddenKinds) {
        static final Filter NONE = new Filter(Set.of(), Set.of());

        boolean shows(Spot spot) {
            return !hiddenCategories.contains(spot.node().category());
        }

        boolean shows(Tie tie) {
            return !hiddenKinds.containsAll(tie.edge().kinds());
        }
    }

    /// One dependency as the inspector lists it.
    ///
    /// @param other the asset at the other end
    record Link(Dependency dependency, Asset other) {}

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<MapScene> scene =
            new ReadOnlyObjectWrapper<>(MapScene.empty());
    private final ReadOnlyObjectWrapper<Optional<Spot>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<String>> falling =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final ReadOnlyObjectWrapper<List<Spot>> found = new ReadOnlyObjectWrapper<>(List.of());
    private String sought = "";
    private int turn = -1;
    private Structure structure = Structure.of(Plan.empty(""));

    MapViewModel(Workspace workspace) {
        this.workspace = workspace;
    }

    ObservableValue<Plan> plan() {
        return workspace.planProperty();
    }

    ObservableValue<Optional<Insight>> insight() {
        return workspace.insightProperty();
    }

    ReadOnlyObjectProperty<MapScene> scene() {
        return scene.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Spot>> selected() {
        return selected.getReadOnlyProperty();
    }

    /// The nodes that fall with the selected one.
    ReadOnlyObjectProperty<Set<String>> falling() {
        return falling.getReadOnlyProperty();
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    /// What the search found, in the order of the map.
    ReadOnlyObjectProperty<List<Spot>> found() {
        return found.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return workspace.plan().assets().isEmpty();
    }

    /// Whether the picture is of an earlier plan.
    boolean isOld() {
        return !scene.get().shows(workspace.plan());
    }

    /// Work that draws the plan as it is now; call [#drawn] with its result.
    Work<MapScene> drawing() {
        Plan present = workspace.plan();
        return _ -> MapScene.of(present, workspace.catalogue());
    }

    /// Takes in a new picture; what was selected stays so if it is still there.
    void drawn(MapScene next) {
        Optional<AssetId> before = selected.get().map(spot -> spot.node().assets().getFirst());
        scene.set(next);
        select(before.flatMap(next::spot));
        seek(sought);
    }

    void select(Optional<Spot> spot) {
        selected.set(spot);
        refreshFall();
    }

    boolean select(AssetId asset) {
        Optional<Spot> spot = scene.get().spot(asset);
        spot.ifPresent(known -> select(spot));
        return spot.isPresent();
    }

    void refreshFall() {
        falling.set(selected.get().map(spot -> nodes(fall(spot).assets())).orElse(Set.of()));
    }

    private Set<String> nodes(Collection<AssetId> assets) {
        Set<String> ids = new HashSet<>();
        for (AssetId asset : assets) {
            scene.get().spot(asset).ifPresent(spot -> ids.add(spot.node().id()));
        }
        return ids;
    }

    Fall fall(Spot spot) {
        return structure().fall(spot.node().assets());
    }

    /// The choke point that a node with one asset is, if it is one.
    Optional<ChokePoint> chokePoint(Spot spot) {
        return structure().chokePoints().stream()
                .filter(point -> spot.node().assets().equals(List.of(point.asset())))
                .findFirst();
    }

    private Structure structure() {
        Plan present = workspace.plan();
        Plan plan =
                workspace
                        .insightProperty()
                        .get()
                        .filter(known -> known.plan() == present)
                        .map(Insight::counted)
                        .orElse(present);
        if (structure.plan() != plan) {
            structure = Structure.of(plan);
        }
        return structure;
    }

    List<Asset> assets(Spot spot) {
        Map<AssetId, Asset> byId = workspace.plan().assetsById();
        return spot.node().assets().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .toList();
    }

    Optional<Application> application(Asset asset) {
        return asset.application().flatMap(id -> workspace.plan().application(id));
    }

    String typeTitle(String type) {
        return workspace.catalogue().type(type).title();
    }

    /// What the asset needs, rejected dependencies at the end.
    List<Link> needs(AssetId asset) {
        return links(d -> d.from().equals(asset) ? Optional.of(d.to()) : Optional.empty());
    }

    /// What needs the asset.
    List<Link> neededBy(AssetId asset) {
        return links(d -> d.to().equals(asset) ? Optional.of(d.from()) : Optional.empty());
    }

    private List<Link> links(java.util.function.Function<Dependency, Optional<AssetId>> end) {
        Map<AssetId, Asset> byId = workspace.plan().assetsById();
        var kept = new ArrayList<Link>();
        var rejected = new ArrayList<Link>();
        for (Dependency dependency : workspace.plan().dependencies()) {
            Optional<AssetId> other = end.apply(dependency);
            Asset asset = other.map(byId::get).orElse(null);
            if (asset != null) {
                (dependency.rejected() ? rejected : kept).add(new Link(dependency, asset));
            }
        }
        kept.addAll(rejected);
        return kept;
    }

    /// How many findings of each verdict the asset has; empty while nothing was judged.
    Map<Verdict, Long> verdicts(AssetId asset) {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        workspace.insightProperty().get().stream()
                .flatMap(known -> known.assessment().of(asset).stream())
                .map(Finding::verdict)
                .forEach(verdict -> counts.merge(verdict, 1L, Long::sum));
        return counts;
    }

    /// Looks for nodes whose name or type holds the text.
    void seek(String text) {
        sought = text;
        turn = -1;
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        found.set(
                wanted.isEmpty()
                        ? List.of()
                        : scene.get().spots().stream()
                                .filter(spot -> filter.get().shows(spot))
                                .filter(
                                        spot ->
                                                spot.node()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .contains(wanted)
                                                        || spot.node()
                                                                .typeTitle()
                                                                .toLowerCase(Locale.ROOT)
                                                                .contains(wanted))
                                .toList());
    }

    /// Selects the next thing that was found, the first after the last.
    Optional<Spot> nextFound() {
        if (found.get().isEmpty()) {
            return Optional.empty();
        }
        turn = (turn + 1) % found.get().size();
        select(Optional.of(found.get().get(turn)));
        return selected.get();
    }

    void show(Category category, boolean isShown) {
        Set<Category> hidden = EnumSet.noneOf(Category.class);
        hidden.addAll(filter.get().hiddenCategories());
        boolean _ = isShown ? hidden.remove(category) : hidden.add(category);
        filter.set(new Filter(Set.copyOf(hidden), filter.get().hiddenKinds()));
    }

    void show(Dependency.Kind kind, boolean isShown) {
        Set<Dependency.Kind> hidden = EnumSet.noneOf(Dependency.Kind.class);
        hidden.addAll(filter.get().hiddenKinds());
        boolean _ = isShown ? hidden.remove(kind) : hidden.add(kind);
        filter.set(new Filter(filter.get().hiddenCategories(), Set.copyOf(hidden)));
    }

    /// Takes a drawn dependency away, and says of a derived one that it is none.
    void reject(Dependency dependency) {
        workspace.edit(
                "edit.reject-need",
                plan ->
                        plan.withDependencies(
                                plan.dependencies().stream()
                                        .filter(d -> !(d.equals(dependency) && isDrawn(d)))
                                        .map(d -> d.equals(dependency) ? d.rejected(true) : d)
                                        .toList()));
    }

    void restore(Dependency dependency) {
        workspace.edit(
                "edit.restore-need",
                plan ->
                        plan.withDependencies(
                                plan.dependencies().stream()
                                        .map(d -> d.equals(dependency) ? d.rejected(false) : d)
                                        .toList()));
    }

    /// Draws a dependency; one that was rejected is taken back instead.
    void need(AssetId from, AssetId to, Dependency.Kind kind) {
        var drawn = new Dependency(from, to, kind, Dependency.Rule.DRAWN, "", false);
        Optional<Dependency> known =
                workspace.plan().dependencies().stream().filter(drawn::sameAs).findFirst();
        if (known.isPresent()) {
            restore(known.get());
        } else {
            workspace.edit(
                    "edit.draw-need",
                    plan -> plan.withDependencies(Plan.plus(plan.dependencies(), drawn)));
        }
    }

    /// Assets that could be needed: all others whose name or type holds the text, at most 50.
    List<Asset> candidates(AssetId from, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Set<AssetId> already = new HashSet<>();
        needs(from).stream()
                .filter(link -> !link.dependency().rejected())
                .forEach(link -> already.add(link.other().id()));
        Stream<Asset> others =
                workspace.plan().assets().stream()
                        .filter(asset -> asset.goneSince().isEmpty())
                        .filter(asset -> !asset.id().equals(from) && !already.contains(asset.id()));
        return others.filter(
                        asset ->
                                asset.name().toLowerCase(Locale.ROOT).contains(wanted)
                                        || typeTitle(asset.type())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                .limit(50)
                .toList();
    }

    void undo() {
        workspace.undo();
    }

    private static boolean isDrawn(Dependency dependency) {
        return dependency.origin() == Dependency.Origin.MANUAL;
    }
}
