package app.muster.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.attack.Assumption;
import app.muster.attack.Outcome;
import app.muster.catalogue.Result;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.recover.Task;
import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.work.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class WhatIfTest {

    private Workspace workspace;
    private RecoveryViewModel model;

    @BeforeEach
    void open() throws Exception {
        workspace = Contoso.judged();
        model = new RecoveryViewModel(workspace, InstantSource.fixed(Contoso.NOW), Runnable::run);
        model.lookedUp(model.lookingUp().orElseThrow().run(Progress.NONE));
    }

    private Answer answered() throws Exception {
        model.answered(model.reckoning().orElseThrow().run(Progress.NONE));
        return model.answer().get().orElseThrow();
    }

    private void purge() {
        model.attackWith(
                model.actions().stream().filter(a -> a.id().equals("keyvault.purge")).findFirst());
    }

    private Outcome lostVault(Answer answer) {
        return answer.outcomes().stream()
                .filter(o -> o.result() == Result.LOST && o.cause().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMayOnlyReadDestroysNothingForCertain() throws Exception {
        var auditors = model.directory().get().orElseThrow().identities().named("Contoso auditors");
        model.attackAs(new Who.Known(auditors.orElseThrow()));

        Answer answer = answered();

        assertEquals(0, answer.left().total().results().getOrDefault(Result.LOST, 0));
    }

    @Test
    void aRoleReachesOnlyWhatIsInItsScope() throws Exception {
        Directory known = model.directory().get().orElseThrow();
        var contributor =
                known.roles().stream().filter(r -> r.name().equals("Contributor")).findFirst();
        String group =
                known.scopes().stream()
                        .filter(s -> s.contains("/resourcegroups/"))
                        .findFirst()
                        .orElseThrow();
        model.attackAs(new Who.Holder(contributor.orElseThrow()));
        model.attackAt(group);

        Answer answer = answered();

        assertTrue(
                answer.outcomes().stream()
                        .filter(o -> o.cause().isEmpty() && o.worst().takesAway())
                        .allMatch(o -> o.asset().value().startsWith(group)));
    }

    @Test
    void purgeProtectionInPlaceSavesAVaultAndNothingIsWrittenDown() throws Exception {
        Plan plan = workspace.plan();
        purge();
        Outcome lost = lostVault(answered());

        Flip flip =
                model.flipping(lost.asset()).orElseThrow().run(Progress.NONE).stream()
                        .filter(one -> one.control().id().equals("kv.purge-protection"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(flip.matters());
        assertTrue(flip.assumption().inPlace());

        model.assume(flip.assumption());
        Answer after = answered();

        assertSame(plan, workspace.plan());
        assertEquals(
                List.of(flip.then().result()),
                after.changes().stream()
                        .filter(change -> change.after().asset().equals(lost.asset()))
                        .map(change -> change.after().result())
                        .toList());
        assertFalse(flip.then().result() == Result.LOST);
    }

    @Test
    void oneAssumptionTakesThePlaceOfTheOtherAndAllCanBeTakenBack() throws Exception {
        purge();
        Outcome lost = lostVault(answered());
        var missing = new Assumption("kv.purge-protection", Optional.of(lost.asset()), false);
        var inPlace = new Assumption("kv.purge-protection", Optional.of(lost.asset()), true);

        model.assume(missing);
        model.assume(inPlace);
        assertEquals(List.of(inPlace), model.asked().get().assumed());
        assertTrue(model.isOld());

        model.forgetAll();
        assertEquals(List.of(), model.asked().get().assumed());
        assertFalse(model.isOld());
        assertEquals(List.of(), answered().changes());
    }

    @Test
    void whoIsNoticedAndDecidedOnLaterIsBackThatMuchLater() throws Exception {
        Answer atOnce = answered();

        model.under(
                model.asked()
                        .get()
                        .conditions()
                        .noticed(Estimate.minutes(60, 60, 60), Estimate.minutes(30, 30, 30)));
        Answer later = answered();

        for (Answer.Fate fate : atOnce.fates()) {
            if (!fate.isUntouched()) {
                assertEquals(
                        fate.back().back().map(time -> time.plus(Duration.ofMinutes(90))),
                        later.fate(fate.application().id()).orElseThrow().back().back());
            }
        }
    }

    @Test
    void everyAssetOfThePlanIsInExactlyOneCategory() throws Exception {
        Answer answer = answered();
        var assets = answer.plan().assetsById();

        List<Part> parts = Part.of(answer);

        assertEquals(
                answer.left().fates().stream().filter(f -> assets.containsKey(f.asset())).count(),
                parts.stream()
                        .filter(Part.OfCategory.class::isInstance)
                        .mapToInt(Part::assets)
                        .sum());
    }

    @Test
    void theWayOfTheLastApplicationIsTheCriticalPath() throws Exception {
        Answer answer = answered();
        var last =
                answer.fates().stream()
                        .filter(fate -> !fate.hasNoWayBack() && !fate.isUntouched())
                        .max(Comparator.comparing(fate -> fate.back().back().orElseThrow()))
                        .orElseThrow();

        List<Task> path =
                Objects.requireNonNull(answer.schedule().paths().get(last.application().id()));

        assertEquals(answer.schedule().criticalPath().getLast(), path.getLast());
        assertEquals(last.back().back().orElseThrow(), path.getLast().end());
    }
}
