package app.muster.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.DonePer;
import app.muster.plan.Plan;
import app.muster.structure.Chains;
import app.muster.structure.Structure;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// What has to hold of every plan, on random ones with many circles between deployments.
class RoundsTest {

    private static final int PLANS = 1_000;

    private final Random random = new Random(20);

    @Test
    void whatIsNotDeployedAlongIsThereBeforeWhatNeedsIt() {
        for (int number = 0; number < PLANS; number++) {
            var given = given(false);
            Schedule schedule = given.played(given.losses);
            Map<AssetId, Task> last = given.last(schedule);
            for (Dependency need : given.plan.dependencies()) {
                Task here = last.get(need.from());
                Task there = last.get(need.to());
                if (here != null && there != null && !here.assets().equals(there.assets())) {
                    assertTrue(
                            there.end().compareTo(here.start()) <= 0,
                            "plan " + number + ": " + here.asset() + " before " + there.asset());
                }
            }
        }
    }

    @Test
    void everythingComesBackOnceAndTheSameWayInWhateverOrderItIsGiven() {
        for (int number = 0; number < PLANS; number++) {
            var given = given(true);
            Schedule schedule = given.played(given.losses);
            List<AssetId> back =
                    schedule.tasks().stream()
                            .flatMap(task -> task.assets().stream())
                            .sorted()
                            .toList();
            assertEquals(given.losses.stream().map(Loss::asset).sorted().toList(), back);
            var shuffled = new ArrayList<>(given.losses);
            Collections.shuffle(shuffled, random);
            assertEquals(schedule, given.played(shuffled), "plan " + number);
        }
    }

    @Test
    void nothingIsBackBeforeTheLongestWayToIt() {
        for (int number = 0; number < PLANS; number++) {
            var given = given(false);
            given.loseAll();
            Map<AssetId, Task> last = given.last(given.played(given.losses));
            var deployments = new Deployments(given.plan);
            Chains chains =
                    Structure.of(given.plan)
                            .chains(
                                    asset -> given.minutes(asset) * 60,
                                    asset ->
                                            given.donePer(asset) == DonePer.ASSET
                                                    ? Set.of()
                                                    : Set.of(
                                                            deployments
                                                                    .of(
                                                                            asset.id(),
                                                                            DonePer.GROUP,
                                                                            given.key(asset))
                                                                    .orElseThrow()),
                                    _ -> true);
            for (Loss loss : given.losses) {
                long end = Objects.requireNonNull(last.get(loss.asset())).end().toSeconds();
                assertTrue(chains.end(loss.asset()) <= end, "plan " + number + " " + loss.asset());
            }
        }
    }

    private Given given(boolean hasCircles) {
        return new Given(2 + random.nextInt(14), hasCircles);
    }

    /// One step for each playbook, in which nobody is busy: whatever can begin does.
    private final class Given {
        final List<Asset> assets = new ArrayList<>();
        final List<Loss> losses = new ArrayList<>();
        final Map<Integer, Integer> types = new HashMap<>();
        final Plan plan;

        /// @param hasCircles for circles between assets too, of which some needs are cut
        Given(int count, boolean hasCircles) {
            int groups = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                types.put(i, random.nextInt(3));
                var id =
                        new AssetId(
                                "/subscriptions/s/resourcegroups/g"
                                        + random.nextInt(groups)
                                        + "/providers/test/t/a"
                                        + i);
                assets.add(Asset.of(id, "a" + i, "test/t" + types.get(i), Category.D));
            }
            var needs = new HashSet<Dependency>();
            for (int from = 1; from < count; from++) {
                for (int to = 0; to < from; to++) {
                    boolean isBack = hasCircles && random.nextInt(16) == 0;
                    if (random.nextInt(4) == 0) {
                        needs.add(
                                new Dependency(
                                        assets.get(isBack ? to : from).id(),
                                        assets.get(isBack ? from : to).id(),
                                        random.nextBoolean() ? Kind.NETWORK : Kind.DEPLOYS,
                                        Dependency.Rule.DRAWN,
                                        "",
                                        false));
                    }
                }
            }
            plan =
                    Plan.empty("test")
                            .withAssets(assets)
                            .withDependencies(
                                    needs.stream()
                                            .sorted(
                                                    java.util.Comparator.comparing(Dependency::from)
                                                            .thenComparing(Dependency::to))
                                            .toList());
            for (Asset asset : assets) {
                if (random.nextInt(5) > 0) {
                    losses.add(lost(asset));
                }
            }
        }

        void loseAll() {
            losses.clear();
            assets.forEach(asset -> losses.add(lost(asset)));
        }

        private static Loss lost(Asset asset) {
            return new Loss(asset.id(), Result.RECOVERABLE, "", "");
        }

        String key(Asset asset) {
            return "p" + asset.type().charAt(asset.type().length() - 1);
        }

        /// Of three types two come back by deployments.
        DonePer donePer(Asset asset) {
            return key(asset).equals("p0") ? DonePer.ASSET : DonePer.GROUP;
        }

        long minutes(Asset asset) {
            return 10L + 10 * (key(asset).charAt(1) - '0');
        }

        Schedule played(List<Loss> lost) {
            return Recovery.of(plan, catalogue(), lost, Crews.AS_PLANNED);
        }

        private Catalogue catalogue() {
            var templates = new ArrayList<PlaybookTemplate>();
            for (int type = 0; type < 3; type++) {
                templates.add(
                        Plans.template(
                                "p" + type,
                                "test/t" + type,
                                true,
                                type == 0 ? DonePer.ASSET : DonePer.GROUP,
                                Optional.empty(),
                                Plans.minutes(1, Plans.OWNER, false, 10L + 10 * type)));
            }
            return new Catalogue(Map.of(), List.of(), "", List.of(), templates);
        }

        Map<AssetId, Task> last(Schedule schedule) {
            var last = new HashMap<AssetId, Task>();
            for (Task task : schedule.tasks()) {
                task.assets().forEach(asset -> last.put(asset, task));
            }
            return last;
        }
    }
}
