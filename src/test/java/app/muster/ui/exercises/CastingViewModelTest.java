package app.muster.ui.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.exercise.Script;
import app.muster.session.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class CastingViewModelTest {

    @TempDir private Path folder;
    private Workspace workspace;
    private CastingViewModel casting;

    @BeforeEach
    void open() throws Exception {
        workspace = TableTop.open(folder.resolve("contoso"));
        casting = TableTop.casting(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void otherPartsFollowTheApplicationThatWasChosen() {
        var before = casting.casting().get().keys();
        var choices = Objects.requireNonNull(casting.casting().get().parts().get("app")).choices();

        casting.choose("app", List.of(choices.getLast()));

        var after = casting.casting().get();
        assertEquals(List.of(choices.getLast()), after.subjects("app"));
        assertNotEquals(before, after.keys());
    }

    @Test
    void nobodyStartsWithoutThePartTheExerciseIsAbout() {
        assertTrue(casting.canStart());
        casting.choose("app", List.of());
        assertFalse(casting.canStart());
    }

    @Test
    void aSeatThatIsNeededMustBeTaken() {
        casting.seat("ic", CastingViewModel.Taken.ABSENT);
        assertEquals(List.of("ic"), TableTop.texts(casting.missingSeats(), Script.Seat::id));
        casting.seat("ic", CastingViewModel.Taken.FILLED);
        assertEquals(List.of(), casting.missingSeats());
    }

    @Test
    void theLibraryKeepsTheScriptOfARunApart() throws Exception {
        casting.start(workspace.folder(), TableTop.NOW).file().close();
        Library library = TableTop.library(workspace);

        assertEquals(
                List.of("night-wipe.ttx.yaml"),
                TableTop.texts(
                        library.scripts(), script -> script.file().getFileName().toString()));
        assertEquals(
                List.of("2026-11-21-0930-night-wipe.jsonl"),
                TableTop.texts(library.runs(), run -> run.journal().getFileName().toString()));
        assertTrue(library.runs().getFirst().isUnfinished());
    }
}
