package app.muster.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Improvement;
import app.muster.readiness.Gate.Basic;
import app.muster.readiness.gain.Fix;
import app.muster.readiness.gain.Gain;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.ExampleEstate;
import app.muster.ui.shell.PageId;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class NextModelTest {

    @TempDir private Path folder;

    @Test
    void untilEverythingIsWeighedTheWorstGapsStandThere() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var model = model(workspace);

            assertTrue(model.isStale());
            assertEquals(6, model.findings(6).size());
            assertEquals(List.of(), model.gains(8));
        }
    }

    /// Two machines that nothing backs up and the disk of each, for an hour and a half of work on
    /// three.
    @Test
    void whatGainsMostForTheWorkComesFirst() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var model = weighed(workspace);

            assertFalse(model.isStale());
            Gain first = model.gains(8).getFirst();
            assertEquals("protect:vm.azure-backup", first.fix().key());
            assertEquals(4, first.saved());
            assertEquals(1.5, first.fix().hours());
            assertEquals(Basic.RECOVERY_RESTORED, model.holding().orElseThrow().basic());
            assertEquals(
                    new NextModel.Place(PageId.PROTECTIONS, "vm.azure-backup"),
                    NextModel.place(first.fix()));
        }
    }

    @Test
    void whatIsAddedToThePlanIsNoLongerProposed() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var model = weighed(workspace);
            Fix first = model.gains(8).getFirst().fix();

            model.accept(first);
            model.accept(first);

            List<Improvement> actions = workspace.plan().improvements();
            assertEquals(1, actions.size());
            assertEquals("vm.azure-backup", actions.getFirst().control());
            assertEquals(3, actions.getFirst().assets().size());
            assertTrue(model.isPlanned(first));
            assertFalse(model.gains(8).stream().anyMatch(gain -> gain.fix().equals(first)));
        }
    }

    @Test
    void whatWasWeighedBeforeIsStaleOnceThePlanIsJudgedAnew() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var model = weighed(workspace);

            ExampleEstate.judge(workspace);

            assertTrue(model.isStale());
        }
    }

    @Test
    void aBundleStaysWithinTheHours() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            var model = weighed(workspace);

            model.learnt(model.current().orElseThrow().bundle(6).run(Progress.NONE));

            var bundle = model.bundle().getValue().orElseThrow();
            assertEquals(
                    model.gains(1).getFirst().fix().key(), bundle.gains().getFirst().fix().key());
            assertTrue(bundle.hours() > 4 && bundle.hours() <= 6, () -> "" + bundle.hours());
        }
    }

    @Test
    void hoursAreAPositiveNumberWithPointOrComma() {
        assertEquals(Optional.of(12.5), NextModel.hours(" 12,5 "));
        assertEquals(Optional.of(8.0), NextModel.hours("8"));
        for (String wrong : List.of("", "0", "-3", "many", "NaN", "1e7", "Infinity")) {
            assertEquals(Optional.empty(), NextModel.hours(wrong), wrong);
        }
    }

    private static NextModel weighed(Workspace workspace) throws Exception {
        var model = model(workspace);
        model.learnt(model.weighing(Runnable::run).orElseThrow().run(Progress.NONE));
        return model;
    }

    private static NextModel model(Workspace workspace) {
        return new NextModel(
                workspace,
                new Messages(Locale.ENGLISH),
                InstantSource.fixed(ExampleEstate.NOW),
                Optional::empty);
    }
}
