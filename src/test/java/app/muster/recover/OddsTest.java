package app.muster.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.catalogue.Result;
import app.muster.golden.GoldenEstate;
import app.muster.golden.GoldenEstates;
import app.muster.plan.Asset;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Shift;
import app.muster.plan.Step;
import app.muster.plan.Targets;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class OddsTest {

    private static final RoleId OPERATOR = new RoleId("operator");

    @Test
    void theChancesAreTheVeryOnesOfTheTrials() throws Exception {
        int between = 0;
        for (int hours = 0; hours <= 30; hours++) {
            for (List<Shift> shifts :
                    List.of(List.<Shift>of(), List.of(Shift.parse("06:00-14:00")))) {
                Plan plan = plan(Duration.ofHours(hours), shifts);
                var losses = new ArrayList<Loss>();
                for (Asset asset : plan.assets()) {
                    losses.add(
                            new Loss(
                                    asset.id(),
                                    Result.RECOVERABLE,
                                    "",
                                    "gone",
                                    false,
                                    Optional.empty()));
                }
                var conditions =
                        Conditions.of(Crews.AS_PLANNED)
                                .noticed(Estimate.minutes(5, 20, 90), Estimate.minutes(0, 10, 30));
                Trials all =
                        Trials.run(
                                plan,
                                GoldenEstate.CATALOGUE,
                                losses,
                                conditions,
                                300,
                                7,
                                Runnable::run,
                                Progress.NONE);
                var odds =
                        Odds.of(
                                plan,
                                GoldenEstate.CATALOGUE,
                                losses,
                                conditions,
                                300,
                                7,
                                Runnable::run,
                                Progress.NONE);
                Chance chance = all.applications().getFirst();
                assertEquals(
                        chance.rto().orElseThrow(), odds.get(chance.application()), "" + hours);
                double value = chance.rto().orElseThrow().value();
                between += value > 0 && value < 1 ? 1 : 0;
            }
        }
        assertTrue(between >= 2, "only " + between + " of the chances are open");
    }

    private static Plan plan(Duration rto, List<Shift> shifts) {
        Plan plan = GoldenEstates.plain().plan();
        var step =
                new Step(
                        "1",
                        "Bring it back",
                        OPERATOR,
                        Estimate.minutes(30, 60, 240),
                        true,
                        "",
                        "It answers.",
                        "");
        return plan.withPlaybooks(
                        List.of(
                                new Playbook(
                                        new PlaybookId("all"),
                                        "Bring all back",
                                        "",
                                        plan.assets().stream().map(Asset::id).toList(),
                                        List.of(step),
                                        Optional.empty())))
                .withRoles(List.of(new Role(OPERATOR, "Operator", "Ada", "Ben", 1, shifts)))
                .changing(
                        plan.applications().getFirst().id(),
                        application ->
                                application.aiming(
                                        new Targets(
                                                Optional.of(rto),
                                                Optional.empty(),
                                                Optional.empty())));
    }
}
