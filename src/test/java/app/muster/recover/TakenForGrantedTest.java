package app.muster.recover;

import static app.muster.recover.Plans.OPERATOR;
import static app.muster.recover.Plans.id;
import static app.muster.recover.Plans.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.RecoveryFacts;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class TakenForGrantedTest {

    private static final String GROUP = "/subscriptions/s1/resourceGroups/rg/providers/test/t/";

    private static List<String> assumptions(Plan plan, Loss loss, Conditions conditions) {
        return Recovery.of(plan, Plans.catalogue(Plans.hands("box", 30)), List.of(loss), conditions)
                .assumptions();
    }

    private static Plan box(String location) {
        return Plans.plan(Duration.ofHours(1), List.of())
                .withAssets(List.of(Plans.asset("box", Category.A).located(location)));
    }

    @Test
    void whatNothingPromisesIsSaidToComeBackOnlyPerhaps() {
        var conditions = Conditions.of(Crews.AS_PLANNED);
        var hoped = new Loss(id("box"), Result.BEST_EFFORT, "", "Gone.");
        String sentence = "Comes back only if the service can, which nothing promises: box (box).";

        assertEquals(
                1,
                assumptions(box(""), hoped, conditions).stream().filter(sentence::equals).count());
        assertEquals(
                0,
                assumptions(box(""), Plans.lost("box"), conditions).stream()
                        .filter(line -> line.contains("promises"))
                        .count());
    }

    @Test
    void slowRegionsAreSaidToSlowOnlyWhatIsInOne() {
        var slow = Conditions.of(Crews.AS_PLANNED).slowed(new Conditions.Slowness(1, 1, 3));
        String nothing =
                "Nothing that is restored says in which region it is, so slow regions change"
                        + " nothing.";
        String everything =
                "Everything in one region takes 1, 1 or 3 times as long (least, likely, most),"
                        + " alike for all in it.";

        assertEquals(
                List.of(nothing),
                assumptions(box(""), Plans.lost("box"), slow).stream()
                        .filter(line -> line.contains("region"))
                        .toList());
        assertEquals(
                List.of(everything),
                assumptions(box("westeurope"), Plans.lost("box"), slow).stream()
                        .filter(line -> line.contains("region"))
                        .toList());
    }

    /// Two machines wait for a service that does one at a time, whatever a playbook is called.
    @Test
    void anOwnPlaybookNamedLikeATemplateDoesNotLiftTheTemplatesLimit() {
        var template =
                new PlaybookTemplate(
                        "bring-back",
                        "Bring back",
                        List.of("test/t"),
                        true,
                        List.of(),
                        List.of(minutes(1, OPERATOR, false, 30)),
                        List.of(),
                        List.of(),
                        "");
        var limit =
                new RecoveryFacts.Limit(
                        "one",
                        "one at a time",
                        List.of("bring-back"),
                        RecoveryFacts.Scope.SUBSCRIPTION,
                        1,
                        "",
                        LocalDate.EPOCH,
                        "");
        var catalogue =
                new Catalogue(
                        Map.of(),
                        List.of(),
                        "",
                        List.of(),
                        List.of(template),
                        new RecoveryFacts(
                                List.of(limit), Optional.empty(), 0, 0, Optional.empty()));
        var own =
                new Playbook(
                        new PlaybookId("bring-back"),
                        "Ours",
                        "",
                        List.of(new AssetId(GROUP + "c")),
                        List.of(minutes(1, OPERATOR, false, 30)),
                        Optional.empty());
        Plan plan =
                Plans.plan(Duration.ofHours(1), List.of())
                        .withAssets(List.of(machine("a"), machine("b"), machine("c")))
                        .withPlaybooks(List.of(own));

        Schedule schedule =
                Recovery.of(
                        plan,
                        catalogue,
                        plan.assets().stream()
                                .map(one -> new Loss(one.id(), Result.RECOVERABLE, "", ""))
                                .toList(),
                        Crews.AS_PLANNED);

        assertEquals(
                List.of("a 30", "c 30", "b 60"),
                schedule.tasks().stream()
                        .map(task -> task.asset().shortName() + " " + task.end().toMinutes())
                        .toList());
    }

    private static Asset machine(String name) {
        return Asset.of(new AssetId(GROUP + name), name, "test/t", Category.D);
    }
}
