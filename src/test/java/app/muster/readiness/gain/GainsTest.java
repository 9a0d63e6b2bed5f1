package app.muster.readiness.gain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Assessment;
import app.muster.attack.Attacker;
import app.muster.attack.Attacker.Level;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Control;
import app.muster.expression.Truth;
import app.muster.golden.GoldenEstate;
import app.muster.golden.GoldenEstates;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Shift;
import app.muster.plan.Step;
import app.muster.plan.Targets;
import app.muster.plan.Waiver;
import app.muster.readiness.Dimension;
import app.muster.readiness.Fact;
import app.muster.readiness.Gate.Basic;
import app.muster.readiness.Readiness;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Function;

class GainsTest {

    private static final AssetId KEYS = new AssetId(GoldenEstate.KEYS);
    private static final Attacker OWNER = Attacker.of(Level.OWNER);

    /// Purged keys are gone and take the storage account along; with purge protection both come
    /// back within the day that the application has.
    @Test
    void purgeProtectionTurnsACertainMissIntoACertainReturn() throws Exception {
        Gains gains = gains(question(plan(), purge()));

        Gain gain = gain(gains, "protect:kv.purge-protection");
        assertEquals(2, gains.lost());
        assertEquals(2, gain.saved());
        assertEquals(25.0, gain.survival());
        assertEquals(1, gain.promises().size());
        assertEquals(0.0, gain.promises().getFirst().before().value());
        assertEquals(1.0, gain.promises().getFirst().after().value());
        assertEquals(100.0, gain.chance());
        assertEquals(1.0, gain.fix().hours());
        assertEquals(gain, gains.gains().getFirst());
    }

    /// The share of the fact's weight in its side of the score, of which there are five.
    @Test
    void pointsAreTheWeightOfTheFactsThatTurn() throws Exception {
        Question question = question(plan(), purge());
        Readiness now = readiness(question);
        Dimension protect = now.dimensions().getFirst();
        int all = protect.facts().stream().mapToInt(Fact::weight).sum();
        Fact purge =
                protect.facts().stream()
                        .filter(fact -> fact.key().equals("kv.purge-protection"))
                        .findFirst()
                        .orElseThrow();

        assertEquals(Truth.FALSE, purge.holds());
        assertEquals(
                100.0 * purge.weight() / all / 5,
                gain(gains(question), "protect:kv.purge-protection").points(),
                1e-9);
    }

    /// Soft delete of blobs does nothing against somebody who takes the keys; that counts for
    /// readiness alone.
    @Test
    void whatDoesNotStopThisAttackGainsReadinessAlone() throws Exception {
        Gain gain = gain(gains(question(plan(), purge())), "protect:storage.blob-soft-delete");

        assertEquals(List.of(), gain.promises());
        assertEquals(0, gain.saved());
        assertTrue(gain.points() > 0, () -> "" + gain.points());
        assertEquals(gain.points(), gain.worth());
    }

    @Test
    void aWaivedGapIsNotProposed() throws Exception {
        Plan plan = plan();
        Plan waived =
                plan.withWaivers(
                        List.of(
                                new Waiver(
                                        "kv.purge-protection",
                                        KEYS,
                                        "the vault is empty",
                                        "Ada",
                                        LocalDate.of(2026, 12, 31))));

        assertEquals(
                List.of(),
                gains(question(waived, purge())).gains().stream()
                        .filter(g -> g.fix().key().equals("protect:kv.purge-protection"))
                        .toList());
    }

    /// Seven things are lost, each takes the operator an hour: seven hours alone, four for two, and
    /// five are promised. One more architect, who has nothing to do, changes nothing.
    @Test
    void aSecondPersonHelpsWhereOneIsTheBottleneck() throws Exception {
        Plan plan = anHourEach(withRto(GoldenEstates.plain().plan(), Duration.ofHours(5)));

        Gains gains = gains(question(plan, outcomes -> outcomes.everything(OWNER)));

        Gain.Promise promise = gain(gains, "staff:operator").promises().getFirst();
        assertEquals(0.0, promise.before().value());
        assertEquals(1.0, promise.after().value());
        assertEquals(80.0, gain(gains, "staff:operator").fix().hours());
        assertEquals(
                List.of(),
                gains.gains().stream()
                        .filter(gain -> gain.fix().key().equals("staff:architect"))
                        .toList());
    }

    private static Plan anHourEach(Plan plan) {
        var operator = new RoleId("operator");
        var step =
                new Step(
                        "1",
                        "Bring it back",
                        operator,
                        Estimate.minutes(60, 60, 60),
                        true,
                        "",
                        "It answers.",
                        "");
        var all =
                new Playbook(
                        new PlaybookId("all"),
                        "Bring all back",
                        "",
                        plan.assets().stream().map(Asset::id).toList(),
                        List.of(step),
                        Optional.empty());
        // lost data would stay away whatever people write
        return plan.withAssets(plan.assets().stream().map(a -> a.in(Category.D)).toList())
                .withPlaybooks(List.of(all))
                .withRoles(
                        List.of(
                                new Role(operator, "Operator", "Ada", "Ben", 1),
                                new Role(new RoleId("architect"), "Architect", "Cem", "Dov", 1)));
    }

    @Test
    void aBundleTakesEachFixOnceAndStaysWithinItsHours() throws Exception {
        Question question = question(plan(), outcomes -> outcomes.everything(OWNER));

        Bundle bundle = Bundle.of(question, 12, Runnable::run, Progress.NONE);

        assertTrue(bundle.hours() <= 12, () -> "" + bundle.hours());
        assertEquals(
                bundle.gains().size(),
                Set.copyOf(bundle.gains().stream().map(g -> g.fix().key()).toList()).size());
        assertEquals(
                bundle.hours(),
                bundle.gains().stream().mapToDouble(g -> g.fix().hours()).sum(),
                1e-9);
        int before = gains(question).lost();
        assertEquals(before - bundle.gains().stream().mapToInt(Gain::saved).sum(), bundle.lost());
        assertEquals(gains(question).gains().getFirst(), bundle.gains().getFirst());
    }

    /// Testing what brings recovery infrastructure back opens the gate that holds the score.
    @Test
    void aRehearsalOfTheVaultPassesItsGate() throws Exception {
        Plan plan =
                plan().withPlaybooks(
                                List.of(
                                        new Playbook(
                                                new PlaybookId("vault"),
                                                "Undelete the vault",
                                                "undelete-backup",
                                                List.of(new AssetId(GoldenEstate.VAULT)),
                                                GoldenEstate.CATALOGUE
                                                        .playbook("undelete-backup")
                                                        .orElseThrow()
                                                        .steps(),
                                                Optional.empty())));
        Question question = question(plan, purge());

        Set<Basic> passed =
                new Basics(readiness(question), plan)
                        .gates(List.of(new Fix.Rehearse(plan.playbooks().getFirst())));

        assertEquals(Set.of(Basic.RECOVERY_RESTORED), passed);
        assertTrue(gain(gains(question), "rehearse:vault").points() > 0);
    }

    @Test
    void theSameSeedGivesTheSameGainsOnAnyNumberOfThreads() throws Exception {
        Question question = question(plan(), outcomes -> outcomes.everything(OWNER));

        try (var threads = Executors.newFixedThreadPool(4)) {
            assertEquals(gains(question), Gains.of(question, threads, Progress.NONE));
        }
    }

    @Test
    void aControlTurnsItsFactsOnlyWhereItIsPutInPlace() {
        Control control = GoldenEstate.CATALOGUE.control("kv.purge-protection").orElseThrow();
        var turned = Basics.facts(List.of(new Fix.Protect(control, List.of(KEYS))));

        assertTrue(turned.test(fact(control, KEYS)));
        assertFalse(turned.test(fact(control, new AssetId(GoldenEstate.VAULT))));
    }

    private static Fact fact(Control control, AssetId asset) {
        return new Fact(control.id(), "a vault", asset, Truth.FALSE, 4, Fact.Why.WAIVED);
    }

    /// A shift of three gets a fourth; that the role has one person otherwise says nothing of it.
    @Test
    void onePersonMoreIsOneMoreInEachShift() {
        var night = Shift.parse("22:00-06:00 x3");
        var free = Shift.parse("sun 06:00-22:00 x0");
        var role =
                new Role(new RoleId("operator"), "Operator", "Ada", "Ben", 1, List.of(night, free));
        var standing =
                new Standing(
                        plan().withRoles(List.of(role)),
                        Conditions.of(Crews.AS_PLANNED),
                        List.of());

        Role more =
                standing.after(new Fix.Staff(role), LocalDate.of(2026, 11, 14))
                        .plan()
                        .roles()
                        .getFirst();

        assertEquals(2, more.people());
        assertEquals(
                List.of("22:00-06:00 x4", "sun 06:00-22:00 x0"),
                more.shifts().stream().map(Shift::text).toList());
    }

    /// Seven steps of 65 minutes on average, one after the other, are 7 h 35 min: always within
    /// eight hours once they no longer vary, never within seven and a half.
    @Test
    void aSteadyStepMakesAChanceCertainForBetterOrWorse() throws Exception {
        Gains eight = gains(varying(Duration.ofHours(8)));
        Gains less = gains(varying(Duration.ofMinutes(450)));

        Gain better = gain(eight, "measure:all:1");
        assertTrue(better.promises().getFirst().before().value() < 1);
        assertEquals(1.0, better.promises().getFirst().after().value());
        assertEquals(6.0, better.fix().hours());
        Gain worse = gain(less, "measure:all:1");
        assertEquals(0.0, worse.promises().getFirst().after().value());
        assertEquals(worse, less.gains().getLast());
        assertFalse(less.good().contains(worse));
    }

    private static Question varying(Duration rto) throws Exception {
        Plan plan = anHourEach(withRto(GoldenEstates.plain().plan(), rto));
        Playbook all = plan.playbooks().getFirst();
        return question(
                plan.withPlaybooks(
                        List.of(
                                all.with(
                                        List.of(
                                                all.steps()
                                                        .getFirst()
                                                        .taking(
                                                                Estimate.minutes(30, 60, 120),
                                                                ""))))),
                outcomes -> outcomes.everything(OWNER));
    }

    private static Plan plan() {
        return withRto(GoldenEstates.plain().plan(), Duration.ofHours(24));
    }

    private static Plan withRto(Plan plan, Duration rto) {
        return plan.changing(
                plan.applications().getFirst().id(),
                application ->
                        application.aiming(
                                new Targets(Optional.of(rto), Optional.empty(), Optional.empty())));
    }

    private static Function<Outcomes, List<Outcome>> purge() {
        return outcomes -> outcomes.of(action("keyvault.purge"), List.of(KEYS), OWNER);
    }

    private static AttackAction action(String id) {
        return GoldenEstate.CATALOGUE.action(id).orElseThrow();
    }

    private static Question question(Plan plan, Function<Outcomes, List<Outcome>> attack)
            throws Exception {
        return new Question(
                plan,
                GoldenEstate.CATALOGUE,
                Assessment.of(
                        GoldenEstate.CATALOGUE,
                        plan,
                        GoldenEstates.plain().snapshot(),
                        GoldenEstate.NOW,
                        Progress.NONE),
                Optional.empty(),
                GoldenEstate.NOW,
                attack,
                Conditions.of(Crews.AS_PLANNED),
                500,
                7);
    }

    private static Readiness readiness(Question question) {
        return Readiness.of(
                question.plan(),
                question.catalogue(),
                question.assessment(),
                question.lastExercise(),
                question.now());
    }

    private static Gains gains(Question question) throws Exception {
        return Gains.of(question, Runnable::run, Progress.NONE);
    }

    private static Gain gain(Gains gains, String key) {
        return gains.gains().stream()
                .filter(gain -> gain.fix().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }
}
