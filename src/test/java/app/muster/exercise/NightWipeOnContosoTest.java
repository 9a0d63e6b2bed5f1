package app.muster.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Assessment;
import app.muster.assess.Estate;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.catalogue.Result;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.ApplicationId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The exercise that comes with the program, on the estate that comes with it.
class NightWipeOnContosoTest {

    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

    private record Stage(Script script, Casting casting, Consequences consequences) {}

    private static Stage stage() throws Exception {
        Path file = Path.of("exercises/night-wipe.ttx.yaml");
        Script script = ScriptReader.read(Given.text(file.toString()), file).script();
        WorkspaceFolder folder = WorkspaceFolder.look(Path.of("examples/contoso"));
        Plan plan = folder.plan();
        Snapshot snapshot = folder.snapshot(plan.snapshot().orElseThrow());
        Assessment assessment =
                Assessment.of(CATALOGUE, plan, snapshot, Given.START, Progress.NONE);
        Outcomes outcomes =
                new Outcomes(CATALOGUE, plan, Estate.of(snapshot), assessment, Given.START);
        Casting casting =
                Casting.propose(
                        script,
                        plan,
                        CATALOGUE,
                        assessment,
                        Map.of(
                                "app",
                                List.of(new Subject.OfApplication(new ApplicationId("erp")))));
        return new Stage(
                script,
                casting,
                Consequences.of(CATALOGUE, plan, outcomes, assessment, LocalDate.of(2026, 11, 14)));
    }

    @Test
    void everyPartFindsSomebody() throws Exception {
        var players = new LinkedHashMap<String, String>();

        stage().casting().parts().keySet().forEach(p -> players.put(p, ""));
        for (String part : players.keySet()) {
            players.put(part, stage().casting().name(part));
        }

        assertEquals("", players.toString());
    }

    @Test
    void theAverageTeamSavesWhatTheSilentOneLoses() throws Exception {
        Stage stage = stage();
        Path file = Path.of("exercises/night-wipe.answers.yaml");
        Answers answers = Answers.read(Given.text(file.toString()), file);

        Run average =
                Player.play(
                        stage.script(),
                        stage.casting(),
                        stage.consequences(),
                        answers,
                        Given.START,
                        "test");
        Run silent =
                Player.play(
                        stage.script(),
                        stage.casting(),
                        stage.consequences(),
                        Answers.silent(),
                        Given.START,
                        "test");

        assertEquals("", ends(average));
        assertEquals("", ends(silent));
        assertTrue(
                average.struck().stream().anyMatch(s -> s.asPlayed().result() == Result.CONTAINED));
    }

    private static String ends(Run run) {
        return run.struck().stream()
                        .map(
                                s ->
                                        s.action()
                                                + " "
                                                + s.asPlayed().result().key()
                                                + "/"
                                                + s.bare().result().key())
                        .collect(Collectors.joining(", "))
                + " · "
                + Grades.of(run).objectives().stream()
                        .map(r -> r.grade().map(Grade::letter).orElse("-"))
                        .collect(Collectors.joining(" "));
    }
}
