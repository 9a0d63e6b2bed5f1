package app.muster.ui.playbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Step;
import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.ui.Fx;
import app.muster.ui.WindowUser;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Steps dragged with the mouse, by the events that a drag consists of: without a display the
/// window forgets that a button is held down.
class StepDragTest {

    @TempDir Path folder;
    private Workspace workspace;
    private WindowUser user;

    @BeforeEach
    void open() throws Exception {
        workspace = Contoso.judged();
        user = WindowUser.open(workspace, folder.resolve("muster.log"), Theme.LIGHT, 1280, 800);
        user.goTo(PageId.PLAYBOOKS, "Bring back the ERP application server");
        user.await("Add a step");
    }

    @AfterEach
    void close() throws Exception {
        user.close();
        workspace.close();
    }

    private List<String> titles() {
        return workspace.plan().playbooks().getFirst().steps().stream().map(Step::title).toList();
    }

    @Test
    void aStepThatIsDroppedOnAnotherTakesItsPlace() throws Exception {
        List<String> before = titles();

        drag(MouseDragEvent.MOUSE_DRAG_ENTERED, 0, 2);
        assertTrue(Fx.on(() -> card(2).getStyleClass().contains("drop-here")));
        drag(MouseDragEvent.MOUSE_DRAG_RELEASED, 0, 2);

        var moved = new ArrayList<>(before);
        moved.add(2, moved.removeFirst());
        assertEquals(moved, titles());
        Fx.run(workspace::undo);
        assertEquals(before, titles());
    }

    @Test
    void aStepThatIsDroppedWhereItWasStays() throws Exception {
        List<String> before = titles();

        drag(MouseDragEvent.MOUSE_DRAG_ENTERED, 1, 1);
        assertFalse(Fx.on(() -> card(1).getStyleClass().contains("drop-here")));
        drag(MouseDragEvent.MOUSE_DRAG_RELEASED, 1, 1);

        assertEquals(before, titles());
    }

    private void drag(EventType<MouseDragEvent> what, int from, int to) throws Exception {
        Fx.run(
                () -> {
                    StepCard over = card(to);
                    Point2D at = middle(over);
                    over.fireEvent(
                            new MouseDragEvent(
                                    over,
                                    over,
                                    what,
                                    0,
                                    0,
                                    at.getX(),
                                    at.getY(),
                                    MouseButton.PRIMARY,
                                    1,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    false,
                                    false,
                                    null,
                                    card(from)));
                });
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private StepCard card(int step) {
        return OpenWork.cards(user.shell()).stream()
                .filter(one -> one.index() == step)
                .findFirst()
                .orElseThrow();
    }
}
