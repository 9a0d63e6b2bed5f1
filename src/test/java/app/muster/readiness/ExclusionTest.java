package app.muster.readiness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.Waiver;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Leaving something out never makes a plan look better: a waiver, a rejected dependency, evidence
/// that was not read.
class ExclusionTest {

    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

    private final Plan plan;
    private final Snapshot snapshot;
    private final Instant now;

    ExclusionTest() throws ProblemException {
        WorkspaceFolder folder = WorkspaceFolder.look(Path.of("examples/contoso"));
        plan = folder.plan();
        snapshot = folder.currentSnapshot(plan).orElseThrow();
        now = snapshot.taken();
    }

    @Test
    void waiversHoweverManyRaiseNoScore() throws Exception {
        Assessment judged = judged(plan, snapshot);
        List<Finding> missing =
                judged.findings().stream().filter(f -> f.verdict() == Verdict.MISSING).toList();
        assertTrue(missing.size() > 20);
        var random = new SplittableRandom(7);
        var waivers = new ArrayList<>(plan.waivers());
        Readiness before = readiness(plan, judged);
        for (int round = 0; round < 30; round++) {
            Finding one = missing.get(random.nextInt(missing.size()));
            waivers.add(
                    new Waiver(
                            one.control().id(),
                            one.asset(),
                            "why",
                            "who",
                            LocalDate.of(2099, 1, 1)));
            Plan waived = plan.withWaivers(waivers);
            Assessment after = judged(waived, snapshot);

            notBetter(before, readiness(waived, after));
            assertTrue(
                    after.counts().getOrDefault(Verdict.IN_PLACE, 0)
                            <= judged.counts().getOrDefault(Verdict.IN_PLACE, 0));
        }
    }

    @Test
    void aRejectedDependencyRaisesNoScore() throws Exception {
        Readiness before = readiness(plan, judged(plan, snapshot));
        var random = new SplittableRandom(8);
        for (int round = 0; round < 8; round++) {
            var changed = new ArrayList<Dependency>(plan.dependencies());
            for (int i = 0; i < changed.size(); i++) {
                changed.set(i, changed.get(i).rejected(random.nextInt(3) == 0));
            }
            Plan fewer = plan.withDependencies(changed);

            notBetter(before, readiness(fewer, judged(fewer, snapshot)));
        }
    }

    @Test
    void evidenceThatWasNotReadRaisesNoScoreAndPutsNothingInPlace() throws Exception {
        Assessment judged = judged(plan, snapshot);
        Readiness before = readiness(plan, judged);
        for (EvidenceKind kind : EvidenceKind.values()) {
            var fewer =
                    new Snapshot(
                            snapshot.name(),
                            snapshot.taken(),
                            snapshot.source(),
                            snapshot.resources(),
                            snapshot.evidence().stream().filter(e -> e.kind() != kind).toList(),
                            snapshot.coverage().stream()
                                    .map(
                                            said ->
                                                    said.kind() == kind
                                                            ? new Coverage(
                                                                    kind,
                                                                    said.scope(),
                                                                    Coverage.State.DENIED,
                                                                    "")
                                                            : said)
                                    .toList());
            Assessment after = judged(plan, fewer);

            notBetter(before, readiness(plan, after));
            for (Finding finding : after.findings()) {
                Verdict was =
                        judged.finding(finding.control().id(), finding.asset())
                                .map(Finding::verdict)
                                .orElse(finding.verdict());
                assertTrue(
                        was == finding.verdict()
                                || finding.verdict() == Verdict.UNKNOWN
                                || was == Verdict.UNKNOWN && finding.verdict() == Verdict.MISSING,
                        () -> kind + ": " + was + " became " + finding);
            }
        }
    }

    private static void notBetter(Readiness before, Readiness after) {
        assertTrue(after.score().low() <= before.score().low(), before + " " + after);
        for (int i = 0; i < before.dimensions().size(); i++) {
            Score was = before.dimensions().get(i).score();
            assertTrue(after.dimensions().get(i).score().low() <= was.low(), was + " " + after);
        }
        for (int i = 0; i < before.applications().size(); i++) {
            Score was = before.applications().get(i).score();
            assertTrue(after.applications().get(i).score().low() <= was.low(), was + " " + after);
        }
    }

    private Assessment judged(Plan of, Snapshot on) throws Cancelled {
        return Assessment.of(CATALOGUE, of, on, now, Progress.NONE);
    }

    private Readiness readiness(Plan of, Assessment judged) {
        return Readiness.of(of, CATALOGUE, judged, Optional.empty(), now);
    }
}
