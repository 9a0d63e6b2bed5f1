package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.catalogue.Catalogue;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.Waiver;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// However many edits follow each other, and however time passes between them, judging only what
/// each one touches comes to what judging everything comes to.
class AfterManyEditsTest {

    private static final int EDITS = 25;
    private static final List<String> CONTROLS =
            List.of(
                    "arm.delete-lock",
                    "cfg.template-in-plan",
                    "kv.purge-protection",
                    "plan.break-glass",
                    "storage.shared-key-off",
                    "vm.backup");

    @Test
    void editsAndDaysInAnyOrderLeaveTheSameFindings() throws Exception {
        WorkspaceFolder folder = WorkspaceFolder.look(Path.of("examples/contoso"));
        Plan opened = folder.plan();
        Snapshot snapshot = folder.currentSnapshot(opened).orElseThrow();
        assertTrue(opened.assets().size() > 20);
        for (int seed = 0; seed < 8; seed++) {
            var random = new SplittableRandom(seed);
            Plan plan = opened;
            Instant at = snapshot.taken();
            Assessment judged = whole(plan, snapshot, at);
            for (int edit = 0; edit < EDITS; edit++) {
                plan = edited(plan, at, random);
                at = random.nextInt(4) == 0 ? at.plusSeconds(86_400L * random.nextInt(40)) : at;
                judged = judged.after(plan, at);
            }
            Assessment fresh = whole(plan, snapshot, at);
            assertEquals(fresh.findings(), judged.findings(), "seed " + seed);
            assertEquals(fresh.worst(30), judged.worst(30), "seed " + seed);
            assertEquals(fresh.counts(), judged.counts(), "seed " + seed);
            for (Asset asset : plan.assets()) {
                assertEquals(fresh.of(asset.id()), judged.of(asset.id()));
                assertEquals(fresh.applications(asset.id()), judged.applications(asset.id()));
            }
        }
    }

    @Test
    void anotherCatalogueOrSnapshotIsJudgedWhole() throws Exception {
        WorkspaceFolder folder = WorkspaceFolder.look(Path.of("examples/contoso"));
        Plan plan = folder.plan();
        Snapshot snapshot = folder.currentSnapshot(plan).orElseThrow();
        Catalogue without =
                new Catalogue(
                        Estates.CATALOGUE.types(),
                        Estates.CATALOGUE.controls().stream().skip(1).toList(),
                        Estates.CATALOGUE.outcomesVersion(),
                        Estates.CATALOGUE.actions(),
                        Estates.CATALOGUE.playbooks());

        Assessment judged =
                whole(plan, snapshot, snapshot.taken())
                        .after(plan.withWaivers(List.of()), snapshot.taken());

        assertTrue(judged.isOf(Estates.CATALOGUE, snapshot));
        assertFalse(judged.isOf(without, snapshot));
        assertFalse(judged.isOf(Estates.CATALOGUE, Snapshot.empty()));
    }

    private static Assessment whole(Plan plan, Snapshot snapshot, Instant at) throws Exception {
        return Assessment.of(Estates.CATALOGUE, plan, snapshot, at, Progress.NONE);
    }

    private static Plan edited(Plan plan, Instant at, SplittableRandom random) {
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        AssetId id = one(plan.assets(), random).id();
        String control = one(CONTROLS, random);
        LocalDate until = today.plusDays(random.nextInt(60));
        return switch (random.nextInt(11)) {
            case 0 ->
                    plan.withWaivers(
                            with(plan.waivers(), new Waiver(control, id, "why", "who", until)));
            case 1 -> plan.withWaivers(without(plan.waivers(), random));
            case 2 ->
                    plan.withAttestations(
                            with(
                                    plan.attestations(),
                                    new Attestation(control, id, "a", today, until, "b")));
            case 3 ->
                    plan.withAttestations(
                            with(
                                    plan.attestations(),
                                    new Attestation(
                                            "plan.break-glass",
                                            AssetId.PLAN,
                                            "a",
                                            today,
                                            until,
                                            "00000000-0000-0000-0000-000000000001")));
            case 4 -> plan.withAttestations(without(plan.attestations(), random));
            case 5 -> plan.changing(id, asset -> asset.in(one(List.of(Category.values()), random)));
            case 6 -> {
                var name = new AssetId("other/thing/" + random.nextInt(1_000_000));
                yield plan.withAssets(
                        with(
                                plan.assets(),
                                Asset.of(name, "thing", "muster/git-repository", Category.E)));
            }
            case 7 ->
                    plan.withDependencies(
                            plan.dependencies().isEmpty()
                                    ? List.of()
                                    : rejected(plan.dependencies(), random));
            case 8 -> {
                var app = new ApplicationId("app-" + random.nextInt(1_000_000));
                yield plan.withApplications(
                                with(plan.applications(), Application.named(app, app.value())))
                        .changing(id, asset -> asset.of(Optional.of(app)));
            }
            case 9 -> {
                String type = one(plan.assets(), random).type();
                Category category = one(List.of(Category.values()), random);
                Plan mapped = plan.withMapping(plan.mapping().withTypes(Map.of(type, category)));
                for (Asset asset : plan.assets()) {
                    mapped =
                            asset.type().equals(type)
                                    ? mapped.changing(asset.id(), a -> a.in(category))
                                    : mapped;
                }
                yield mapped;
            }
            default -> plan.changing(id, asset -> asset.noted("note " + random.nextInt(100)));
        };
    }

    private static List<Dependency> rejected(List<Dependency> all, SplittableRandom random) {
        var changed = new ArrayList<>(all);
        int at = random.nextInt(all.size());
        changed.set(at, all.get(at).rejected(!all.get(at).rejected()));
        return changed;
    }

    private static <T> T one(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> List<T> with(List<T> all, T more) {
        var changed = new ArrayList<>(all);
        changed.add(more);
        return changed;
    }

    private static <T> List<T> without(List<T> all, SplittableRandom random) {
        var changed = new ArrayList<>(all);
        if (!changed.isEmpty()) {
            changed.remove(random.nextInt(changed.size()));
        }
        return changed;
    }
}
