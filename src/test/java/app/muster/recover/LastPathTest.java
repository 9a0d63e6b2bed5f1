package app.muster.recover;

import static app.muster.recover.Plans.catalogue;
import static app.muster.recover.Plans.id;
import static app.muster.recover.Plans.lost;
import static app.muster.recover.Plans.pause;
import static app.muster.recover.Plans.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Plan;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What decides when the last thing is back, and what is never back.
class LastPathTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void whatGoesOnAfterTheLastApplicationHasAPathOfItsOwn() {
        Plan plan = plan(HOUR, List.of("app", "archive"));
        plan =
                plan.withAssets(
                        plan.assets().stream()
                                .map(a -> a.name().equals("app") ? a : a.of(Optional.empty()))
                                .toList());

        Schedule schedule =
                Recovery.of(
                        plan,
                        catalogue(pause("app", 10), pause("archive", 90)),
                        lost(List.of("app", "archive")),
                        Crews.AS_PLANNED);

        assertEquals(Optional.of(Duration.ofMinutes(10)), schedule.applicationsBack());
        assertEquals(Duration.ofMinutes(90), schedule.makespan());
        assertEquals(
                List.of(id("app")), schedule.criticalPath().stream().map(Task::asset).toList());
        assertEquals(
                List.of(id("archive")), schedule.lastPath().stream().map(Task::asset).toList());
    }
}
