package app.muster.recover;

import static app.muster.recover.Plans.OPERATOR;
import static app.muster.recover.Plans.OWNER;
import static app.muster.recover.Plans.SHOP;
import static app.muster.recover.Plans.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.RecoveryFacts;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.DonePer;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// One deployment for many, by hand: comparing takes the platform owner 20 minutes, the deployment
/// 30 in which people only wait, checking 10; so one is there after 60. A machine takes the backup
/// operator 40 minutes. There is one person in each role. `g1/a` is the part `a` of the resource
/// group `g1`.
class DeploymentsTest {

    private static final List<Step> STEPS =
            List.of(
                    minutes(1, OWNER, true, 20),
                    minutes(2, OWNER, false, 30),
                    minutes(3, OWNER, true, 10));

    private static AssetId id(String name) {
        boolean isInAGroup = name.contains("/");
        return isInAGroup
                ? new AssetId(
                        "/subscriptions/s/resourcegroups/"
                                + name.replace("/", "/providers/test/t/"))
                : new AssetId("other/" + name);
    }

    private static Catalogue catalogue() {
        return new Catalogue(
                Map.of(),
                List.of(),
                "",
                List.of(),
                List.of(
                        template("part", DonePer.GROUP, STEPS),
                        template(
                                "machine", DonePer.ASSET, List.of(minutes(1, OPERATOR, true, 40)))),
                new RecoveryFacts(
                        List.of(),
                        Optional.of(
                                new RecoveryFacts.LockWork(
                                        OPERATOR,
                                        Estimate.minutes(5, 5, 5),
                                        Estimate.minutes(2, 2, 2))),
                        0,
                        0,
                        Optional.empty()));
    }

    private static PlaybookTemplate template(String key, DonePer donePer, List<Step> steps) {
        return Plans.template(
                key, "muster/" + key, true, donePer, Optional.empty(), steps.toArray(Step[]::new));
    }

    /// Names that begin with `vm` are machines, all others parts of a template.
    private static Plan plan(List<String> names, String... needs) {
        return plan(Rule.DRAWN, names, needs);
    }

    private static Plan plan(Rule rule, List<String> names, String... needs) {
        var assets = new ArrayList<Asset>();
        for (String name : names) {
            String type = name.contains("vm") ? "muster/machine" : "muster/part";
            String shown = name.substring(name.indexOf('/') + 1);
            assets.add(Asset.of(id(name), shown, type, Category.D).of(Optional.of(SHOP)));
        }
        var dependencies = new ArrayList<Dependency>();
        for (String need : needs) {
            String[] ends = need.split(" needs ");
            dependencies.add(
                    new Dependency(id(ends[0]), id(ends[1]), Kind.NETWORK, rule, "", false));
        }
        return Plan.empty("contoso")
                .withApplications(List.of(Application.named(SHOP, "Shop")))
                .withAssets(assets)
                .withDependencies(dependencies)
                .withRoles(
                        List.of(
                                new Role(OPERATOR, "backup operator", "", "", 1),
                                new Role(OWNER, "platform owner", "", "", 1)));
    }

    private static Schedule played(Plan plan, String... lost) {
        return played(plan, Conditions.of(Crews.AS_PLANNED), lost);
    }

    private static Schedule played(Plan plan, Conditions conditions, String... lost) {
        return Recovery.of(plan, catalogue(), losses(List.of(lost)), conditions);
    }

    private static List<Loss> losses(List<String> names) {
        return names.stream()
                .map(name -> new Loss(id(name), Result.RECOVERABLE, "", "Gone."))
                .toList();
    }

    /// What is done together, from its first step to its last: `a+b 0-60`.
    private static List<String> runs(Schedule schedule) {
        Map<String, List<Task>> runs =
                schedule.tasks().stream()
                        .collect(
                                Collectors.groupingBy(
                                        task ->
                                                task.assets().stream()
                                                        .map(AssetId::shortName)
                                                        .collect(Collectors.joining("+"))));
        return runs.entrySet().stream()
                .map(
                        run ->
                                run.getKey()
                                        + " "
                                        + run.getValue().getFirst().start().toMinutes()
                                        + "-"
                                        + run.getValue().getLast().end().toMinutes())
                .sorted()
                .toList();
    }

    private static List<String> told(Schedule schedule, String word) {
        return schedule.assumptions().stream().filter(line -> line.contains(word)).toList();
    }

    /// Both groups are compared one after the other, 0-20 and 20-40. They deploy until 50 and 70
    /// and are checked until 60 and 80.
    @Test
    void whatIsInOneGroupComesBackByOneDeployment() {
        Plan plan = plan(List.of("g1/a", "g1/b", "g1/c", "g2/d"), "g1/b needs g1/a");

        Schedule schedule = played(plan, "g1/a", "g1/b", "g1/c", "g2/d");

        assertEquals(List.of("a+b+c 0-60", "d 20-80"), runs(schedule));
        assertEquals(6, schedule.tasks().size());
        assertEquals(Duration.ofMinutes(120), schedule.worked());
        assertEquals(
                List.of(
                        "3 assets come back along with others of the same template, by one"
                            + " deployment. A deployment begins when everything is back that any of"
                            + " its assets needs from outside of it."),
                told(schedule, "come back along"));
        assertEquals(
                List.of("6 of 6 step durations were never measured in a rehearsal."),
                told(schedule, "measured"));
    }

    /// Of the deployment only `b` needs the machine, and all of it waits for that.
    @Test
    void whatOneOfThemNeedsFromOutsideHoldsThemAll() {
        Plan plan = plan(List.of("g1/a", "g1/b", "g2/vm"), "g1/b needs g2/vm");

        Schedule schedule = played(plan, "g1/a", "g1/b", "g2/vm");

        assertEquals(List.of("a+b 40-100", "vm 0-40"), runs(schedule));
        assertEquals("waits for vm (machine)", schedule.tasks().get(1).waitsFor());
    }

    @Test
    void whatWaitsForADeploymentSaysHowMuchComesBackByIt() {
        Plan plan = plan(List.of("g1/a", "g1/b", "g2/vm"), "g2/vm needs g1/b");

        Schedule schedule = played(plan, "g1/a", "g1/b", "g2/vm");

        assertEquals(List.of("a+b 0-60", "vm 60-100"), runs(schedule));
        assertEquals("waits for a (part) and 1 more", schedule.tasks().getLast().waitsFor());
    }

    /// `a1` needs `b1`, and `b2` needs `a2`: as wholes each group would wait for the other. Of `g1`
    /// two parts are ready, of `g2` one: so `g1` is done in two rounds and `g2` in one.
    @Test
    void whereTwoDeploymentsNeedEachOtherOneIsDoneInRounds() {
        Plan plan =
                plan(
                        List.of("g1/a1", "g1/a2", "g1/a3", "g2/b1", "g2/b2"),
                        "g1/a1 needs g2/b1",
                        "g2/b2 needs g1/a2");

        Schedule schedule = played(plan, "g1/a1", "g1/a2", "g1/a3", "g2/b1", "g2/b2");

        assertEquals(List.of("a1 120-180", "a2+a3 0-60", "b1+b2 60-120"), runs(schedule));
        assertEquals(
                List.of(
                        "The deployment of a1 (part), a2 (part), a3 (part) is done in 2 rounds,"
                            + " because something that one part of it needs waits for another part"
                            + " of it."),
                told(schedule, "rounds"));
    }

    /// `a3` is ready but for `a1`, which is not.
    @Test
    void aRoundLeavesOutWhatNeedsAPartThatComesLater() {
        Plan plan =
                plan(
                        List.of("g1/a1", "g1/a2", "g1/a3", "g2/vm"),
                        "g1/a1 needs g2/vm",
                        "g1/a3 needs g1/a1",
                        "g2/vm needs g1/a2");

        assertEquals(
                List.of("a1+a3 100-160", "a2 0-60", "vm 60-100"),
                runs(played(plan, "g1/a1", "g1/a2", "g1/a3", "g2/vm")));
    }

    /// `g3` waits for the circle and is in none. One part of each of the others is ready; the group
    /// of which something stands first in the order is done in rounds. From 120 on the owner
    /// compares the rest of it, then `g3`.
    @Test
    void aCircleOfOthersSplitsNoDeploymentThatOnlyWaitsForIt() {
        Plan plan =
                plan(
                        List.of("g1/a1", "g1/a2", "g2/b1", "g2/b2", "g3/c1", "g3/c2"),
                        "g1/a1 needs g2/b1",
                        "g2/b2 needs g1/a2",
                        "g3/c1 needs g1/a1");

        assertEquals(
                List.of("a1+a2 60-120", "b1 0-60", "b2 120-180", "c1+c2 140-200"),
                runs(played(plan, "g1/a1", "g1/a2", "g2/b1", "g2/b2", "g3/c1", "g3/c2")));
    }

    /// `x` was not lost. It lies between `b` and `a`, and stands while they are deployed.
    @Test
    void whatStillStandsBetweenItsPartsSplitsNothing() {
        Plan plan = plan(List.of("g1/a", "g1/b", "g2/x"), "g1/b needs g2/x", "g2/x needs g1/a");

        Schedule schedule = played(plan, "g1/a", "g1/b");

        assertEquals(List.of("a+b 0-60"), runs(schedule));
        assertEquals(List.of(), told(schedule, "rounds"));
    }

    @Test
    void partsThatNeedEachOtherAreNoLoopWithinOneDeployment() {
        Plan plan = plan(List.of("g1/a", "g1/b"), "g1/a needs g1/b", "g1/b needs g1/a");

        Schedule schedule = played(plan, "g1/a", "g1/b");

        assertEquals(List.of("a+b 0-60"), runs(schedule));
        assertEquals(List.of(), told(schedule, "wait for each other"));
    }

    @Test
    void groupsThatOneTemplateTiesTogetherAreOneDeployment() {
        List<String> names = List.of("g1/a", "g2/b", "g3/c");

        Plan tied = plan(Rule.DEPENDS_ON, names, "g2/b needs g1/a");

        assertEquals(List.of("a+b 0-60", "c 20-80"), runs(played(tied, "g1/a", "g2/b", "g3/c")));
    }

    @Test
    void thePlansOwnPlaybookSaysForWhatItsStepsAreDoneOnce() {
        Plan plan = plan(List.of("g1/a", "g1/b", "g2/c"));
        Playbook own =
                new Playbook(
                        new PlaybookId("hub"),
                        "Deploy the hub",
                        "part",
                        List.of(id("g1/a"), id("g1/b"), id("g2/c")),
                        STEPS,
                        Optional.empty());
        Step wait = STEPS.get(1);
        Playbook measured =
                own.ran(
                        StepRun.of(
                                wait,
                                LocalDate.of(2026, 11, 1),
                                "Kim",
                                Optional.of(Duration.ofMinutes(25)),
                                true,
                                ""));
        String[] lost = {"g1/a", "g1/b", "g2/c"};

        assertEquals(
                List.of("a+b 0-60", "c 20-80"),
                runs(played(plan.withPlaybooks(List.of(own)), lost)));
        assertEquals(
                List.of("a+b+c 0-60"),
                runs(played(plan.withPlaybooks(List.of(own.donePer(DonePer.ALL))), lost)));
        assertEquals(
                List.of("a 0-70", "b 20-80", "c 40-100"),
                runs(played(plan.withPlaybooks(List.of(own.donePer(DonePer.ASSET))), lost)));
        Schedule once = played(plan.withPlaybooks(List.of(measured.donePer(DonePer.ALL))), lost);
        assertEquals(List.of("a+b+c 0-55"), runs(once));
        assertEquals(Duration.ofMinutes(25), once.measured());
    }

    /// One removal before the deployment, and one lock put back after it, though two assets lie
    /// under it.
    @Test
    void aLockOverAGroupIsTakenOffOnceBeforeItsDeployment() {
        var lock = new StandingLocks.Lock("keep", "/subscriptions/s/resourcegroups/g1");
        Plan plan = plan(List.of("g1/a", "g1/b"));

        Schedule schedule =
                played(
                        plan,
                        Conditions.of(Crews.AS_PLANNED)
                                .behind(new StandingLocks(List.of(lock), _ -> true)),
                        "g1/a",
                        "g1/b");

        assertEquals(
                List.of("unlock 0-5", "1 5-25", "2 25-55", "3 55-65", "relock 65-67"),
                schedule.tasks().stream()
                        .map(
                                task ->
                                        task.step()
                                                + " "
                                                + task.start().toMinutes()
                                                + "-"
                                                + task.end().toMinutes())
                        .toList());
        assertEquals(
                List.of(Duration.ofMinutes(65)),
                schedule.applications().stream().map(back -> back.back().orElseThrow()).toList());
    }

    /// The shop needs only `b`; `a`, which stands first in the deployment, is nobody's.
    @Test
    void ofADeploymentTheAssetThatAnApplicationNeedsDecides() throws Exception {
        Plan plan = plan(List.of("g1/a", "g1/b"));
        plan =
                plan.withAssets(
                        List.of(
                                Objects.requireNonNull(plan.assetsById().get(id("g1/a")))
                                        .of(Optional.empty()),
                                Objects.requireNonNull(plan.assetsById().get(id("g1/b")))));

        Schedule schedule = played(plan, "g1/a", "g1/b");
        Trials trials =
                Trials.run(
                        plan,
                        catalogue(),
                        losses(List.of("g1/a", "g1/b")),
                        Crews.AS_PLANNED,
                        10,
                        1,
                        Runnable::run,
                        Progress.NONE);

        assertEquals(Optional.of(id("g1/b")), schedule.applications().getFirst().decides());
        assertEquals(Optional.of(Duration.ofMinutes(60)), trials.applications().getFirst().mean());
    }
}
