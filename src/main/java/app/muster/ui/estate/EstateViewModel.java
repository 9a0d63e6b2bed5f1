package app.muster.ui.estate;

import app.muster.assess.Assessment;
import app.muster.mapping.Edits;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.SavedFilter;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.Facets;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The assets, what they are narrowed to and sorted by, and what a person changes about them.
final class EstateViewModel {

    /// From so many assets on the window would feel that all rows are made.
    private static final int MANY = 20_000;

    private final Workspace workspace;
    private final Beside beside;
    private final Facets<AssetRow> facets;
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty onlyUnmapped = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<List<AssetRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Facets.Group>> groups =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<WorkList> work = new ReadOnlyObjectWrapper<>(WorkList.NONE);
    private AssetFacts facts = AssetFacts.NONE;
    private List<AssetColumn.Sort> sort = List.of();
    private AssetRows made;
    private List<AssetRow> all = List.of();
    private boolean isHeld;

    /// Rows are made on the spot, however many there are.
    EstateViewModel(Workspace workspace, Messages words) {
        this(workspace, words, (work, then) -> then.accept(work.get()));
    }

    /// Where many rows are made anew, so that the window does not wait for them.
    @FunctionalInterface
    interface Beside {
        /// @param then told what the work gave; only the newest run tells
        void make(Supplier<AssetRows> work, Consumer<AssetRows> then);
    }

    EstateViewModel(Workspace workspace, Messages words, Beside beside) {
        this.workspace = workspace;
        this.beside = beside;
        made = AssetRows.none(workspace.catalogue(), words);
        facets = EstateFacets.of(workspace, words);
        readAnew();
        workspace.planProperty().subscribe(this::onPlan);
        workspace.insightProperty().subscribe((_, _) -> readAnew());
        search.subscribe((_, _) -> narrow());
        onlyUnmapped.subscribe((_, _) -> narrow());
        facets.chosenProperty().subscribe((_, _) -> narrow());
    }

    /// The assets that are shown, in the order they are sorted by.
    ReadOnlyObjectProperty<List<AssetRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How many there are in all.
    int total() {
        return workspace.plan().assets().size();
    }

    /// Whether the rows are still being made.
    boolean isReading() {
        return all.size() < total();
    }

    StringProperty searchProperty() {
        return search;
    }

    /// Whether only what still has to be mapped is shown.
    BooleanProperty onlyUnmappedProperty() {
        return onlyUnmapped;
    }

    /// How far the mapping of the whole estate is.
    ReadOnlyObjectProperty<WorkList> workProperty() {
        return work.getReadOnlyProperty();
    }

    Facets<AssetRow> facets() {
        return facets;
    }

    ReadOnlyObjectProperty<List<Facets.Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /// Sorts by these columns, the first decides first; none leaves the plan's order.
    void sortBy(List<AssetColumn.Sort> wanted) {
        if (!wanted.equals(sort)) {
            sort = List.copyOf(wanted);
            sort();
        }
    }

    /// Takes in what the snapshot says of the assets.
    void know(AssetFacts known) {
        facts = known;
        readAnew();
    }

    /// Whether anything is narrowed.
    boolean isNarrowed() {
        return !search.get().isBlank()
                || onlyUnmapped.get()
                || !facets.chosenProperty().get().isEmpty();
    }

    /// The rule that asks for what the facets show; empty where a rule cannot say it.
    Optional<RuleDraft> filterAsRule() {
        return FilterRule.of(facets.chosenProperty().get());
    }

    /// Shows everything again.
    void showAll() {
        holding(
                () -> {
                    search.set("");
                    onlyUnmapped.set(false);
                    facets.clear();
                });
    }

    /// What somebody kept to come back to, in the order it was kept.
    List<SavedFilter> filters() {
        return workspace.plan().mapping().filters();
    }

    /// Keeps the present search and choices under a name; one of that name is replaced.
    void keepFilter(String name) {
        Map<String, List<String>> chosen = new TreeMap<>();
        facets.chosenProperty()
                .get()
                .forEach((facet, values) -> chosen.put(facet, values.stream().sorted().toList()));
        if (onlyUnmapped.get()) {
            chosen.put(EstateFacets.STATE, List.of(AssetRow.State.UNMAPPED.key()));
        }
        var kept = new SavedFilter(name.strip(), search.get().strip(), chosen);
        workspace.edit("edit.filter.keep", plan -> Edits.saveFilter(plan, kept));
    }

    void removeFilter(String name) {
        workspace.edit("edit.filter.remove", plan -> Edits.removeFilter(plan, name));
    }

    /// Shows what the filter shows, and nothing else.
    void show(SavedFilter filter) {
        holding(
                () -> {
                    onlyUnmapped.set(false);
                    search.set(filter.search());
                    facets.choose(filter.chosen());
                });
    }

    /// The applications an asset can belong to, by name.
    List<Application> applications() {
        return workspace.plan().applications().stream()
                .sorted(Comparator.comparing(Application::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Says whose these assets are; one step back for all of them.
    void assign(Set<AssetId> assets, Optional<ApplicationId> application) {
        workspace.edit(
                "edit.assign", plan -> plan.changing(assets, asset -> asset.of(application)));
    }

    /// Says how these assets come back; one step back for all of them.
    void place(Set<AssetId> assets, Category category) {
        workspace.edit(
                "edit.categorise", plan -> plan.changing(assets, asset -> asset.in(category)));
    }

    /// Says of each what the next reader should know; one step back for all of them.
    void note(Set<AssetId> assets, String note) {
        workspace.edit("edit.note", plan -> plan.changing(assets, a -> a.noted(note.strip())));
    }

    /// Says of each whether its application needs it to run; empty leaves it to the estate.
    void need(Set<AssetId> assets, Optional<Boolean> needed) {
        workspace.edit("edit.needed", plan -> plan.changing(assets, a -> a.needed(needed)));
    }

    /// Takes assets that are gone out of the plan, with what is known of them.
    void letGo(Set<AssetId> assets) {
        workspace.edit("edit.let-go", plan -> Edits.letGo(plan, assets));
    }

    /// Says how everything of a type comes back, now and at later imports.
    ///
    /// @return how many assets it concerns now
    int classify(String type, Category category) {
        workspace.edit(
                "edit.classify",
                plan -> Edits.classify(plan, workspace.snapshotProperty().get(), type, category));
        return (int)
                workspace.plan().assets().stream()
                        .filter(asset -> asset.type().equals(type) && asset.category() == category)
                        .count();
    }

    /// After an import every row is new; after an edit hardly any is.
    private void onPlan(Plan before, Plan now) {
        if (before.snapshot().equals(now.snapshot())) {
            take(made.next(now, assessment(), facts));
        } else {
            readAnew();
        }
    }

    private void readAnew() {
        Plan plan = workspace.plan();
        Assessment assessment = assessment();
        AssetFacts known = facts;
        AssetRows before = made;
        if (plan.assets().size() < MANY) {
            take(before.next(plan, assessment, known));
            return;
        }
        beside.make(
                () -> before.next(plan, assessment, known),
                rows ->
                        take(
                                workspace.plan() == plan
                                        ? rows
                                        : rows.next(workspace.plan(), assessment, known)));
    }

    private Assessment assessment() {
        return workspace
                .insightProperty()
                .get()
                .map(Insight::assessment)
                .orElseGet(Assessment::empty);
    }

    private void take(AssetRows rows) {
        made = rows;
        work.set(WorkList.of(rows.all()));
        sort();
    }

    private void sort() {
        Optional<Comparator<AssetRow>> order =
                sort.stream().map(AssetColumn.Sort::order).reduce(Comparator::thenComparing);
        if (order.isEmpty()) {
            all = made.all();
        } else {
            var sorted = new ArrayList<>(made.all());
            sorted.sort(order.get());
            all = sorted;
        }
        narrow();
    }

    private void narrow() {
        if (isHeld) {
            return;
        }
        List<String> wanted =
                Stream.of(search.get().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        boolean todo = onlyUnmapped.get();
        List<AssetRow> found =
                wanted.isEmpty() && !todo
                        ? all
                        : all.stream()
                                .filter(row -> !todo || !row.isMapped() && !row.isGone())
                                .filter(row -> row.has(wanted))
                                .toList();
        groups.set(facets.groups(found));
        rows.set(
                facets.chosenProperty().get().isEmpty()
                        ? List.copyOf(found)
                        : found.stream().filter(facets::accepts).toList());
    }

    /// Several changes, narrowed once.
    private void holding(Runnable changes) {
        isHeld = true;
        changes.run();
        isHeld = false;
        narrow();
    }
}
