package app.muster.recover;

import static app.muster.recover.Plans.OPERATOR;
import static app.muster.recover.Plans.SHOP;
import static app.muster.recover.Plans.catalogue;
import static app.muster.recover.Plans.contradictions;
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
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An application is not held up by what it runs without.
class NeededToRunTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String LEFT_OUT =
            "Not needed to run, so that no application waits for it: spare (spare).";

    /// The web server takes 10 minutes; of the spare only an empty one can be made, in 90.
    private static final Catalogue CATALOGUE =
            catalogue(pause("web", 10), template("spare", false, minutes(1, OPERATOR, false, 90)));

    @Test
    void theShopIsBackThoughItsSpareIsNot() {
        Plan plan = spare(plan(HOUR, List.of("web", "spare")));

        Schedule schedule = played(plan, CATALOGUE);

        assertEquals(List.of("spare 0-90", "web 0-10 critical"), lines(schedule));
        assertEquals(
                new Return(
                        SHOP,
                        Optional.of(Duration.ofMinutes(10)),
                        Optional.of(Duration.ofMinutes(10)),
                        Optional.of(id("web")),
                        List.of(),
                        Optional.of(HOUR),
                        Optional.empty(),
                        false,
                        List.of(id("web")),
                        Optional.empty(),
                        Optional.empty()),
                schedule.applications().getFirst());
        assertEquals(1, schedule.assumptions().stream().filter(LEFT_OUT::equals).count());
    }

    @Test
    void whatSomethingNeededNeedsIsNeededWhateverAnybodySays() {
        Plan plan = spare(plan(HOUR, List.of("web", "spare"), "web needs spare"));

        Schedule schedule = played(plan, CATALOGUE);

        assertEquals(List.of(id("spare")), schedule.applications().getFirst().noWayBack());
        assertEquals(Optional.empty(), schedule.applications().getFirst().back());
        assertEquals(false, schedule.assumptions().contains(LEFT_OUT));
    }

    @Test
    void whatNobodyHasSaidAnythingOfIsNeeded() {
        Plan plan = plan(HOUR, List.of("web", "spare"));

        Schedule schedule = played(plan, CATALOGUE);

        assertEquals(List.of(id("spare")), schedule.applications().getFirst().noWayBack());
    }

    /// By the longest way alone the spare would come first.
    @Test
    void theOneOperatorRestoresWhatIsNeededFirst() {
        Catalogue work = catalogue(hands("web", 10), hands("spare", 30));

        assertEquals(
                List.of("web 0-10 critical", "spare 10-40 waits for web"),
                lines(played(spare(plan(HOUR, List.of("web", "spare"))), work)).stream()
                        .map(line -> line.replaceAll("waits .* on (\\w+)$", "waits for $1"))
                        .toList());
    }

    @Test
    void whatIsNotNeededBreaksNoPromise() {
        Catalogue slow = catalogue(pause("web", 10), pause("spare", 90));
        Plan plan = plan(HOUR, List.of("web", "spare"));

        assertEquals(List.of(id("spare")), tooShort(plan, slow));
        assertEquals(List.of(), tooShort(spare(plan), slow));
    }

    private static List<?> tooShort(Plan plan, Catalogue catalogue) {
        return contradictions(plan, catalogue, Snapshot.empty(), Instant.EPOCH).stream()
                .filter(Contradiction.RtoTooShort.class::isInstance)
                .flatMap(found -> found.told().assets().stream())
                .toList();
    }

    private static Schedule played(Plan plan, Catalogue catalogue) {
        return Recovery.of(plan, catalogue, lost(List.of("web", "spare")), Crews.AS_PLANNED);
    }

    private static Plan spare(Plan plan) {
        return plan.changing(id("spare"), asset -> asset.needed(Optional.of(false)));
    }
}
