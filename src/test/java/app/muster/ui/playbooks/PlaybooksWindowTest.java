package app.muster.ui.playbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.Proof;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.ui.Fx;
import app.muster.ui.Mute;
import app.muster.ui.WindowUser;
import app.muster.ui.control.DayPicker;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// The playbooks screen in the real window, worked by the words on its buttons and by keys.
class PlaybooksWindowTest {

    @TempDir Path folder;
    private Workspace workspace;
    private WindowUser user;

    @BeforeEach
    void open() throws Exception {
        workspace = Contoso.judged();
        user = WindowUser.open(workspace, folder.resolve("muster.log"), Theme.LIGHT, 1280, 800);
        user.goTo(PageId.PLAYBOOKS, "Bring back the ERP application server");
    }

    @AfterEach
    void close() throws Exception {
        user.close();
        workspace.close();
    }

    private Playbook first() {
        return workspace.plan().playbooks().getFirst();
    }

    private List<String> titles() {
        return first().steps().stream().map(Step::title).toList();
    }

    private void press(String spoken) throws Exception {
        Button button = user.control(Button.class, spoken);
        Fx.run(button::fire);
    }

    @Test
    void aTestedStepIsRecordedAndItsDurationCounts() throws Exception {
        press("Record a test of this step");
        TextField who = user.control(TextField.class, "Who did it");
        TextField took = user.control(TextField.class, "How long it took");
        Fx.run(() -> who.setText("Kim"));
        Fx.run(() -> took.setText("soon"));
        user.press("Record the test");
        assertTrue(
                user.shows(
                        "Write a day that is not yet to come, and a duration such as 25m or 1h 10m,"
                                + " or none."));

        DayPicker day = user.control(DayPicker.class, "Day");
        Fx.run(() -> took.setText("25m"));
        Fx.run(() -> day.setValue(LocalDate.of(2026, 11, 22)));
        user.press("Record the test");
        assertEquals(List.of(), first().runs());

        Fx.run(() -> day.setValue(LocalDate.of(2026, 11, 21)));
        user.press("Record the test");

        assertEquals(1, first().runs().size());
        assertEquals(
                Duration.ofMinutes(25),
                first().timing(first().steps().getFirst()).estimate().likely());
        user.await("Measured once, last on 2026-11-21");
        user.await("2026-11-21: Kim did it in 25m");
        workspaceUndo();
        assertEquals(List.of(), first().runs());
    }

    private void workspaceUndo() throws Exception {
        Fx.run(workspace::undo);
    }

    @Test
    void altAndAnArrowMoveAStepAndAChangeAsksForAnotherTest() throws Exception {
        List<String> before = titles();
        Fx.run(
                () -> {
                    Node card =
                            user.shell().lookupAll(".step-card").stream()
                                    .filter(node -> node instanceof StepCard s && s.index() == 1)
                                    .findFirst()
                                    .orElseThrow();
                    card.fireEvent(
                            new KeyEvent(
                                    card,
                                    card,
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.UP,
                                    false,
                                    false,
                                    true,
                                    false));
                });

        assertEquals(before.get(1), titles().getFirst());
        assertEquals(Proof.CHANGED, first().proof(LocalDate.of(2026, 11, 21)));
        user.await("To be verified again: changed");
        workspaceUndo();
        assertEquals(before, titles());
        assertEquals(Proof.TESTED, first().proof(LocalDate.of(2026, 11, 21)));
    }

    @Test
    void aFormStaysOpenOnItsStepWhateverElseChanges() throws Exception {
        press("Change the step");
        TextField title = user.control(TextField.class, "What to do");
        Fx.run(
                () -> {
                    title.setText("Look for the item");
                    title.requestFocus();
                    title.positionCaret(4);
                });

        Fx.run(() -> new BookEdits(workspace).move(first(), 0, 1));
        Fx.run(() -> workspace.edit("edit.import", plan -> plan.named("Another")));

        assertEquals("Look for the item", Fx.on(title::getText));
        assertEquals(4, Fx.on(title::getCaretPosition));
        assertTrue(Fx.on(title::isFocused));
        user.press("Save");
        assertEquals("Look for the item", titles().get(1));
    }

    @Test
    void aFormSaysThatItsStepWasChangedMeanwhile() throws Exception {
        String warning =
                "The step was changed meanwhile. Saving puts what stands here in its place.";
        press("Change the step");
        assertFalse(user.shows(warning));

        Step step = first().steps().getFirst();
        Fx.run(
                () ->
                        new BookEdits(workspace)
                                .change(
                                        first(),
                                        0,
                                        step.taking(Estimate.minutes(1, 2, 3), "a test")));

        assertTrue(user.shows(warning));
    }

    @Test
    void aNewTitleInTheMakingIsNotLost() throws Exception {
        press("Rename this playbook");
        TextField field = user.control(TextField.class, "Rename this playbook");
        Fx.run(() -> field.setText("Bring back the ERP"));

        Fx.run(() -> workspace.edit("edit.import", plan -> plan.named("Another")));

        TextField now = user.control(TextField.class, "Rename this playbook");
        assertEquals("Bring back the ERP", Fx.on(now::getText));
        user.press("Save");
        assertEquals("Bring back the ERP", first().title());
    }

    @Test
    void aRoleIsGivenADeputyWhereTheScreenOpensAtIt() throws Exception {
        Fx.run(() -> user.shell().open(PageId.PLAYBOOKS, PageId.ROLE + "backup-operator"));
        TextField deputy = user.control(TextField.class, "Deputy");
        TextField shifts =
                user.control(
                        TextField.class,
                        "On duty, shifts separated by semicolons; empty for around the clock");
        Fx.run(() -> deputy.setText("Grace"));
        Fx.run(() -> shifts.setText("mon-fri 6-22"));
        user.press("Save");
        assertTrue(
                user.shows("Write shifts such as mon-fri 06:00-22:00, separated by semicolons."));

        Fx.run(() -> shifts.setText("mon-fri 06:00-22:00; sat 08:00-12:00 x1"));
        user.press("Save");

        Role role = workspace.plan().role(new RoleId("backup-operator")).orElseThrow();
        assertEquals("Grace", role.deputy());
        assertEquals(2, role.shifts().size());
        workspaceUndo();
        assertEquals(
                "", workspace.plan().role(new RoleId("backup-operator")).orElseThrow().deputy());
    }

    @Test
    void rolesAreAddedAndRemoved() throws Exception {
        int before = workspace.plan().roles().size();
        TabPane tabs = Fx.on(() -> (TabPane) user.shell().lookup(".book-tabs"));
        Fx.run(() -> tabs.getSelectionModel().select(3));
        user.press("Add a role");
        TextField name = user.control(TextField.class, "Name");
        Fx.run(() -> name.setText("Data custodian"));
        user.press("Save");
        assertEquals("Data custodian", workspace.plan().roles().getLast().name());

        press("Remove the role Data custodian");

        assertEquals(before, workspace.plan().roles().size());
    }

    @Test
    void stepsAreAddedAndRemoved() throws Exception {
        int before = first().steps().size();
        user.press("Add a step");
        assertEquals("New step", titles().getLast());
        press("Remove the step");

        assertEquals(before, first().steps().size());
    }

    @Test
    void coverageAndProblemsStandOnTheirTabs() throws Exception {
        TabPane tabs = Fx.on(() -> (TabPane) user.shell().lookup(".book-tabs"));
        Fx.run(() -> tabs.getSelectionModel().select(1));
        user.awaitSaying("no way back with their content from some loss.");
        int rows = Fx.on(() -> table(tabs).getItems().size());
        Fx.run(() -> tabs.getSelectionModel().select(2));
        user.await("Bring back the ERP database server, step 1");

        assertEquals(
                workspace.plan().assets().stream()
                        .filter(asset -> asset.goneSince().isEmpty())
                        .count(),
                rows);
    }

    private static TableView<?> table(TabPane tabs) {
        return (TableView<?>)
                tabs.getSelectionModel().getSelectedItem().getContent().lookup(".table-view");
    }

    @Test
    void theTitleOfABookStaysInSightAboveItsSteps() throws Exception {
        user.await("Add a step");

        assertEquals(
                workspace.plan().playbooks().getFirst().title(),
                Fx.on(() -> ((Label) user.shell().lookup(".book-modes .heading")).getText()));
    }

    @Test
    void aBookIsShownAsItIsPrinted() throws Exception {
        user.toggle("As printed");

        user.await("Brings back");
        user.await("1. " + titles().getFirst());
        user.toggle("As printed");
        user.await("Add a step");
    }

    @Test
    void everyButtonSaysWhatItDoes() throws Exception {
        user.await("Add a step");

        assertEquals(List.of(), Fx.on(() -> Mute.buttons(user.shell())));
    }
}
