package app.muster.ui.protections;

import app.muster.assess.Assessment;
import app.muster.assess.CoverageLine;
import app.muster.assess.Finding;
import app.muster.assess.RemedyScript;
import app.muster.assess.Verdict;
import app.muster.catalogue.Control;
import app.muster.catalogue.EvidenceRoles;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.session.Improvements;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.Facets;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Ticks ticks = new Ticks();
    private List<FindingRow> all = List.of();
    private Optional<Narrowed> only = Optional.empty();

    ProtectionsViewModel(Workspace workspace, Messages words, InstantSource clock) {
        this.workspace = workspace;
        this.words = words;
        this.clock = clock;
        facets = FindingFacets.of(words, this::applicationName);
        workspace.planProperty().subscribe(_ -> read());
        workspace.insightProperty().subscribe(_ -> read());
        search.subscribe(_ -> narrow());
        item.subscribe(this::onItem);
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

    /// What the screen is narrowed to is called.
    String itemName() {
        if (only.isPresent()) {
            return only.get().name();
        }
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
        return ControlRow.of(rows.get());
    }

    /// How far each kind of evidence was read, what was not read first.
    List<KindCoverage> coverage() {
        return KindCoverage.of(assessment(), all);
    }

    /// How far each kind of evidence was read for each scope, what leaves most open first.
    List<CoverageLine> scopes() {
        return CoverageLine.of(assessment(), EvidenceRoles.builtIn());
    }

    /// What a person has ticked for the script.
    Ticks ticks() {
        return ticks;
    }

    /// The remedies of what is ticked, or of all that is shown and missing if nothing is.
    RemedyScript script() {
        boolean isAll = ticks.countProperty().get() == 0;
        List<Finding> findings =
                (isAll ? rows.get() : all)
                        .stream()
                                .filter(
                                        row ->
                                                isAll
                                                        ? row.finding().verdict() == Verdict.MISSING
                                                        : ticks.has(row))
                                .map(FindingRow::finding)
                                .toList();
        return RemedyScript.of(findings, workspace.plan().name(), today());
    }

    /// Shows nothing but these.
    void narrow(Narrowed to) {
        only = Optional.of(to);
        item.set("");
        narrow();
    }

    /// Shows all again.
    void widen() {
        only = Optional.empty();
        item.set("");
        narrow();
    }

    /// Whether only one asset, one control or a part of the heat map is shown.
    boolean isNarrowed() {
        return only.isPresent() || !item.get().isEmpty();
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
        ticks.keep(all);
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

    private void onItem(String id) {
        if (!id.isEmpty()) {
            only = Optional.empty();
        }
        narrow();
    }

    private void narrow() {
        String wanted = search.get().toLowerCase(Locale.ROOT);
        String one = item.get().toLowerCase(Locale.ROOT);
        List<FindingRow> found =
                all.stream()
                        .filter(row -> isAbout(row, one))
                        .filter(row -> only.isEmpty() || only.get().accepts(row))
                        .filter(row -> row.has(wanted))
                        .toList();
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
}
