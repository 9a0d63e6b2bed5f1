package app.muster.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.azure.server.Bodies;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.Targets;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Snapshot;
import app.muster.recover.Contradiction.Severity;
import app.muster.recover.Contradiction.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

class ContradictionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String SUBSCRIPTION =
            "/subscriptions/11111111-1111-4111-8111-111111111111";
    private static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg";
    private static final String VAULT = GROUP + "/providers/Microsoft.RecoveryServices/vaults/rsv";

    /// network 60 to 90, keys 30, machine 45 minutes; roles are staffed.
    private static final Catalogue CATALOGUE =
            Plans.catalogue(
                    Plans.template(
                            "network",
                            true,
                            Plans.step(1, Plans.OWNER, true, Estimate.minutes(60, 70, 90))),
                    Plans.template("keys", true, Plans.minutes(1, Plans.OWNER, false, 30)),
                    Plans.template(
                            "machine",
                            true,
                            Plans.minutes(1, Plans.OPERATOR, true, 15),
                            Plans.minutes(2, Plans.OPERATOR, true, 30)));

    @Test
    void anObjectiveBelowTheLeastOfTheLongestWayCannotBeMet() {
        Plan plan = shop(Duration.ofMinutes(100));

        List<Contradiction> found = of(plan);

        // network 60 at least, then the machine 45; the keys are restored meanwhile
        assertEquals(
                List.of(
                        new Contradiction.RtoTooShort(
                                new Contradiction.Told(
                                        Severity.IMPOSSIBLE,
                                        "Shop is promised back within 1h 40m, but restoring all it"
                                                + " stands on takes 1h 45m at best: network \u2192"
                                                + " machine.",
                                        "Shorten a step on this way, keep a standby of one of"
                                                + " these, or promise a longer time than 1h 45m.",
                                        Optional.of(Plans.SHOP),
                                        List.of(Plans.id("network"), Plans.id("machine"))),
                                Duration.ofMinutes(100),
                                Duration.ofMinutes(105))),
                found);
    }

    @Test
    void anObjectiveThatTheLongestWayJustMeetsIsNoContradiction() {
        assertEquals(List.of(), of(shop(Duration.ofMinutes(105))));
    }

    @Test
    void dataIsPutBackMeanwhileAndDoesNotMakeTheWayLonger() {
        Plan plan = shop(Duration.ofMinutes(105));
        Plan withData =
                plan.withDependencies(
                        plan.dependencies().stream()
                                .map(
                                        d ->
                                                new Dependency(
                                                        d.from(), d.to(), Kind.DATA, d.rule(), "",
                                                        false))
                                .toList());

        assertEquals(List.of(), of(withData.changing(Plans.SHOP, a -> within(a, 60))));
        assertEquals(
                List.of("rto-too-short"),
                kinds(of(withData.changing(Plans.SHOP, a -> within(a, 59)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"schedulePolicy":{"scheduleRunFrequency":"Daily","scheduleRunTimes":["2026-01-01T22:00:00Z"]}} | 24
                    {"schedulePolicy":{"scheduleRunFrequency":"Daily","dailySchedule":{"scheduleRunTimes":["2026-01-01T08:00:00Z","2026-01-01T22:00:00Z"]}}} | 14
                    {"schedulePolicy":{"scheduleRunFrequency":"Hourly","hourlySchedule":{"interval":4,"scheduleWindowDuration":12}}} | 12
                    {"schedulePolicy":{"scheduleRunFrequency":"Hourly","hourlySchedule":{"interval":4,"scheduleWindowDuration":24}}} | 4
                    {"schedulePolicy":{"scheduleRunFrequency":"Weekly","weeklySchedule":{"scheduleRunDays":["Sunday","Wednesday"]}}} | 96
                    {"policyRules":[{"trigger":{"schedule":{"repeatingTimeIntervals":["R/2026-01-01T22:00:00+00:00/PT6H"]}}}]} | 6
                    {"policyRules":[{"trigger":{"schedule":{"repeatingTimeIntervals":["R/2026-01-01T22:00:00+00:00/P1W"]}}}]} | 168
                    """)
    void aScheduleIsAsRareAsItsLongestGap(String policy, int hours) throws Exception {
        Plan plan = machine(Duration.ofHours(hours).minusMinutes(1));
        Snapshot estate = backedUp(Bodies.json(policy));

        assertEquals(
                List.of(Duration.ofHours(hours)),
                of(plan, estate).stream()
                        .map(c -> ((Contradiction.RpoTooShort) c).every())
                        .toList());
        assertEquals(List.of(), of(machine(Duration.ofHours(hours)), estate));
    }

    @Test
    void withoutAScheduleItIsNotKnownUntilSomebodyVouchesForIt() {
        Plan plan = machine(Duration.ofHours(1));
        Snapshot nothing = Snapshot.empty();
        AssetId vm = plan.assets().getFirst().id();

        assertEquals(List.of("rpo-not-known"), kinds(of(plan, nothing)));
        assertEquals(
                List.of(),
                of(
                        plan.withAttestations(
                                List.of(
                                        new Attestation(
                                                "vm.backup", vm, "Ana", TODAY, TODAY, "a list"))),
                        nothing));
    }

    @Test
    void aServiceOwesItsUsersAtLeastWhatTheyPromise() {
        Plan plan =
                Plan.empty("contoso")
                        .withApplications(
                                List.of(
                                        Application.named(Plans.SHOP, "Shop")
                                                .inTier(1)
                                                .aiming(
                                                        Targets.of(
                                                                Duration.ofHours(4),
                                                                Duration.ofHours(1),
                                                                Duration.ofHours(2)))
                                                .using(List.of(new ApplicationId("hub"))),
                                        Application.named(new ApplicationId("hub"), "Hub")
                                                .inTier(3)
                                                .shared(true)
                                                .aiming(
                                                        new Targets(
                                                                Optional.of(Duration.ofHours(8)),
                                                                Optional.of(Duration.ofHours(1)),
                                                                Optional.empty()))));

        List<Contradiction> found = of(plan);

        assertEquals(
                List.of(
                        "mtd-below-rto",
                        "laxer-than-user",
                        "stands-on-nothing",
                        "tier-order",
                        "stands-on-nothing"),
                kinds(found));
        var laxer = (Contradiction.LaxerThanUser) found.get(1);
        assertEquals(
                "Hub has an RTO of 8h, but Shop cannot run without it and has 4h.", laxer.says());
        assertEquals(Target.RTO, laxer.target());
        assertEquals(
                "Shop is in tier 1, but needs Hub, which is in tier 3 and restored later.",
                found.get(3).says());
    }

    @Test
    void aRoleThatHasToActAndIsEmptyIsNamed() {
        Plan plan = shop(Duration.ofHours(9));
        Plan unstaffed =
                plan.withRoles(
                        List.of(
                                new Role(Plans.OPERATOR, "backup operator", "", "Bo", 1),
                                new Role(Plans.OWNER, "platform owner", "Ana", "", 1)));

        assertEquals(
                List.of(
                        "Nobody is in the role backup operator, which has to act in one playbook,"
                                + " such as machine."),
                of(unstaffed).stream().map(Contradiction::says).toList());
    }

    @Test
    void recoveryInfrastructureThatNeedsItselfIsOne() {
        Plan plan = shop(Duration.ofHours(9));
        Plan loop =
                plan.withAssets(plan.assets().stream().map(a -> a.in(Category.E)).toList())
                        .withDependencies(
                                Plan.plus(
                                        plan.dependencies(),
                                        new Dependency(
                                                Plans.id("network"),
                                                Plans.id("machine"),
                                                Kind.DEPLOYS,
                                                Dependency.Rule.DRAWN,
                                                "",
                                                false)));

        assertEquals(List.of("needs-itself"), kinds(of(loop)));
    }

    private static Plan shop(Duration rto) {
        Plan plan =
                Plans.plan(
                        rto,
                        List.of("machine", "network", "keys"),
                        "machine needs network",
                        "machine needs keys");
        return plan.withRoles(
                        List.of(
                                new Role(Plans.OPERATOR, "backup operator", "Bo", "", 1),
                                new Role(Plans.OWNER, "platform owner", "Ana", "", 1)))
                .withDependencies(
                        plan.dependencies().stream()
                                .map(
                                        d ->
                                                new Dependency(
                                                        d.from(),
                                                        d.to(),
                                                        Kind.NETWORK,
                                                        d.rule(),
                                                        "",
                                                        false))
                                .toList());
    }

    private static Application within(Application application, int minutes) {
        return application.aiming(
                new Targets(
                        Optional.of(Duration.ofMinutes(minutes)),
                        Optional.empty(),
                        Optional.empty()));
    }

    /// One virtual machine that may lose so much.
    private static Plan machine(Duration rpo) {
        Asset vm =
                Asset.of(
                                new AssetId(
                                        GROUP + "/providers/Microsoft.Compute/virtualMachines/vm1"),
                                "vm1",
                                "microsoft.compute/virtualmachines",
                                Category.A)
                        .of(Optional.of(Plans.SHOP));
        return Plan.empty("contoso")
                .withApplications(
                        List.of(
                                Application.named(Plans.SHOP, "Shop")
                                        .aiming(
                                                new Targets(
                                                        Optional.empty(),
                                                        Optional.of(rpo),
                                                        Optional.empty()))))
                .withAssets(List.of(vm));
    }

    private static Snapshot backedUp(Json.Obj policy) {
        return estate(
                new Evidence(
                        EvidenceKind.BACKUP_POLICIES,
                        VAULT,
                        at(),
                        List.of(
                                object(
                                        "id",
                                        text(VAULT + "/backupPolicies/daily"),
                                        "properties",
                                        policy))),
                new Evidence(
                        EvidenceKind.BACKUP_ITEMS,
                        VAULT,
                        at(),
                        List.of(
                                object(
                                        "id",
                                        text(VAULT + "/items/vm1"),
                                        "properties",
                                        object(
                                                "protectionState",
                                                text("Protected"),
                                                "sourceResourceId",
                                                text(
                                                        GROUP
                                                                + "/providers/Microsoft.Compute/virtualMachines/VM1"),
                                                "policyId",
                                                text(VAULT + "/backupPolicies/Daily"))))));
    }

    private static Snapshot estate(Evidence... evidence) {
        return new Snapshot("s", at(), "", List.of(), List.of(evidence), List.of());
    }

    private static Instant at() {
        return Instant.parse("2026-11-20T00:00:00Z");
    }

    private static Json text(String value) {
        return new Json.Text(value);
    }

    private static Json.Obj object(Object... fields) {
        var named = new LinkedHashMap<String, Json>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put((String) fields[i], (Json) fields[i + 1]);
        }
        return new Json.Obj(named);
    }

    private static List<Contradiction> of(Plan plan) {
        return of(plan, Snapshot.empty());
    }

    private static List<Contradiction> of(Plan plan, Snapshot snapshot) {
        return Plans.contradictions(plan, CATALOGUE, snapshot, at());
    }

    private static List<String> kinds(List<Contradiction> found) {
        return found.stream().map(Contradiction::kind).toList();
    }
}
