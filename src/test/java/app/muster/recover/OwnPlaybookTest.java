package app.muster.recover;

import static app.muster.recover.Plans.OPERATOR;
import static app.muster.recover.Plans.catalogue;
import static app.muster.recover.Plans.id;
import static app.muster.recover.Plans.lost;
import static app.muster.recover.Plans.minutes;
import static app.muster.recover.Plans.pause;
import static app.muster.recover.Plans.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Result;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Step;
import app.muster.plan.StepRun;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Ways back that people wrote themselves.
class OwnPlaybookTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String AT_ONCE =
            "No time is counted for noticing the attack and for deciding to restore.";

    @Test
    void thePlansOwnPlaybookComesBeforeTheCataloguesWithMeasuredDurations() {
        Step step = Plans.step(1, OPERATOR, true, Estimate.minutes(1, 2, 3));
        var measured =
                StepRun.of(
                        step,
                        LocalDate.of(2026, 5, 1),
                        "Kim",
                        Optional.of(Duration.ofMinutes(6)),
                        true,
                        "");
        Plan plan =
                plan(HOUR, List.of("a"))
                        .withPlaybooks(
                                List.of(
                                        new Playbook(
                                                        new PlaybookId("our-way"),
                                                        "Our way",
                                                        "",
                                                        List.of(id("a")),
                                                        List.of(step),
                                                        Optional.empty())
                                                .ran(measured)));

        Schedule schedule =
                Recovery.of(plan, catalogue(pause("a", 50)), List.of(lost("a")), Crews.AS_PLANNED);

        assertEquals(
                List.of(
                        new Task(
                                id("a"),
                                List.of(),
                                "our-way",
                                "1",
                                "Step 1",
                                OPERATOR,
                                true,
                                Estimate.minutes(3, 6, 9),
                                Duration.ZERO,
                                Duration.ofMinutes(6),
                                true,
                                "",
                                Duration.ZERO,
                                true)),
                schedule.tasks());
        assertEquals(List.of(AT_ONCE), schedule.assumptions());
        assertEquals(Duration.ofMinutes(6), schedule.measured());
    }

    @Test
    void noOwnPlaybookBringsBackDataThatCountsAsLost() {
        Playbook own =
                new Playbook(
                        new PlaybookId("our-way"),
                        "Our way",
                        "",
                        List.of(id("a")),
                        List.of(minutes(1, OPERATOR, true, 20)),
                        Optional.empty());
        Plan plan = plan(HOUR, List.of("a")).withPlaybooks(List.of(own));

        Schedule schedule =
                Recovery.of(
                        plan,
                        catalogue(),
                        List.of(
                                new Loss(
                                        id("a"), Result.LOST, "", "Gone.", true, Optional.empty())),
                        Crews.AS_PLANNED);

        assertEquals(List.of(id("a")), schedule.applications().getFirst().noWayBack());
        assertEquals(Optional.empty(), schedule.applications().getFirst().back());
    }
}
