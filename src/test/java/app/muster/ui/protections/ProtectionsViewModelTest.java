package app.muster.ui.protections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.plan.Plan;
import app.muster.plan.estate.EvidenceKind;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.ExampleEstate;
import app.muster.ui.control.Facets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class ProtectionsViewModelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    @TempDir private Path folder;
    private Workspace workspace;
    private ProtectionsViewModel model;

    @BeforeEach
    void open() throws Exception {
        workspace = ExampleEstate.open(folder);
        model =
                new ProtectionsViewModel(
                        workspace,
                        new Messages(Locale.ENGLISH),
                        InstantSource.fixed(ExampleEstate.NOW));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatIsMissingComesFirstAndTheWorstOfItAtTheTop() {
        List<FindingRow> rows = model.rowsProperty().get();

        assertEquals(rows.stream().sorted(FindingRow.WORST_FIRST).toList(), rows);
        assertEquals(Verdict.MISSING, rows.getFirst().finding().verdict());
    }

    @Test
    void theChipsCountWhatTheAssessmentCounts() {
        var assessment = workspace.insightProperty().get().orElseThrow().assessment();

        assertEquals(
                assessment.counts().entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .collect(Collectors.toMap(c -> c.getKey().name(), Map.Entry::getValue)),
                counts(ProtectionsViewModel.VERDICT));
    }

    @Test
    void protectionAndAvailabilityAreNeverAddedUp() {
        model.facets().toggle("purpose", "PROTECTION");

        assertEquals(
                Set.of("PROTECTION"),
                model.rowsProperty().get().stream()
                        .map(row -> row.finding().control().purpose().name())
                        .collect(Collectors.toSet()));
        assertEquals(true, counts("purpose").getOrDefault("AVAILABILITY", 0) > 0);
    }

    @Test
    void theScreenOpensAtOneAssetOrOneControl() {
        Finding first = model.rowsProperty().get().getFirst().finding();

        model.itemProperty().set(first.asset().value());
        var assets = model.rowsProperty().get().stream().map(r -> r.finding().asset());
        assertEquals(Set.of(first.asset()), assets.collect(Collectors.toSet()));

        model.itemProperty().set(first.control().id());
        var controls = model.rowsProperty().get().stream().map(r -> r.finding().control().id());
        assertEquals(Set.of(first.control().id()), controls.collect(Collectors.toSet()));
        assertEquals(first.control().title(), model.itemName());
    }

    @Test
    void anAcceptedRemedyIsInThePlanUntilItIsUndone() {
        Finding missing = model.rowsProperty().get().getFirst().finding();
        Plan before = workspace.plan();

        model.accept(missing);

        assertEquals(true, model.now(missing).orElseThrow().inPlan());
        assertEquals(before.improvements().size() + 1, workspace.plan().improvements().size());
        workspace.undo();
        assertEquals(before, workspace.plan());
    }

    @Test
    void aWaivedProtectionIsWaivedUntilTheDayIsOver() throws Exception {
        Finding missing = model.rowsProperty().get().getFirst().finding();

        model.waive(missing, " Replaced in spring ", "CISO", TODAY);
        ExampleEstate.judge(workspace);

        assertEquals(Verdict.WAIVED, verdict(missing));
        model.waive(missing, "Ran out", "CISO", TODAY.minusDays(1));
        ExampleEstate.judge(workspace);
        assertEquals(Verdict.MISSING, verdict(missing));
        assertEquals(
                1,
                workspace.plan().waivers().stream()
                        .filter(waiver -> waiver.asset().equals(missing.asset()))
                        .filter(waiver -> waiver.control().equals(missing.control().id()))
                        .count());
    }

    @Test
    void aWordThatCountsPutsAControlInPlaceThatOnlyPeopleCanKnow() throws Exception {
        Finding open =
                model.rowsProperty().get().stream()
                        .map(FindingRow::finding)
                        .filter(finding -> finding.verdict() == Verdict.UNKNOWN)
                        .filter(f -> f.control().inPlace().text().equals("attested"))
                        .findFirst()
                        .orElseThrow();
        Plan before = workspace.plan();

        model.attest(open, "Platform owner", TODAY.plusDays(30), "Restore log of 3 November");
        ExampleEstate.judge(workspace);

        assertEquals(true, Decisions.canAttest(open));
        assertEquals(Verdict.IN_PLACE, verdict(open));
        workspace.undo();
        assertEquals(before, workspace.plan());
    }

    @Test
    void whatIsReadFromTheEstateAsksForNobodysWord() {
        Finding read =
                model.rowsProperty().get().stream()
                        .map(FindingRow::finding)
                        .filter(finding -> finding.control().id().equals("vm.azure-backup"))
                        .findFirst()
                        .orElseThrow();

        assertEquals(false, Decisions.canAttest(read));
    }

    @Test
    void coverageSaysWhatWasNotReadAndWhatThatLeavesOpen() {
        Map<EvidenceKind, KindCoverage.State> states =
                model.coverage().stream()
                        .collect(Collectors.toMap(KindCoverage::kind, KindCoverage::state));

        assertEquals(KindCoverage.State.COMPLETE, states.get(EvidenceKind.LOCKS));
        assertEquals(KindCoverage.State.PARTLY, states.get(EvidenceKind.FILE_SERVICES));
        assertEquals(EvidenceKind.values().length, states.size());
    }

    @Test
    void theControlsAddUpToTheFindings() {
        int counted = model.controls().stream().mapToInt(ControlRow::total).sum();

        assertEquals(
                model.rowsProperty().get().stream()
                        .filter(r -> r.finding().verdict() != Verdict.NOT_APPLICABLE)
                        .count(),
                counted);
    }

    private Verdict verdict(Finding finding) {
        return model.now(finding).orElseThrow().finding().verdict();
    }

    private Map<String, Integer> counts(String facet) {
        return model.groupsProperty().get().stream()
                .filter(group -> group.key().equals(facet))
                .flatMap(group -> group.values().stream())
                .collect(Collectors.toMap(Facets.Value::key, Facets.Value::count));
    }
}
