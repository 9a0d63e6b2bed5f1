package app.muster.recover;

import static app.muster.recover.Plans.catalogue;
import static app.muster.recover.Plans.hands;
import static app.muster.recover.Plans.id;
import static app.muster.recover.Plans.lost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.catalogue.Catalogue;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.Targets;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whose work goes first while there is one backup operator for all of it.
class OrderTest {

    private static final Catalogue WORK =
            catalogue(hands("a", 10), hands("b", 20), hands("c", 40), hands("hub", 30));

    @Test
    void theFirstTierIsRestoredFirstThoughOthersHaveMoreWorkAndLessTime() {
        Plan plan = plan(List.of(), application("a", 1, 9), application("b", 2, 1));

        assertEquals(List.of("a 0-10", "b 10-30"), order(plan, "a", "b"));
    }

    @Test
    void whatTheFirstTierNeedsOfOthersGoesBeforeEverythingElse() {
        Plan plan =
                plan(
                        List.of(need("a", "hub")),
                        application("a", 1, 9),
                        application("b", 2, 1),
                        application("hub", 4, 20));

        assertEquals(List.of("hub 0-30", "a 30-40", "b 40-60"), order(plan, "a", "b", "hub"));
    }

    @Test
    void servicesAreAsUrgentAsTheApplicationThatUsesThem() {
        Plan plan =
                plan(
                        List.of(),
                        application("a", 1, 9).using(List.of(new ApplicationId("hub"))),
                        application("c", 2, 1),
                        application("hub", 3, 20));

        assertEquals(List.of("hub 0-30", "a 30-40", "c 40-80"), order(plan, "a", "c", "hub"));
    }

    @Test
    void inOneTierGoesFirstWhatHasToBeginEarliestToBeInTime() {
        // b has to begin by 0:40, c by 0:50, a by 0:55
        Plan plan =
                plan(
                        List.of(),
                        application("a", 1, Duration.ofMinutes(65)),
                        application("b", 1, Duration.ofMinutes(60)),
                        application("c", 1, Duration.ofMinutes(90)));

        assertEquals(List.of("b 0-20", "c 20-60", "a 60-70"), order(plan, "a", "b", "c"));
    }

    @Test
    void whoHasNoObjectiveComesAfterThoseOfItsTierThatHaveOne() {
        Plan plan =
                plan(
                        List.of(),
                        application("a", 1, 9),
                        Application.named(new ApplicationId("c"), "c").inTier(1));

        assertEquals(List.of("a 0-10", "c 10-50"), order(plan, "a", "c"));
    }

    @Test
    void whatNobodySaidATierOfComesAfterTheLastTierAndTheAnswerSaysSo() {
        Plan plan = plan(List.of(), application("a", 4, 9), application("b", 0, 1));

        assertEquals(List.of("a 0-10", "b 10-30"), order(plan, "a", "b"));
        assertTrue(
                schedule(plan, "a", "b")
                        .assumptions()
                        .contains(
                                "b has no tier; what only it needs comes back after all that has"
                                        + " one."));
    }

    @Test
    void whereNobodySaidAnyTierNothingIsSaidOfThem() {
        Plan plan = plan(List.of(), application("a", 0, 9), application("b", 0, 1));

        assertEquals(List.of("b 0-20", "a 20-30"), order(plan, "a", "b"));
        assertTrue(
                schedule(plan, "a", "b").assumptions().stream()
                        .noneMatch(said -> said.contains("tier")));
    }

    @Test
    void whatNoApplicationNeedsComesLast() {
        Plan plan = plan(List.of(), application("a", 0, 9));
        Asset stray = Asset.of(id("c"), "c", "muster/c", Category.A);
        var assets = new ArrayList<>(plan.assets());
        assets.add(stray);

        assertEquals(List.of("a 0-10", "c 10-50"), order(plan.withAssets(assets), "a", "c"));
    }

    private static Application application(String name, int tier, int hours) {
        return application(name, tier, Duration.ofHours(hours));
    }

    private static Application application(String name, int tier, Duration rto) {
        return Application.named(new ApplicationId(name), name)
                .inTier(tier)
                .aiming(new Targets(Optional.of(rto), Optional.empty(), Optional.empty()));
    }

    private static Dependency need(String from, String to) {
        return new Dependency(
                id(from), id(to), Dependency.Kind.NETWORK, Dependency.Rule.DRAWN, "", false);
    }

    /// Each application has one asset of its name.
    private static Plan plan(List<Dependency> needs, Application... applications) {
        var assets = new ArrayList<Asset>();
        for (Application application : applications) {
            String name = application.name();
            assets.add(
                    Asset.of(id(name), name, "muster/" + name, Category.A)
                            .of(Optional.of(application.id())));
        }
        return Plans.plan(Duration.ofHours(1), List.of())
                .withApplications(List.of(applications))
                .withAssets(assets)
                .withDependencies(needs);
    }

    private static Schedule schedule(Plan plan, String... names) {
        return Recovery.of(plan, WORK, lost(List.of(names)), Crews.AS_PLANNED);
    }

    /// What is done, in minutes, in the order in which it begins.
    private static List<String> order(Plan plan, String... names) {
        return schedule(plan, names).tasks().stream()
                .map(
                        task ->
                                task.asset().shortName()
                                        + " "
                                        + task.start().toMinutes()
                                        + "-"
                                        + task.end().toMinutes())
                .toList();
    }
}
