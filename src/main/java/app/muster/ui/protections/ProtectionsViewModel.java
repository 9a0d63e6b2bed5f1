package app.muster.ui.protections;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.catalogue.Control;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.session.Improvements;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryWords;
import app.muster.ui.control.Facets;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The findings, what they are narrowed to, and what a person decides about them.
final class ProtectionsViewModel {

    /// The facet that stands as chips in the head of the screen.
    static final String VERDICT = "verdict";

    private final Workspace workspace;
    private final Messages words;
    private final InstantSource clock;
    private final Facets<FindingRow> facets;
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty item = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<FindingRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Facets.Group>> groups =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<FindingRow> all = List.of();

    ProtectionsViewModel(Workspace workspace, Messages words, InstantSource clock) {
        this.workspace = workspace;
        this.words = words;
        this.clock = clock;
        facets =
                new Facets<>(
                        List.of(
                                Facets.Facet.<FindingRow>one(
                                        VERDICT,
                                        words.get("protections.column.verdict"),
                                        row -> row.finding().verdict().name(),
                                        key -> CatalogueWords.of(Verdict.valueOf(key), words),
                                        names(Verdict.values())),
                                Facets.Facet.<FindingRow>one(
                                        "severity",
                                        words.get("protections.column.severity"),
                                        row -> row.finding().control().severity().name(),
                                        key ->
                                                CatalogueWords.of(
                                                        Control.Severity.valueOf(key), words),
                                        names(Control.Severity.values())),
                                Facets.Facet.<FindingRow>one(
                                        "purpose",
                                        words.get("protections.facet.purpose"),
                                        row -> row.finding().control().purpose().name(),
                                        key ->
                                                CatalogueWords.of(
                                                        Control.Purpose.valueOf(key), words),
                                        names(Control.Purpose.values())),
                                Facets.Facet.<FindingRow>one(
                                        "application",
                                        words.get("protections.column.application"),
                                        FindingRow::applicationKey,
                                        this::applicationName,
                                        List.of()),
                                Facets.Facet.<FindingRow>one(
                                        "category",
                                        words.get("protections.facet.category"),
                                        row -> row.category().name(),
                                        key -> CategoryWords.brief(Category.valueOf(key), words),
                                        names(Category.values())),
                                Facets.Facet.<FindingRow>one(
                                        "principle",
                                        words.get("protections.facet.principle"),
                                        row -> row.finding().control().principle().name(),
                                        key ->
                                                CatalogueWords.of(
                                                        Control.Principle.valueOf(key), words),
                                        names(Control.Principle.values()))));
        workspace.planProperty().subscribe(_ -> read());
        workspace.insightProperty().subscribe(_ -> read());
        search.subscribe(_ -> narrow());
        item.subscribe(_ -> narrow());
        facets.chosenProperty().subscribe(_ -> narrow());
    }

    /// What is shown, the worst first.
    ReadOnlyObjectProperty<List<FindingRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Facets.Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    Facets<FindingRow> facets() {
        return facets;
    }

    StringProperty searchProperty() {
        return search;
    }

    /// The id of the one asset or control that is looked at, or empty for all.
    StringProperty itemProperty() {
        return item;
    }

    /// What the one asset or control is called.
    String itemName() {
        String id = item.get();
        return workspace
                .catalogue()
                .control(id)
                .map(Control::title)
                .orElseGet(
                        () ->
                                all.stream()
                                        .filter(row -> row.finding().asset().value().equals(id))
                                        .findFirst()
                                        .map(FindingRow::name)
                                        .orElse(id));
    }

    int total() {
        return all.size();
    }

    boolean isEmptyPlan() {
        return workspace.plan().assets().isEmpty();
    }

    boolean isComputed() {
        return workspace.insightProperty().get().isPresent();
    }

    /// Whether what is shown was computed from an earlier plan.
    boolean isOld() {
        return workspace
                .insightProperty()
                .get()
                .filter(insight -> !insight.plan().equals(workspace.plan()))
                .isPresent();
    }

    Plan plan() {
        return workspace.plan();
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// The shown findings by control, the one with the most missing first.
    List<ControlRow> controls() {
        var byControl = new LinkedHashMap<Control, Map<Verdict, Integer>>();
        for (FindingRow row : rows.get()) {
            byControl
                    .computeIfAbsent(row.finding().control(), _ -> new EnumMap<>(Verdict.class))
                    .merge(row.finding().verdict(), 1, Integer::sum);
        }
        var controls = new ArrayList<ControlRow>();
        byControl.forEach(
                (control, counts) ->
                        controls.add(
                                new ControlRow(
                                        control,
                                        counts.getOrDefault(Verdict.MISSING, 0),
                                        counts.getOrDefault(Verdict.UNKNOWN, 0),
                                        counts.getOrDefault(Verdict.WAIVED, 0),
                                        counts.getOrDefault(Verdict.IN_PLACE, 0))));
        controls.removeIf(control -> control.total() == 0);
        controls.sort(
                Comparator.comparing((ControlRow row) -> row.control().severity())
                        .thenComparing(row -> -row.missing())
                        .thenComparing(row -> row.control().title()));
        return controls;
    }

    /// How far each kind of evidence was read, what was not read first.
    List<CoverageLine> coverage() {
        var scopes = new EnumMap<EvidenceKind, List<Coverage>>(EvidenceKind.class);
        assessment()
                .coverage()
                .forEach(
                        said ->
                                scopes.computeIfAbsent(said.kind(), _ -> new ArrayList<>())
                                        .add(said));
        var unknown = new EnumMap<EvidenceKind, Integer>(EvidenceKind.class);
        for (FindingRow row : all) {
            if (row.finding().verdict() == Verdict.UNKNOWN) {
                new HashSet<>(row.finding().control().evidence())
                        .forEach(kind -> unknown.merge(kind, 1, Integer::sum));
            }
        }
        return Arrays.stream(EvidenceKind.values())
                .map(
                        kind -> {
                            List<Coverage> said = scopes.getOrDefault(kind, List.of());
                            int complete =
                                    (int)
                                            said.stream()
                                                    .filter(
                                                            s ->
                                                                    s.state()
                                                                            == Coverage.State
                                                                                    .COMPLETE)
                                                    .count();
                            return new CoverageLine(
                                    kind, said, complete, unknown.getOrDefault(kind, 0));
                        })
                .sorted(Comparator.comparing(line -> -line.state().ordinal() % 3))
                .toList();
    }

    void accept(Finding finding) {
        String source = words.get("page.protections");
        workspace.edit("edit.accept-remedy", plan -> Improvements.accepting(plan, finding, source));
    }

    void waive(Finding finding, String reason, String owner, LocalDate until) {
        workspace.edit(
                "edit.waive", plan -> Decisions.waiving(plan, finding, reason, owner, until));
    }

    void stopWaiving(Finding finding) {
        workspace.edit("edit.waive-not", plan -> Decisions.notWaiving(plan, finding));
    }

    void attest(Finding finding, String by, LocalDate until, String shown) {
        workspace.edit(
                "edit.attest",
                plan -> Decisions.attesting(plan, finding, by, today(), until, shown));
    }

    void stopAttesting(Finding finding) {
        workspace.edit("edit.attest-not", plan -> Decisions.notAttesting(plan, finding));
    }

    void undo() {
        workspace.undo();
    }

    /// The same finding as it is now, if it is still there.
    Optional<FindingRow> now(Finding finding) {
        return all.stream()
                .filter(row -> row.finding().asset().equals(finding.asset()))
                .filter(row -> row.finding().control().id().equals(finding.control().id()))
                .findFirst();
    }

    private Assessment assessment() {
        return workspace
                .insightProperty()
                .get()
                .map(Insight::assessment)
                .orElseGet(Assessment::empty);
    }

    private void read() {
        Plan plan = workspace.plan();
        var names = new HashMap<ApplicationId, String>();
        plan.applications().forEach(application -> names.put(application.id(), application.name()));
        Map<AssetId, Asset> assets = plan.assetsById();
        Set<String> open = new HashSet<>();
        plan.improvements().stream()
                .filter(action -> !action.done())
                .forEach(
                        action ->
                                action.assets()
                                        .forEach(id -> open.add(action.control() + " " + id)));
        all =
                assessment().findings().stream()
                        .map(finding -> row(finding, assets, names, open))
                        .sorted(FindingRow.WORST_FIRST)
                        .toList();
        narrow();
    }

    private FindingRow row(
            Finding finding,
            Map<AssetId, Asset> assets,
            Map<ApplicationId, String> names,
            Set<String> open) {
        Optional<Asset> asset = Optional.ofNullable(assets.get(finding.asset()));
        Optional<ApplicationId> application = asset.flatMap(Asset::application);
        return new FindingRow(
                finding,
                asset.map(Asset::name).orElseGet(() -> nameOf(finding)),
                asset.map(Asset::category)
                        .orElseGet(() -> workspace.catalogue().type(finding.type()).category()),
                application.map(ApplicationId::value).orElse(""),
                application.map(id -> names.getOrDefault(id, "")).orElse(""),
                open.contains(finding.control().id() + " " + finding.asset()));
    }

    private String nameOf(Finding finding) {
        if (finding.asset().equals(AssetId.PLAN)) {
            return words.get("protections.the-plan");
        }
        return finding.type().equals("microsoft.resources/subscriptions")
                ? words.get("protections.subscription", finding.asset().shortName())
                : finding.asset().shortName();
    }

    private void narrow() {
        String wanted = search.get().toLowerCase(Locale.ROOT);
        String only = item.get().toLowerCase(Locale.ROOT);
        List<FindingRow> found =
                all.stream().filter(row -> isAbout(row, only)).filter(r -> r.has(wanted)).toList();
        groups.set(facets.groups(found));
        rows.set(found.stream().filter(facets::accepts).toList());
    }

    private static boolean isAbout(FindingRow row, String only) {
        return only.isEmpty()
                || row.finding().asset().value().equals(only)
                || row.finding().control().id().equals(only);
    }

    private String applicationName(String key) {
        return key.isEmpty()
                ? words.get("protections.no-application")
                : workspace
                        .plan()
                        .application(new ApplicationId(key))
                        .map(Application::name)
                        .orElse(key);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
