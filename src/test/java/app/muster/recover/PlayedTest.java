package app.muster.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class PlayedTest {

    @Test
    void aJobThatNeverBeginsIsAnErrorAndNotAtTheEndOfTime() {
        Agenda agenda =
                new Operation(
                                Plans.plan(Duration.ofHours(1), List.of("box")),
                                Plans.catalogue(Plans.hands("box", 30)),
                                List.of(Plans.lost("box")),
                                Conditions.of(Crews.AS_PLANNED))
                        .agenda;
        agenda.jobs().rosters()[0] = Roster.always(0);

        var failed =
                assertThrows(
                        IllegalStateException.class,
                        () -> new Played(agenda, new int[] {1_800}, 0, 0));

        assertEquals("job 0 never began", failed.getMessage());
    }
}
