package app.muster.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.expression.Truth;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.plan.Waiver;
import app.muster.plan.estate.Snapshot;
import app.muster.readiness.Dimension.Side;
import app.muster.readiness.Fact.Why;
import app.muster.readiness.Gate.Basic;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class ReadinessTest {

    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void turningAFactTrueNeverLowersAScoreAndKnowingMoreStaysWithinTheRange() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            List<Fact> facts = facts(random);
            List<Gate> gates = gates(random);
            Score before = total(facts, gates);
            for (int at = 0; at < facts.size(); at++) {
                Score better = total(with(facts, at, Truth.TRUE), gates);
                Score worse = total(with(facts, at, Truth.FALSE), gates);
                assertTrue(worse.low() <= before.low() && before.low() <= better.low());
                assertTrue(worse.high() <= before.high() && before.high() <= better.high());
                if (facts.get(at).holds() == Truth.UNKNOWN) {
                    assertWithin(before, better);
                    assertWithin(before, worse);
                }
            }
            for (int at = 0; at < gates.size(); at++) {
                Score better = total(facts, passing(gates, at, Truth.TRUE));
                Score worse = total(facts, passing(gates, at, Truth.FALSE));
                assertTrue(worse.low() <= before.low() && before.low() <= better.low());
                assertTrue(worse.high() <= before.high() && before.high() <= better.high());
                if (gates.get(at).passes() == Truth.UNKNOWN) {
                    assertWithin(before, better);
                    assertWithin(before, worse);
                }
            }
        }
    }

    @Test
    void noExclusionRaisesAScore() throws Exception {
        var contoso = new Contoso();
        Readiness before = contoso.readiness(contoso.plan, NOW);
        Assessment judged = contoso.judged(contoso.plan);
        var excluding = new ArrayList<Plan>();
        for (Finding finding : judged.findings()) {
            if (finding.verdict() == Verdict.MISSING || finding.verdict() == Verdict.UNKNOWN) {
                excluding.add(
                        contoso.plan.withWaivers(
                                List.of(
                                        new Waiver(
                                                finding.control().id(),
                                                finding.asset(),
                                                "we live with it",
                                                "Ana",
                                                TODAY))));
            }
        }
        excluding.add(
                contoso.plan.withDependencies(
                        contoso.plan.dependencies().stream().map(d -> d.rejected(true)).toList()));
        excluding.add(waivingEverything(contoso, judged));
        // one in eight keeps the test fast and takes some of each kind
        for (int i = 0; i < excluding.size(); i += i < excluding.size() - 9 ? 8 : 1) {
            assertNothingIsHigher(before, contoso.readiness(excluding.get(i), NOW), true);
        }
        for (AssetId asset : contoso.plan.assets().stream().map(a -> a.id()).toList()) {
            Plan unmapped = contoso.plan.changing(asset, a -> a.of(Optional.empty()));
            assertNothingIsHigher(before, contoso.readiness(unmapped, NOW), false);
        }
    }

    @Test
    void whatWasInPlaceIsNotKnownAnyMoreAfterThirtyDays() throws Exception {
        var contoso = new Contoso();
        Instant taken = contoso.snapshot.taken();

        Readiness fresh = contoso.readiness(contoso.plan, taken.plus(Duration.ofDays(30)));
        Readiness stale =
                contoso.readiness(contoso.plan, taken.plus(Duration.ofDays(30)).plusSeconds(1));

        Dimension before = fresh.dimensions().get(Side.PROTECT.ordinal());
        Dimension after = stale.dimensions().get(Side.PROTECT.ordinal());
        assertTrue(before.score().low() > 0);
        assertEquals(before.score().high(), after.score().high());
        assertEquals(
                before.facts().stream()
                        .filter(f -> f.why() == Why.READ && f.holds() == Truth.TRUE)
                        .count(),
                after.facts().stream().filter(f -> f.why() == Why.STALE).count());
        assertTrue(after.coverage().percent() < before.coverage().percent());
    }

    @Test
    void aTestOrAnExerciseCountsForTwelveMonthsAndNotBeforeItWas() {
        assertTrue(Freshness.isLately(Optional.of(LocalDate.of(2025, 11, 22)), TODAY));
        assertEquals(false, Freshness.isLately(Optional.of(LocalDate.of(2025, 11, 21)), TODAY));
        assertTrue(Freshness.isLately(Optional.of(TODAY), TODAY));
        assertEquals(false, Freshness.isLately(Optional.of(TODAY.plusDays(1)), TODAY));
        assertEquals(false, Freshness.isLately(Optional.empty(), TODAY));
    }

    @Test
    void withoutTheBasicsTheScoreIsHeldAndSaysWhy() throws Exception {
        var contoso = new Contoso();
        Plan nobody =
                contoso.plan
                        .withAttestations(List.of())
                        .withRoles(
                                contoso.plan.roles().stream()
                                        .map(r -> new Role(r.id(), r.name(), "", "", r.people()))
                                        .toList());

        Readiness known = contoso.readiness(nobody, NOW);

        assertEquals(
                List.of(Truth.UNKNOWN, Truth.FALSE, Truth.FALSE, Truth.FALSE),
                known.gates().stream().map(Gate::passes).toList());
        assertTrue(known.gates().get(2).missing().size() > 3);
        assertTrue(known.score().high() <= 49);
    }

    @Test
    void aTestedPlaybookForRecoveryInfrastructureOpensItsGate() throws Exception {
        var contoso = new Contoso();
        AssetId vault =
                contoso.plan.assets().stream()
                        .filter(a -> a.category() == Category.C)
                        .findFirst()
                        .orElseThrow()
                        .id();
        Playbook some = contoso.plan.playbooks().getFirst();
        Plan tested =
                contoso.plan.withPlaybooks(
                        List.of(
                                new Playbook(
                                        some.id(),
                                        some.title(),
                                        some.template(),
                                        List.of(vault),
                                        some.steps(),
                                        Optional.of(TODAY))));

        assertEquals(
                Truth.TRUE,
                contoso.readiness(tested, NOW)
                        .gates()
                        .get(Basic.RECOVERY_RESTORED.ordinal())
                        .passes());
    }

    @Test
    void aWordThatStillCountsDoesNotAgeWithTheSnapshot() throws Exception {
        var contoso = new Contoso();
        Finding open =
                contoso.judged(contoso.plan).findings().stream()
                        .filter(f -> f.control().id().equals("plan.offline-copy"))
                        .findFirst()
                        .orElseThrow();
        Plan vouched =
                contoso.plan.withAttestations(
                        List.of(
                                new Attestation(
                                        open.control().id(),
                                        open.asset(),
                                        "Ana",
                                        TODAY,
                                        TODAY.plusDays(400),
                                        "a safe")));
        Instant later = contoso.snapshot.taken().plus(Duration.ofDays(60));

        Fact fact =
                contoso
                        .readiness(vouched, later)
                        .dimensions()
                        .get(Side.RECOVER.ordinal())
                        .facts()
                        .stream()
                        .filter(f -> f.key().equals("plan.offline-copy"))
                        .findFirst()
                        .orElseThrow();

        assertEquals(Truth.TRUE, fact.holds());
        assertEquals(Why.SAID, fact.why());
    }

    private static Plan waivingEverything(Contoso contoso, Assessment judged) {
        return contoso.plan.withWaivers(
                judged.findings().stream()
                        .map(f -> new Waiver(f.control().id(), f.asset(), "all", "Ana", TODAY))
                        .toList());
    }

    /// @param own whether the applications' own scores are compared too: an asset that leaves an
    ///   application takes its facts along
    private static void assertNothingIsHigher(Readiness before, Readiness after, boolean own) {
        assertNotHigher(before.score(), after.score());
        for (int i = 0; i < before.dimensions().size(); i++) {
            assertNotHigher(before.dimensions().get(i).score(), after.dimensions().get(i).score());
        }
        for (int i = 0; own && i < before.applications().size(); i++) {
            assertNotHigher(
                    before.applications().get(i).score(), after.applications().get(i).score());
        }
    }

    private static void assertNotHigher(Score before, Score after) {
        assertTrue(
                after.low() <= before.low() && after.high() <= before.high(),
                before + " became " + after);
    }

    private static void assertWithin(Score range, Score within) {
        assertTrue(
                range.low() <= within.low() && within.high() <= range.high(),
                within + " is not within " + range);
    }

    private static Score total(List<Fact> facts, List<Gate> gates) {
        var dimensions = new ArrayList<Dimension>();
        int share = facts.size() / Side.values().length;
        for (Side side : Side.values()) {
            int first = side.ordinal() * share;
            dimensions.add(
                    Dimension.of(
                            side,
                            facts.subList(
                                    first, side == Side.REHEARSE ? facts.size() : first + share)));
        }
        return Readiness.total(dimensions, gates);
    }

    private static List<Fact> facts(Random random) {
        var facts = new ArrayList<Fact>();
        int count = 5 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            facts.add(fact(truth(random), 1 << random.nextInt(4)));
        }
        return facts;
    }

    private static Fact fact(Truth holds, int weight) {
        return new Fact("test.fact", "x", AssetId.PLAN, holds, weight, Why.READ);
    }

    private static List<Gate> gates(Random random) {
        var gates = new ArrayList<Gate>();
        for (Basic basic : Basic.values()) {
            gates.add(new Gate(basic, truth(random), List.of()));
        }
        return gates;
    }

    private static Truth truth(Random random) {
        return Truth.values()[random.nextInt(3)];
    }

    private static List<Fact> with(List<Fact> facts, int at, Truth holds) {
        var changed = new ArrayList<>(facts);
        changed.set(at, fact(holds, facts.get(at).weight()));
        return changed;
    }

    private static List<Gate> passing(List<Gate> gates, int at, Truth passes) {
        var changed = new ArrayList<>(gates);
        changed.set(at, new Gate(gates.get(at).basic(), passes, List.of()));
        return changed;
    }

    /// The example workspace.
    private static final class Contoso {
        final Plan plan;
        final Snapshot snapshot;

        Contoso() throws Exception {
            WorkspaceFolder folder = WorkspaceFolder.look(Path.of("examples", "contoso"));
            plan = folder.plan();
            snapshot = folder.currentSnapshot(plan).orElseThrow();
        }

        Assessment judged(Plan changed) throws Exception {
            return Assessment.of(CATALOGUE, changed, snapshot, NOW, Progress.NONE);
        }

        Readiness readiness(Plan changed, Instant at) throws Exception {
            return Readiness.of(
                    changed,
                    CATALOGUE,
                    Assessment.of(CATALOGUE, changed, snapshot, at, Progress.NONE),
                    Optional.empty(),
                    at);
        }
    }
}
