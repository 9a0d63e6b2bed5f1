package app.muster.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.muster.cacao.CacaoReader;
import app.muster.cacao.Reading;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ArrivalTest {

    private static final AssetId VM = new AssetId("other/vm");
    private static final RoleId OPERATOR = new RoleId("operator");

    private static Plan plan() {
        return Plan.empty("Shop")
                .withAssets(List.of(Asset.of(VM, "vm", "muster/vm", Category.A)))
                .withRoles(List.of(new Role(OPERATOR, "Operator", "", "", 1)));
    }

    private static Playbook book(String id, String role, AssetId... assets) {
        return new Playbook(
                new PlaybookId(id),
                "Restore it",
                "",
                List.of(assets),
                List.of(
                        new Step(
                                "1",
                                "Do it",
                                new RoleId(role),
                                Estimate.minutes(1, 2, 3),
                                true,
                                "",
                                "",
                                "")),
                Optional.empty());
    }

    private static Arrival arrival(Plan plan, Playbook... books) {
        return Arrival.of(plan, List.of(new Reading(List.of(books), List.of())));
    }

    private static List<String> shown(Plan plan) {
        return plan.playbooks().stream().map(book -> book.id() + " " + book.assets()).toList();
    }

    private static List<String> says(Arrival arrival) {
        return arrival.notes().stream().map(Reading.Note::says).toList();
    }

    @Test
    void ofTwoThatBringTheSameAssetBackTheFirstDoes() {
        Arrival arrival = arrival(plan(), book("a", "operator", VM), book("b", "operator", VM));

        assertEquals(List.of("a [other/vm]", "b []"), shown(arrival.after()));
        assertEquals(
                List.of(
                        "“Restore it” does not bring other/vm back, because another playbook"
                                + " already does."),
                says(arrival));
    }

    @Test
    void aTakenIdIsGivenAgainWithANumber() {
        Plan once = Playbooks.arrived(plan(), List.of(book("a", "operator")));

        assertEquals(
                List.of("a []", "restore-it []", "restore-it-2 []"),
                shown(
                        Playbooks.arrived(
                                once, List.of(book("a", "operator"), book("a", "operator")))));
    }

    @Test
    void whatThePlanDoesNotHaveIsSaid() {
        var strange = new AssetId("other/strange");
        Arrival arrival =
                arrival(plan(), book("a", "night-shift", strange, VM), book("b", "night-shift"));

        assertEquals(List.of("a [other/vm]", "b []"), shown(arrival.after()));
        assertEquals(
                List.of(
                        "“Restore it” does not bring other/strange back, because the plan does not"
                                + " have it.",
                        "The plan has no role night-shift, which acts in “Restore it”. Add it, or"
                                + " give its steps to another role."),
                says(arrival));
    }

    @Test
    void itIsWorkedOutAgainOnlyForAnotherPlan() {
        Plan plan = plan();
        Arrival arrival = arrival(plan, book("a", "operator"));
        Plan other = Playbooks.adding(plan, "A");

        assertSame(arrival.after(), arrival.in(plan));
        assertEquals(List.of("a []", "restore-it []"), shown(arrival.in(other)));
    }

    @Test
    void aThousandOfOneNameArriveWithAThousandIds() {
        Playbook[] many =
                Stream.generate(() -> book("a", "operator")).limit(1_000).toArray(Playbook[]::new);
        Plan after = arrival(plan(), many).after();

        assertEquals(1_000, after.playbooks().stream().map(Playbook::id).distinct().count());
        assertEquals("restore-it-999", after.playbooks().getLast().id().value());
    }

    @TempDir private Path folder = Path.of("");

    /// What can be imported can be saved and read again.
    @ParameterizedTest
    @CsvSource({
        "'\"timeout\": 2000', 2",
        "'\"timeout\": 999', 3600",
        "'\"timeout\": 1', 3600",
        "'\"timeout\": 315360000000', 315360000",
        "'\"timeout\": 315360001000', 3600",
        "'\"timeout\": 999999999999', 3600"
    })
    void aPlanWithAnyImportedDurationCanBeReadAgain(String timeout, long most) throws Exception {
        String text =
                """
                {"type": "playbook", "spec_version": "cacao-2.0", "name": "T",
                 "workflow_start": "a",
                 "workflow": {"a": {"type": "action", "name": "A", %s}}}
                """
                        .formatted(timeout);
        Reading reading =
                CacaoReader.read(Path.of("t.json"), text.getBytes(StandardCharsets.UTF_8));
        Plan after = Arrival.of(plan(), List.of(reading)).after();
        WorkspaceFolder.create(folder.resolve("w"), after).close();

        assertEquals(after, WorkspaceFolder.look(folder.resolve("w")).plan());
        assertEquals(
                Duration.ofSeconds(most),
                after.playbooks().getFirst().steps().getFirst().estimate().most());
        assertEquals(
                most == 3_600 ? 1 : 0,
                reading.notes().stream()
                        .filter(note -> note.says().startsWith("A duration of less than"))
                        .count());
    }
}
