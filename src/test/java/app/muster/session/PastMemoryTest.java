package app.muster.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Plan;
import app.muster.plan.Waiver;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looking back a second time judges only what has changed, and comes to what a first look would.
class PastMemoryTest {

    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

    @TempDir Path place;
    private final PastMemory memory = new PastMemory();
    private final List<String> judged = new ArrayList<>();
    private WorkspaceFolder folder;
    private Plan plan;
    private Snapshot present;
    private Instant now;

    @BeforeEach
    void keepThree() throws Exception {
        WorkspaceFolder contoso = WorkspaceFolder.look(Path.of("examples/contoso"));
        plan = contoso.plan();
        present = contoso.currentSnapshot(plan).orElseThrow();
        now = present.taken();
        folder = WorkspaceFolder.create(place.resolve("w"), plan);
        folder.keep(earlier(2, present.resources().size()));
        folder.keep(earlier(1, present.resources().size() - 3));
        folder.keep(present);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void whatIsTheSameIsNotJudgedAgain() throws Exception {
        Past first = look(CATALOGUE, plan, now);
        assertEquals(3, first.moments().size());
        assertTrue(judged.size() >= 3);
        judged.clear();

        assertEquals(first, look(CATALOGUE, plan, now));
        assertEquals(List.of(), judged);
    }

    @Test
    void aWaiverAnotherDayOrOtherControlsAreNeverMissed() throws Exception {
        Past first = look(CATALOGUE, plan, now);
        Finding missing =
                Insight.of(CATALOGUE, plan, present, Optional.empty(), now, Progress.NONE)
                        .assessment()
                        .findings()
                        .stream()
                        .filter(finding -> finding.verdict() == Verdict.MISSING)
                        .findFirst()
                        .orElseThrow();
        var waiver =
                new Waiver(
                        missing.control().id(),
                        missing.asset(),
                        "a",
                        "b",
                        LocalDate.of(2026, 12, 24));
        var waivers = new ArrayList<>(plan.waivers());
        waivers.add(waiver);
        Plan waiving = plan.withWaivers(waivers);
        var fewer =
                new Catalogue(
                        CATALOGUE.types(),
                        CATALOGUE.controls().subList(0, 40),
                        "fewer",
                        CATALOGUE.actions(),
                        CATALOGUE.playbooks());

        Past waived = same(CATALOGUE, waiving, now);
        assertNotEquals(first, waived);
        assertNotEquals(waived, same(CATALOGUE, waiving, now.plus(Duration.ofDays(90))));
        assertNotEquals(first, same(fewer, waiving, now));
        assertEquals(first, same(CATALOGUE, plan, now));
    }

    @Test
    void anotherFileInTheSamePlaceIsReadAgain() throws Exception {
        Past first = look(CATALOGUE, plan, now);
        Path file = place.resolve("w/snapshots/earlier-1.json.gz");
        java.nio.file.Files.copy(
                place.resolve("w/snapshots/earlier-2.json.gz"),
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertNotEquals(first, same(CATALOGUE, plan, now));
    }

    private Past same(Catalogue catalogue, Plan of, Instant at) throws Exception {
        Past remembered = look(catalogue, of, at);
        Past fresh = Past.of(folder, catalogue, of, present, at, Progress.NONE);
        assertEquals(fresh.moments(), remembered.moments());
        assertEquals(fresh.alarming(), remembered.alarming());
        return remembered;
    }

    private Past look(Catalogue catalogue, Plan of, Instant at) throws Exception {
        Progress counting =
                (what, _, _) -> {
                    if (what.equals("Judging protections")) {
                        judged.add(what);
                    }
                };
        return Past.of(folder, catalogue, of, present, at, memory, counting);
    }

    private Snapshot earlier(int days, int resources) {
        return new Snapshot(
                "earlier-" + days,
                present.taken().minus(Duration.ofDays(days)),
                present.source(),
                present.resources().subList(0, resources),
                present.evidence(),
                present.coverage());
    }
}
