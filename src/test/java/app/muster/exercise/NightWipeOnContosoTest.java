package app.muster.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Assessment;
import app.muster.assess.Estate;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
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
        Casting casting = stage().casting();
        var players = new LinkedHashMap<String, String>();
        casting.parts().keySet().forEach(part -> players.put(part, casting.name(part)));

        assertEquals(
                "{app=ERP, vm=vm-app01, vault=rsv-prod-weu, keys=kv-erp-cmk-weu, kv-erp-prod-weu,"
                        + " store=stcontosoasrcache}",
                players.toString());
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

        assertEquals(
                "a1 fell-silent/fell-silent, a2 fell-silent/fell-silent, a3"
                    + " recoverable/recoverable, a4 contained/recoverable, a5 contained/lost, a6"
                    + " contained/best-effort · M U S",
                ends(average));
        assertEquals(
                List.of("a4", "a5", "a6"),
                RunReport.of(average).saved().stream().map(RunReport.OfOutcome::action).toList());
        assertEquals(List.of(), RunReport.of(silent).saved());
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
