package app.muster.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.attack.Attacker.Level;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.recover.Crews;
import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

class RecoveryViewModelTest {

    private static RecoveryViewModel model(Workspace workspace) {
        return new RecoveryViewModel(workspace, InstantSource.fixed(Contoso.NOW), Runnable::run);
    }

    private static Answer answered(RecoveryViewModel model) throws Exception {
        model.lookedUp(model.lookingUp().orElseThrow().run(Progress.NONE));
        model.answered(model.reckoning().orElseThrow().run(Progress.NONE));
        return model.answer().get().orElseThrow();
    }

    @Test
    void accessIsTakenBackFirstFromWhoHeldTheDirectory() throws Exception {
        RecoveryViewModel model = model(Contoso.judged());
        assertFalse(model.asked().get().accessFirst());

        model.attackAs(new Who.AtLevel(Level.GLOBAL_ADMIN));
        assertTrue(model.asked().get().accessFirst());
        assertEquals(model.access(), answered(model).schedule().release());

        model.attackAs(new Who.AtLevel(Level.OWNER));
        assertFalse(model.asked().get().accessFirst());
    }

    @Test
    void nothingIsReckonedBeforeAnythingWasJudged() throws Exception {
        assertEquals(Optional.empty(), model(Contoso.workspace()).reckoning());
    }

    @Test
    void everyApplicationHasAFateInTheOrderOfThePlan() throws Exception {
        Workspace workspace = Contoso.judged();

        Answer answer = answered(model(workspace));

        assertEquals(
                workspace.plan().applications().stream().map(Application::id).toList(),
                answer.fates().stream().map(fate -> fate.application().id()).toList());
    }

    @Test
    void aReaderTakesNothingAway() throws Exception {
        RecoveryViewModel model = model(Contoso.judged());
        model.attackAs(new Who.AtLevel(Level.READER));

        Answer answer = answered(model);

        assertEquals(List.of(), answer.schedule().tasks());
        assertTrue(answer.fates().stream().allMatch(Answer.Fate::isUntouched));
    }

    @Test
    void onlyActionsOpenToTheAttackerAreOffered() throws Exception {
        RecoveryViewModel model = model(Contoso.judged());
        model.lookedUp(model.lookingUp().orElseThrow().run(Progress.NONE));
        int asOwner = model.actions().size();

        model.attackAs(new Who.AtLevel(Level.BACKUP_CONTRIBUTOR));

        assertTrue(model.actions().size() < asOwner);
        assertTrue(
                model.actions().stream().anyMatch(one -> one.id().equals("backup.delete-items")));
        assertFalse(model.actions().stream().anyMatch(one -> one.id().equals("lock.remove")));
    }

    @Test
    void anActionEndsOnWhatItCanBeDoneTo() throws Exception {
        RecoveryViewModel model = model(Contoso.judged());
        model.lookedUp(model.lookingUp().orElseThrow().run(Progress.NONE));
        model.attackWith(
                model.actions().stream()
                        .filter(action -> action.id().equals("keyvault.purge"))
                        .findFirst());

        Answer answer = answered(model);

        assertTrue(
                answer.outcomes().stream()
                        .anyMatch(outcome -> outcome.action().equals("keyvault.purge")));
    }

    @Test
    void withPeopleEnoughNobodyWaitsForFreeHands() throws Exception {
        RecoveryViewModel model = model(Contoso.judged());
        assertTrue(waitingForPeople(answered(model)) > 0);

        model.roles().forEach(role -> model.staff(role.id(), 99));

        assertEquals(0, waitingForPeople(answered(model)));
        model.staffAsPlanned();
        assertEquals(Crews.AS_PLANNED, model.asked().get().conditions().crews());
    }

    private static long waitingForPeople(Answer answer) {
        return answer.schedule().tasks().stream()
                .filter(task -> task.waitsFor().startsWith("waits for a free"))
                .count();
    }

    @Test
    void anAnswerIsOldOnceThePlanMovesOn() throws Exception {
        Workspace workspace = Contoso.judged();
        RecoveryViewModel model = model(workspace);
        answered(model);
        assertFalse(model.isOld());

        workspace.edit("edit.import", plan -> plan.named("Another"));

        assertTrue(model.isOld());
        workspace.undo();
        assertFalse(model.isOld());
    }

    @Test
    void everyStepStandsOnTheTimelineOnceForEachApplicationItBringsSomethingBackFor()
            throws Exception {
        Answer answer = answered(model(Contoso.judged()));

        List<Lane> lanes = Lane.byApplication(answer, "None");

        Map<AssetId, Asset> assets = answer.plan().assetsById();
        long expected =
                answer.schedule().tasks().stream()
                        .mapToLong(
                                task ->
                                        task.assets().stream()
                                                .map(
                                                        id ->
                                                                Objects.requireNonNull(
                                                                                assets.get(id))
                                                                        .application())
                                                .distinct()
                                                .count())
                        .sum();
        assertEquals(expected, steps(lanes));
    }

    @Test
    void everyStepStandsOnceOnTheTimelineByRole() throws Exception {
        Answer answer = answered(model(Contoso.judged()));

        assertEquals(
                answer.schedule().tasks().size(), steps(Lane.byRole(answer, role -> role.value())));
    }

    private static int steps(List<Lane> lanes) {
        return lanes.stream()
                .mapToInt(
                        lane ->
                                switch (lane) {
                                    case Lane.Head _ -> 0;
                                    case Lane.Row row -> row.tasks().size();
                                })
                .sum();
    }
}
