package app.muster.recover;

import static app.muster.recover.Plans.OPERATOR;
import static app.muster.recover.Plans.SHOP;
import static app.muster.recover.Plans.asset;
import static app.muster.recover.Plans.contradictions;
import static app.muster.recover.Plans.id;
import static app.muster.recover.Plans.lines;
import static app.muster.recover.Plans.lost;
import static app.muster.recover.Plans.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.Reliance;
import app.muster.plan.Application;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.DonePer;
import app.muster.plan.Plan;
import app.muster.plan.Targets;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A restore waits for what keeps the copy it uses, and for no other. The machine takes 10 minutes,
/// its backup's vault 60, what keeps its replica 20; nobody waits for people.
class UsedCopyTest {

    private static final String SEVERAL =
            "Which of its copies brings it back is not known, so what keeps any of them comes"
                    + " first: machine (machine).";

    @Test
    void aFailoverWaitsForTheReplicaAndNotForTheVault() {
        assertEquals("machine 20-30", machine(plan(), catalogue(Optional.of(Reliance.REPLICA))));
    }

    @Test
    void aRestoreWaitsForTheVaultAndNotForTheReplica() {
        assertEquals("machine 60-70", machine(plan(), catalogue(Optional.of(Reliance.BACKUP))));
    }

    @Test
    void whatUsesNoCopyWaitsForNone() {
        assertEquals("machine 0-10", machine(plan(), catalogue(Optional.of(Reliance.ITSELF))));
    }

    @Test
    void whereNobodySaysWhichCopyAllComeFirstAndThatIsSaid() {
        Catalogue unsaid = catalogue(Optional.empty());

        assertEquals("machine 60-70", machine(plan(), unsaid));
        assertEquals(1, said(played(plan(), unsaid)));
        assertEquals(0, said(played(plan(), catalogue(Optional.of(Reliance.BACKUP)))));
    }

    @Test
    void ofTwoVaultsThatKeepItNobodyKnowsWhichAndThatIsSaid() {
        Plan two =
                plan().withDependencies(
                                List.of(need("vault", Rule.BACKUP), need("replica", Rule.BACKUP)));

        assertEquals("machine 60-70", machine(two, catalogue(Optional.of(Reliance.BACKUP))));
        assertEquals(1, said(played(two, catalogue(Optional.of(Reliance.BACKUP)))));
    }

    @Test
    void whatAPersonDrewAlwaysCounts() {
        Plan drawn = plan().withDependencies(List.of(need("vault", Rule.DRAWN)));

        assertEquals("machine 60-70", machine(drawn, catalogue(Optional.of(Reliance.REPLICA))));
    }

    /// Half an hour is too little with the vault (60 + 10) and enough with the replica (20 + 10).
    @Test
    void aPromiseIsHeldAgainstTheCopyThatIsUsed() {
        assertEquals(List.of("Shop 70"), tooShort(plan(), catalogue(Optional.of(Reliance.BACKUP))));
        assertEquals(List.of(), tooShort(plan(), catalogue(Optional.of(Reliance.REPLICA))));
    }

    private static List<String> tooShort(Plan plan, Catalogue catalogue) {
        return contradictions(plan, catalogue, Snapshot.empty(), Instant.EPOCH).stream()
                .flatMap(
                        found ->
                                found instanceof Contradiction.RtoTooShort(_, _, Duration least)
                                        ? Stream.of("Shop " + least.toMinutes())
                                        : Stream.empty())
                .toList();
    }

    private static long said(Schedule schedule) {
        return schedule.assumptions().stream().filter(SEVERAL::equals).count();
    }

    private static String machine(Plan plan, Catalogue catalogue) {
        return lines(played(plan, catalogue)).stream()
                .filter(line -> line.startsWith("machine"))
                .map(line -> line.split(" ")[0] + " " + line.split(" ")[1])
                .findFirst()
                .orElseThrow();
    }

    private static Schedule played(Plan plan, Catalogue catalogue) {
        return Recovery.of(
                plan, catalogue, lost(List.of("machine", "vault", "replica")), Crews.AS_PLANNED);
    }

    private static Catalogue catalogue(Optional<Reliance> relies) {
        return Plans.catalogue(
                template("machine", 10, relies),
                template("vault", 60, Optional.empty()),
                template("replica", 20, Optional.empty()));
    }

    private static PlaybookTemplate template(String key, long minutes, Optional<Reliance> relies) {
        return Plans.template(
                key,
                "muster/" + key,
                true,
                DonePer.ASSET,
                relies,
                minutes(1, OPERATOR, false, minutes));
    }

    /// The shop has the machine alone.
    private static Plan plan() {
        return Plan.empty("contoso")
                .withApplications(
                        List.of(
                                Application.named(SHOP, "Shop")
                                        .aiming(
                                                new Targets(
                                                        Optional.of(Duration.ofMinutes(30)),
                                                        Optional.empty(),
                                                        Optional.empty()))))
                .withAssets(
                        List.of(
                                asset("machine", Category.A),
                                asset("vault", Category.C).of(Optional.empty()),
                                asset("replica", Category.C).of(Optional.empty())))
                .withDependencies(
                        List.of(need("vault", Rule.BACKUP), need("replica", Rule.REPLICATION)));
    }

    private static Dependency need(String to, Rule rule) {
        return new Dependency(id("machine"), id(to), Dependency.Kind.RECOVERS, rule, "", false);
    }
}
