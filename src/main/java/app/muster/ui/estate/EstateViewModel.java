package app.muster.ui.estate;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.estate.Resource;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryWords;
import app.muster.ui.control.Facets;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The assets, what they are narrowed to, and what a person changes about them.
final class EstateViewModel {

    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "?");

    private final Workspace workspace;
    private final Messages words;
    private final Facets<AssetRow> facets;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<AssetRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Facets.Group>> groups =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<AssetRow> all = List.of();

    EstateViewModel(Workspace workspace, Messages words) {
        this.workspace = workspace;
        this.words = words;
        facets =
                new Facets<>(
                        List.of(
                                new Facets.Facet<AssetRow>(
                                        "category",
                                        words.get("estate.facet.category"),
                                        row -> row.category().letter(),
                                        this::categoryName,
                                        LETTERS),
                                new Facets.Facet<AssetRow>(
                                        "application",
                                        words.get("estate.facet.application"),
                                        AssetRow::applicationKey,
                                        this::applicationName,
                                        List.of("")),
                                new Facets.Facet<AssetRow>(
                                        "type",
                                        words.get("estate.facet.type"),
                                        row -> row.asset().type(),
                                        type -> workspace.catalogue().type(type).title(),
                                        List.of()),
                                new Facets.Facet<AssetRow>(
                                        "region",
                                        words.get("estate.facet.region"),
                                        AssetRow::location,
                                        this::regionName,
                                        List.of())));
        workspace.planProperty().subscribe(_ -> read());
        workspace.insightProperty().subscribe(_ -> read());
        search.subscribe(_ -> narrow());
        facets.chosenProperty().subscribe(_ -> narrow());
    }

    /// The assets that are shown, in the plan's order.
    ReadOnlyObjectProperty<List<AssetRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How many there are in all.
    int total() {
        return all.size();
    }

    StringProperty searchProperty() {
        return search;
    }

    Facets<AssetRow> facets() {
        return facets;
    }

    ReadOnlyObjectProperty<List<Facets.Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
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

    void note(AssetId asset, String note) {
        workspace.edit("edit.note", plan -> plan.changing(asset, a -> a.noted(note.strip())));
    }

    /// @return empty if the plan no longer has the asset
    Optional<AssetDetails> details(AssetId id) {
        var plan = workspace.plan();
        Map<AssetId, Asset> assets = plan.assetsById();
        var needs = new ArrayList<AssetDetails.Neighbour>();
        var neededBy = new ArrayList<AssetDetails.Neighbour>();
        for (Dependency dependency : plan.needs().toList()) {
            if (dependency.from().equals(id)) {
                add(needs, dependency.to(), dependency.kind(), assets);
            } else if (dependency.to().equals(id)) {
                add(neededBy, dependency.from(), dependency.kind(), assets);
            }
        }
        return Optional.ofNullable(assets.get(id))
                .map(
                        asset ->
                                new AssetDetails(
                                        asset,
                                        kind(asset),
                                        resource(id),
                                        needs,
                                        neededBy,
                                        findings(id)));
    }

    private void add(
            List<AssetDetails.Neighbour> list,
            AssetId id,
            Dependency.Kind why,
            Map<AssetId, Asset> assets) {
        Asset asset = assets.get(id);
        if (asset != null) {
            list.add(new AssetDetails.Neighbour(asset, kind(asset), why));
        }
    }

    private Optional<Resource> resource(AssetId id) {
        return id.resource()
                .flatMap(
                        wanted ->
                                workspace.snapshotProperty().get().resources().stream()
                                        .filter(resource -> resource.id().equals(wanted))
                                        .findFirst());
    }

    private List<Finding> findings(AssetId id) {
        return assessment().of(id).stream()
                .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                .sorted(
                        Comparator.comparing((Finding finding) -> worstFirst(finding.verdict()))
                                .thenComparing(finding -> finding.control().severity()))
                .toList();
    }

    private static int worstFirst(Verdict verdict) {
        return switch (verdict) {
            case MISSING -> 0;
            case UNKNOWN -> 1;
            case WAIVED -> 2;
            case IN_PLACE -> 3;
            case NOT_APPLICABLE -> 4;
        };
    }

    private Assessment assessment() {
        return workspace
                .insightProperty()
                .get()
                .map(Insight::assessment)
                .orElseGet(Assessment::empty);
    }

    private String kind(Asset asset) {
        return workspace.catalogue().type(asset.type()).title();
    }

    private void read() {
        var names = new HashMap<ApplicationId, String>();
        workspace.plan().applications().forEach(a -> names.put(a.id(), a.name()));
        Assessment assessment = assessment();
        all =
                workspace.plan().assets().stream()
                        .map(asset -> row(asset, names, assessment))
                        .toList();
        narrow();
    }

    private AssetRow row(Asset asset, Map<ApplicationId, String> names, Assessment assessment) {
        List<Finding> findings = assessment.of(asset.id());
        return AssetRow.of(
                asset,
                kind(asset),
                asset.application().map(id -> names.getOrDefault(id, "")).orElse(""),
                count(findings, Verdict.MISSING),
                count(findings, Verdict.UNKNOWN));
    }

    private static int count(List<Finding> findings, Verdict verdict) {
        return (int) findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private void narrow() {
        String wanted = search.get().toLowerCase(Locale.ROOT);
        List<AssetRow> found = all.stream().filter(row -> row.has(wanted)).toList();
        groups.set(facets.groups(found));
        rows.set(found.stream().filter(facets::accepts).toList());
    }

    private String categoryName(String letter) {
        return CategoryWords.brief(Category.ofLetter(letter).orElse(Category.UNCLASSIFIED), words);
    }

    private String applicationName(String key) {
        return key.isEmpty()
                ? words.get("estate.unmapped")
                : workspace
                        .plan()
                        .application(new ApplicationId(key))
                        .map(Application::name)
                        .orElse(key);
    }

    private String regionName(String key) {
        return key.isEmpty() ? words.get("estate.no-region") : key;
    }
}
