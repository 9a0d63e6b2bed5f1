package app.muster.recover;

import static app.muster.recover.Plans.OPERATOR;
import static app.muster.recover.Plans.OWNER;
import static app.muster.recover.Plans.SHOP;
import static app.muster.recover.Plans.catalogue;
import static app.muster.recover.Plans.hands;
import static app.muster.recover.Plans.id;
import static app.muster.recover.Plans.lines;
import static app.muster.recover.Plans.lost;
import static app.muster.recover.Plans.minutes;
import static app.muster.recover.Plans.pause;
import static app.muster.recover.Plans.plan;
import static app.muster.recover.Plans.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Result;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class RecoveryTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String AT_ONCE =
            "No time is counted for noticing the attack and for deciding to restore.";
    private static final String UNMEASURED = " step durations were never measured in a rehearsal.";

    @Test
    void aChainTakesAsLongAsItsLinksTogether() {
        Plan plan = plan(HOUR, List.of("keys", "data", "app"), "app needs data", "data needs keys");

        Schedule schedule =
                Recovery.of(
                        plan,
                        catalogue(pause("keys", 10), pause("data", 30), pause("app", 5)),
                        lost(List.of("app", "data", "keys")),
                        Crews.AS_PLANNED);

        assertEquals(
                List.of(
                        "keys 0-10 critical",
                        "data 10-40 critical waits for keys (keys)",
                        "app 40-45 critical waits for data (data)"),
                lines(schedule));
        assertEquals(
                List.of(
                        new Return(
                                SHOP,
                                Optional.of(Duration.ofMinutes(45)),
                                Optional.of(Duration.ofMinutes(45)),
                                Optional.of(id("app")),
                                List.of(),
                                Optional.of(HOUR),
                                Optional.empty(),
                                false,
                                List.of(id("app"), id("data"), id("keys")),
                                Optional.empty(),
                                Optional.empty())),
                schedule.applications());
        assertEquals(Optional.of(true), schedule.applications().getFirst().makesRto());
        assertEquals(List.of(AT_ONCE, "3 of 3" + UNMEASURED), schedule.assumptions());
        assertEquals(Duration.ofMinutes(45), schedule.makespan());
    }

    @Test
    void whatWaitsForNothingComesBackSideBySide() {
        Schedule schedule =
                Recovery.of(
                        plan(Duration.ofMinutes(20), List.of("a", "b")),
                        catalogue(pause("a", 10), pause("b", 30)),
                        lost(List.of("a", "b")),
                        Crews.AS_PLANNED);

        assertEquals(List.of("a 0-10", "b 0-30 critical"), lines(schedule));
        assertEquals(Optional.of(false), schedule.applications().getFirst().makesRto());
        assertEquals(Optional.of(id("b")), schedule.applications().getFirst().decides());
    }

    @Test
    void onePersonDoesTheLongerOfTwoStepsFirstAndThenTheOther() {
        Plan plan = plan(HOUR, List.of("a", "b"));
        Catalogue catalogue = catalogue(hands("a", 10), hands("b", 30));

        assertEquals(
                List.of(
                        "b 0-30 critical",
                        "a 30-40 critical waits for a free backup operator, busy until then with"
                                + " “Step 1” on b"),
                lines(Recovery.of(plan, catalogue, lost(List.of("a", "b")), Crews.AS_PLANNED)));
        assertEquals(
                List.of("a 0-10", "b 0-30 critical"),
                lines(
                        Recovery.of(
                                plan,
                                catalogue,
                                lost(List.of("a", "b")),
                                Crews.AS_PLANNED.with(OPERATOR, 2))));
    }

    @Test
    void theCriticalPathGoesThroughPeopleAndThroughSteps() {
        Plan plan = plan(HOUR, List.of("a", "b", "c"), "c needs a");
        Catalogue catalogue =
                catalogue(
                        template(
                                "a",
                                true,
                                minutes(1, OPERATOR, true, 10),
                                minutes(2, OPERATOR, false, 20)),
                        hands("b", 25),
                        hands("c", 5));

        Schedule schedule =
                Recovery.of(plan, catalogue, lost(List.of("a", "b", "c")), Crews.AS_PLANNED);

        assertEquals(
                List.of(
                        "a 0-10 critical",
                        "a 10-30 waits for the step before",
                        "b 10-35 critical waits for a free backup operator, busy until then with"
                                + " “Step 1” on a",
                        "c 35-40 critical waits for a free backup operator, busy until then with"
                                + " “Step 1” on b"),
                lines(schedule));
        assertEquals(
                List.of(id("a"), id("b"), id("c")),
                schedule.criticalPath().stream().map(Task::asset).toList());
    }

    @Test
    void whatSurvivedCostsNothingButStillServesOnlyWhenItsNeedsAreBack() {
        Plan plan = plan(HOUR, List.of("keys", "data", "app"), "app needs data", "data needs keys");

        Schedule schedule =
                Recovery.of(
                        plan,
                        catalogue(pause("keys", 10), pause("app", 5)),
                        lost(List.of("app", "keys")),
                        Crews.AS_PLANNED);

        assertEquals(
                List.of("keys 0-10 critical", "app 10-15 critical waits for keys (keys)"),
                lines(schedule));
    }

    @Test
    void anApplicationThatTheAttackDidNotTouchIsBackAtOnce() {
        Schedule schedule =
                Recovery.of(plan(HOUR, List.of("a")), catalogue(), List.of(), Crews.AS_PLANNED);

        assertEquals(
                List.of(
                        new Return(
                                SHOP,
                                Optional.of(Duration.ZERO),
                                Optional.of(Duration.ZERO),
                                Optional.empty(),
                                List.of(),
                                Optional.of(HOUR),
                                Optional.of(Duration.ZERO),
                                false,
                                List.of(),
                                Optional.empty(),
                                Optional.empty())),
                schedule.applications());
        assertEquals(List.of(), schedule.assumptions());
    }

    @Test
    void aLoopIsCutAtTheSamePlaceEveryTimeAndSaidSo() {
        Plan plan = plan(HOUR, List.of("a", "b", "c"), "a needs b", "b needs c", "c needs a");

        Schedule schedule =
                Recovery.of(
                        plan,
                        catalogue(pause("a", 1), pause("b", 2), pause("c", 3)),
                        lost(List.of("c", "b", "a")),
                        Crews.AS_PLANNED);

        assertEquals(
                List.of(
                        "c 0-3 critical",
                        "b 3-5 critical waits for c (c)",
                        "a 5-6 critical waits for b (b)"),
                lines(schedule));
        assertEquals(
                List.of(
                        "These wait for each other: a → b → c → a. It is assumed that c starts"
                                + " without waiting for a.",
                        AT_ONCE,
                        "3 of 3" + UNMEASURED),
                schedule.assumptions());
    }

    @Test
    void lostDataHasNoWayBackAlthoughTheServiceIsBuiltAgain() {
        Plan plan = plan(HOUR, List.of("data", "app"), "app needs data");
        Catalogue catalogue =
                catalogue(
                        pause("data", 30),
                        pause("app", 5),
                        template("rebuild-empty", false, minutes(1, OWNER, false, 7)));

        Schedule schedule =
                Recovery.of(
                        plan,
                        catalogue,
                        List.of(lost("app"), new Loss(id("data"), Result.LOST, "", "Purged.")),
                        Crews.AS_PLANNED);

        assertEquals(
                List.of("data 0-7 critical", "app 7-12 critical waits for data (data)"),
                lines(schedule));
        assertEquals(
                List.of(
                        new Return(
                                SHOP,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(id("data")),
                                List.of(id("data")),
                                Optional.of(HOUR),
                                Optional.empty(),
                                false,
                                List.of(id("app")),
                                Optional.empty(),
                                Optional.empty())),
                schedule.applications());
        assertEquals(Optional.of(false), schedule.applications().getFirst().makesRto());
    }

    @Test
    void lostConfigurationIsDeployedAgainAndCostsNoData() {
        Plan base = plan(HOUR, List.of("net"));
        Plan plan = base.withAssets(List.of(Plans.asset("net", Category.D)));
        Catalogue catalogue =
                catalogue(template("redeploy-from-template", true, minutes(1, OWNER, false, 15)));

        Schedule schedule =
                Recovery.of(
                        plan,
                        catalogue,
                        List.of(new Loss(id("net"), Result.LOST, "", "Deleted.")),
                        Crews.AS_PLANNED);

        assertEquals(List.of("net 0-15 critical"), lines(schedule));
        assertEquals(Optional.of(Duration.ZERO), schedule.applications().getFirst().dataLost());
    }

    @Test
    void unknownCountsAsLostAndARoleThatIsMissingCountsAsOnePerson() {
        Plan plan = plan(HOUR, List.of("a")).withRoles(List.of());

        Schedule schedule =
                Recovery.of(
                        plan,
                        catalogue(template("rebuild-empty", false, minutes(1, OWNER, true, 5))),
                        List.of(new Loss(id("a"), Result.UNKNOWN, "", "Not read.")),
                        Crews.AS_PLANNED);

        assertEquals(
                List.of(
                        "What happens to a (a) is not known; the worst counts: lost.",
                        "The role platform-owner is not in the plan; one person is counted in it.",
                        AT_ONCE,
                        "1 of 1" + UNMEASURED),
                schedule.assumptions());
        assertEquals(List.of(id("a")), schedule.applications().getFirst().noWayBack());
    }

    @Test
    void aVaultIsNeededToComeBackButNotToServe() {
        Plan plan =
                plan(HOUR, List.of("vm"))
                        .withAssets(
                                List.of(
                                        Plans.asset("vm", Category.A),
                                        Plans.asset("vault", Category.C).of(Optional.empty())))
                        .withDependencies(
                                List.of(
                                        new Dependency(
                                                id("vm"),
                                                id("vault"),
                                                Dependency.Kind.RECOVERS,
                                                Dependency.Rule.REFERENCE,
                                                "",
                                                false)));
        Catalogue catalogue = catalogue(pause("vm", 10), pause("vault", 20));

        Schedule vaultOnly = Recovery.of(plan, catalogue, List.of(lost("vault")), Crews.AS_PLANNED);
        Schedule both =
                Recovery.of(plan, catalogue, lost(List.of("vm", "vault")), Crews.AS_PLANNED);

        assertEquals(Optional.of(Duration.ZERO), vaultOnly.applications().getFirst().back());
        assertEquals(Optional.of(Duration.ofMinutes(30)), both.applications().getFirst().back());
    }
}
