package app.muster.ui.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Verdict;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.ExampleEstate;
import app.muster.ui.control.Facets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class EstateViewModelTest {

    private static final ApplicationDraft PAYROLL =
            new ApplicationDraft(
                    "Payroll", false, "Finance", 1, "4h", "30m", "2d", List.of(), List.of(), "", "",
                    "monthly");

    @TempDir private Path folder;
    private Workspace workspace;
    private EstateViewModel model;

    @BeforeEach
    void open() throws Exception {
        workspace = ExampleEstate.open(folder, ExampleEstate.machines(4));
        model = new EstateViewModel(workspace, new Messages(Locale.ENGLISH));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aSearchFindsWhatHasEveryWord() {
        model.searchProperty().set("rg-odd VM-00003");

        assertEquals(List.of("vm-00003"), names());
    }

    @Test
    void aFacetNarrowsTheRowsAndStillCountsItsOtherValues() {
        model.facets().toggle("region", "northeurope");

        assertEquals(List.of("vm-00001", "vm-00003"), names());
        assertEquals(Map.of("westeurope", 2, "northeurope", 2), counts("region"));
        assertEquals(Map.of("A", 2), counts("category"));
    }

    @Test
    void twoValuesOfOneFacetShowWhatHasEither() {
        model.facets().toggle("region", "northeurope");
        model.facets().toggle("region", "westeurope");

        assertEquals(4, model.rowsProperty().get().size());
    }

    @Test
    void whatNobodyMappedIsCountedApart() {
        var payroll = new ApplicationsViewModel(workspace).create(PAYROLL, Set.of(id(0)));

        assertEquals(Map.of("", 3, payroll.value(), 1), counts("application"));
        assertEquals("Not mapped", group("application").values().getFirst().label());
    }

    @Test
    void assigningManyAssetsIsOneStepToUndo() {
        var payroll = new ApplicationsViewModel(workspace).create(PAYROLL, Set.of());
        Plan before = workspace.plan();

        model.assign(Set.of(id(0), id(1), id(2)), Optional.of(payroll));

        assertEquals(
                Set.of(id(0), id(1), id(2)),
                workspace.plan().assets().stream()
                        .filter(asset -> asset.application().equals(Optional.of(payroll)))
                        .map(Asset::id)
                        .collect(Collectors.toSet()));
        workspace.undo();
        assertEquals(before, workspace.plan());
    }

    @Test
    void placingManyAssetsIsOneStepToUndo() {
        Plan before = workspace.plan();

        model.place(Set.of(id(0), id(3)), Category.E);

        assertEquals(Map.of("A", 2, "E", 2), counts("category"));
        workspace.undo();
        assertEquals(before, workspace.plan());
    }

    @Test
    void anApplicationIsMadeWithItsTargetsAndItsAssetsInOneStep() {
        Plan before = workspace.plan();

        ApplicationId id = new ApplicationsViewModel(workspace).create(PAYROLL, Set.of(id(1)));

        var made = workspace.plan().application(id).orElseThrow();
        assertEquals(Optional.of(Duration.ofHours(4)), made.targets().rto());
        assertEquals(Optional.of(Duration.ofDays(2)), made.targets().mtd());
        assertEquals(PAYROLL, ApplicationDraft.of(made));
        workspace.undo();
        assertEquals(before, workspace.plan());
    }

    @Test
    void anApplicationThatGoesLeavesItsAssetsWithoutOne() {
        var applications = new ApplicationsViewModel(workspace);
        Plan before = workspace.plan();
        ApplicationId id = applications.create(PAYROLL, Set.of(id(1)));

        applications.remove(id);

        assertEquals(before, workspace.plan());
    }

    @Test
    void aFormSaysWhichFieldsAreNoDurations() {
        var draft =
                new ApplicationDraft(
                        " ", false, "", 0, "4h", "soon", "", List.of(), List.of(), "", "", "");

        assertEquals(
                Set.of(ApplicationDraft.Field.NAME, ApplicationDraft.Field.RPO), draft.wrong());
    }

    @Test
    void theExampleIsShownWithItsGaps() throws Exception {
        try (var contoso = ExampleEstate.open(folder)) {
            var shown = new EstateViewModel(contoso, new Messages(Locale.ENGLISH));
            shown.searchProperty().set("kv-erp-prod-weu");

            AssetRow vault = shown.rowsProperty().get().getFirst();
            assertEquals("ERP", vault.application());
            assertEquals(
                    contoso
                            .insightProperty()
                            .get()
                            .orElseThrow()
                            .assessment()
                            .of(vault.id())
                            .stream()
                            .filter(finding -> finding.verdict() == Verdict.MISSING)
                            .count(),
                    vault.missing());
        }
    }

    @Test
    void theWorkListShrinksToNothingAndSaysSo() {
        model.onlyUnmappedProperty().set(true);
        var payroll = new ApplicationsViewModel(workspace).create(PAYROLL, Set.of());

        model.assign(Set.of(id(0)), Optional.of(payroll));
        assertEquals(List.of("vm-00002", "vm-00001", "vm-00003"), names());
        assertEquals(3, model.workProperty().get().left());

        model.assign(Set.of(id(1), id(2), id(3)), Optional.of(payroll));
        assertEquals(List.of(), names());
        assertEquals(true, model.workProperty().get().isDone());
    }

    @Test
    void aKeptFilterBringsBackWhatWasShown() {
        model.searchProperty().set("vm");
        model.facets().toggle("region", "northeurope");
        model.keepFilter(" North ");
        model.showAll();

        model.show(model.filters().getFirst());

        assertEquals("North", model.filters().getFirst().name());
        assertEquals("vm", model.searchProperty().get());
        assertEquals(List.of("vm-00001", "vm-00003"), names());
        workspace.undo();
        assertEquals(List.of(), model.filters());
    }

    @Test
    void rowsAreSortedByTheColumnsThatWereAskedFor() {
        model.sortBy(
                List.of(
                        new AssetColumn.Sort(AssetColumn.REGION, false),
                        new AssetColumn.Sort(AssetColumn.NAME, true)));

        assertEquals(List.of("vm-00003", "vm-00001", "vm-00002", "vm-00000"), names());
    }

    @Test
    void whatIsGoneAsksForNoMappingAndCanBeLetGo() {
        workspace.edit(
                "edit.import",
                plan ->
                        plan.changing(
                                id(0), asset -> asset.gone(Optional.of(LocalDate.of(2026, 1, 2)))));
        assertEquals(3, model.workProperty().get().total());
        assertEquals(Map.of("unmapped", 4, "gone", 1), counts("state"));

        model.letGo(Set.of(id(0)));

        assertEquals(List.of("vm-00002", "vm-00001", "vm-00003"), names());
        workspace.undo();
        assertEquals(4, names().size());
    }

    @Test
    void aNoteForManyIsOneStepToUndo() {
        Plan before = workspace.plan();

        model.note(Set.of(id(0), id(1)), " moves in May ");

        assertEquals(
                List.of("moves in May", "moves in May", "", ""),
                workspace.plan().assets().stream().map(Asset::note).toList());
        workspace.undo();
        assertEquals(before, workspace.plan());
    }

    @Test
    void whatIsNeededToRunIsOneStepToUndo() {
        Plan before = workspace.plan();

        model.need(Set.of(id(0), id(1)), Optional.of(false));

        assertEquals(
                List.of(true, true, false, false),
                workspace.plan().assets().stream().map(Asset::isSpare).toList());
        workspace.undo();
        assertEquals(before, workspace.plan());
    }

    private List<String> names() {
        return model.rowsProperty().get().stream().map(AssetRow::name).toList();
    }

    private Map<String, Integer> counts(String facet) {
        return group(facet).values().stream()
                .collect(Collectors.toMap(Facets.Value::key, Facets.Value::count));
    }

    private Facets.Group group(String facet) {
        return model.groupsProperty().get().stream()
                .filter(group -> group.key().equals(facet))
                .findFirst()
                .orElseThrow();
    }

    private AssetId id(int index) {
        return workspace.plan().assets().get(index).id();
    }
}
