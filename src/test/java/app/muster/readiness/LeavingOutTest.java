package app.muster.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Assessment;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.readiness.Dimension.Side;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Whatever is left out of a plan or taken away from an estate, the score is no better for it.
class LeavingOutTest {

    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

    /// What is listed there keeps something; most other kinds list who may destroy it. Replication
    /// is not among them: it is availability, and where it ends the lock on a machine is no longer
    /// in its way.
    private static final Set<EvidenceKind> PROTECTING =
            EnumSet.of(
                    EvidenceKind.LOCKS,
                    EvidenceKind.BACKUP_ITEMS,
                    EvidenceKind.BACKUP_INSTANCES,
                    EvidenceKind.SQL_RETENTION);

    private final Plan contoso;
    private final Snapshot snapshot;
    private final Instant now;
    private final LocalDate today;

    LeavingOutTest() throws ProblemException {
        WorkspaceFolder folder = WorkspaceFolder.look(Path.of("examples/contoso"));
        contoso = folder.plan();
        snapshot = folder.currentSnapshot(contoso).orElseThrow();
        now = snapshot.taken();
        today = LocalDate.of(2026, 11, 10);
    }

    @Test
    void thePlaybooksThatNobodyTestedWeighTheSameWhetherTheyStandThereOrNot() throws Exception {
        Plan tested =
                contoso.withPlaybooks(
                        contoso.playbooks().stream()
                                .filter(book -> Freshness.isLately(book.verified(today), today))
                                .toList());
        assertEquals(2, tested.playbooks().size());

        assertEquals(
                readiness(contoso).dimensions().get(Side.REHEARSE.ordinal()).score(),
                readiness(tested).dimensions().get(Side.REHEARSE.ordinal()).score());
    }

    @Test
    void noPlaybookThatIsLeftOutRaisesAScore() throws Exception {
        Plan plan = richer();
        Readiness before = readiness(plan);
        for (Playbook one : plan.playbooks()) {
            Plan without =
                    plan.withPlaybooks(plan.playbooks().stream().filter(b -> b != one).toList());
            notBetter(before, without, one.id());
            notBetter(before, with(plan, one, one.with(List.of())), one.id() + " without steps");
            notBetter(before, with(plan, one, one.bringingBack(List.of())), one.id() + " of none");
        }
        notBetter(before, plan.withPlaybooks(List.of()), "all playbooks");
    }

    @Test
    void noRecordOfATestThatIsLeftOutRaisesAScore() throws Exception {
        Plan plan = richer();
        Readiness before = readiness(plan);
        for (Playbook one : plan.playbooks()) {
            notBetter(
                    before, with(plan, one, recorded(one, Optional.empty(), one.runs())), one.id());
            for (StepRun run : one.runs()) {
                List<StepRun> others = one.runs().stream().filter(r -> r != run).toList();
                if (run.worked()) {
                    notBetter(
                            before,
                            with(plan, one, recorded(one, one.lastTested(), others)),
                            run.title());
                }
            }
        }
    }

    @Test
    void noRoleThatIsLeftOutRaisesAScore() throws Exception {
        Plan plan = richer();
        Readiness before = readiness(plan);
        for (Role one : plan.roles()) {
            notBetter(
                    before,
                    plan.withRoles(plan.roles().stream().filter(r -> r != one).toList()),
                    one.id());
        }
        notBetter(before, plan.withRoles(List.of()), "all roles");
    }

    @Test
    void noAttestationThatIsLeftOutRaisesAScore() throws Exception {
        Readiness before = readiness(contoso);
        assertTrue(contoso.attestations().size() > 3);
        for (var one : contoso.attestations()) {
            notBetter(
                    before,
                    contoso.withAttestations(
                            contoso.attestations().stream().filter(a -> a != one).toList()),
                    one);
        }
    }

    @Test
    void noAssetThatIsLeftOutOrCalledConfigurationRaisesAScore() throws Exception {
        Plan plan = richer();
        Readiness before = readiness(plan);
        var random = new SplittableRandom(3);
        for (Asset one : plan.assets()) {
            // a third of them keeps the test fast
            if (!one.id().value().startsWith("/") || random.nextInt(3) > 0) {
                continue;
            }
            notBetter(
                    before,
                    plan.withDependencies(
                                    plan.dependencies().stream()
                                            .filter(d -> !d.from().equals(one.id()))
                                            .filter(d -> !d.to().equals(one.id()))
                                            .toList())
                            .withPlaybooks(
                                    plan.playbooks().stream()
                                            .map(b -> without(b, one.id()))
                                            .toList())
                            .withAssets(plan.assets().stream().filter(a -> a != one).toList()),
                    "without " + one.name());
            notBetter(
                    before,
                    plan.changing(one.id(), a -> a.in(Category.D)),
                    one.name() + " as configuration");
        }
    }

    /// What is asked of a protection goes with it, so that one side alone may rise.
    @Test
    void noProtectionThatIsTakenAwayRaisesAScore() throws Exception {
        Readiness before = readiness(contoso);
        List<Evidence> protecting =
                snapshot.evidence().stream().filter(e -> PROTECTING.contains(e.kind())).toList();
        assertTrue(protecting.size() > 5);
        for (Evidence one : protecting) {
            var fewer =
                    new Snapshot(
                            snapshot.name(),
                            snapshot.taken(),
                            snapshot.source(),
                            snapshot.resources(),
                            snapshot.evidence().stream().filter(e -> e != one).toList(),
                            snapshot.coverage());
            Score after = readiness(contoso, fewer).score();
            assertTrue(
                    after.low() <= before.score().low(),
                    () -> one.kind() + " of " + one.scope() + ": " + after);
        }
    }

    private static Playbook without(Playbook book, AssetId asset) {
        return book.bringingBack(book.assets().stream().filter(id -> !id.equals(asset)).toList());
    }

    /// With playbooks that fail, that nobody can do and that name what others name too, and with
    /// roles that nobody is in.
    private Plan richer() {
        var books = new ArrayList<Playbook>();
        Playbook some = contoso.playbooks().getFirst();
        Step first = some.steps().getFirst();
        var odd =
                new Step(
                        "1",
                        "Ask",
                        new RoleId("oracle"),
                        Estimate.minutes(1, 2, 3),
                        true,
                        "",
                        "",
                        "",
                        "");
        var failed =
                new Playbook(
                        new PlaybookId("failed"),
                        "Failed",
                        "",
                        some.assets(),
                        List.of(first),
                        Optional.empty());
        books.add(
                failed.ran(StepRun.of(first, today.minusDays(9), "Ana", Optional.empty(), true, ""))
                        .ran(
                                StepRun.of(
                                        first,
                                        today.minusDays(2),
                                        "Ana",
                                        Optional.empty(),
                                        false,
                                        "")));
        books.addAll(contoso.playbooks());
        books.add(
                new Playbook(
                        new PlaybookId("odd"),
                        "Odd",
                        "",
                        contoso.playbooks().get(1).assets(),
                        List.of(odd),
                        Optional.of(today.minusDays(1))));
        var roles = new ArrayList<>(contoso.roles());
        roles.add(new Role(new RoleId("cook"), "Cook", "", "", 1));
        roles.add(new Role(new RoleId("driver"), "Driver", "Ana", "", 1));
        return contoso.withPlaybooks(books).withRoles(roles);
    }

    private static Playbook recorded(
            Playbook book, Optional<LocalDate> lastTested, List<StepRun> runs) {
        return new Playbook(
                book.id(),
                book.title(),
                book.template(),
                book.assets(),
                book.steps(),
                lastTested,
                book.testedAs(),
                runs,
                book.about(),
                book.donePer());
    }

    private static Plan with(Plan plan, Playbook old, Playbook changed) {
        return plan.withPlaybooks(
                plan.playbooks().stream().map(b -> b == old ? changed : b).toList());
    }

    private void notBetter(Readiness before, Plan after, Object what) throws Cancelled {
        notBetter(before, readiness(after), what);
    }

    private static void notBetter(Readiness before, Readiness after, Object what) {
        assertTrue(after.score().low() <= before.score().low(), () -> what + ": " + after.score());
        for (int i = 0; i < before.dimensions().size(); i++) {
            Dimension was = before.dimensions().get(i);
            Dimension is = after.dimensions().get(i);
            assertTrue(
                    is.score().low() <= was.score().low(),
                    () -> what + ": " + was.side() + " " + was.score() + " became " + is.score());
        }
    }

    private Readiness readiness(Plan plan) throws Cancelled {
        return readiness(plan, snapshot);
    }

    private Readiness readiness(Plan plan, Snapshot on) throws Cancelled {
        return Readiness.of(
                plan,
                CATALOGUE,
                Assessment.of(CATALOGUE, plan, on, now, Progress.NONE),
                Optional.of(today.minusDays(3)),
                now);
    }
}
