package app.muster.assess;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.catalogue.FactName;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What an edit of the plan, or a day that has passed, can change in an assessment.
///
/// @param assets whose findings are all judged again
/// @param controls ids of the controls that are judged again on everything
/// @param others whether things outside the inventory came or went
record Touched(Set<AssetId> assets, Set<String> controls, boolean others) {

    private static final Set<String> OF_EMERGENCY_ACCOUNTS =
            Set.of(FactName.STANDING_LOCK_ADMINS.path(), FactName.STANDING_PURGERS.path());

    /// @param then the day of the assessment there is
    /// @param today the day of the one that is wanted
    static Touched between(
            Catalogue catalogue, Plan before, Plan now, LocalDate then, LocalDate today) {
        Set<AssetId> assets = new HashSet<>();
        changed(
                before.waivers(),
                now.waivers(),
                waiver -> waiver.countsOn(then) != waiver.countsOn(today),
                waiver -> assets.add(waiver.asset()));
        Set<Attestation> words = new HashSet<>();
        changed(
                before.attestations(),
                now.attestations(),
                word -> word.countsOn(then) != word.countsOn(today),
                words::add);
        words.forEach(word -> assets.add(word.asset()));
        Set<String> controls = new HashSet<>();
        if (words.stream().anyMatch(word -> word.control().equals(Assessment.BREAK_GLASS))) {
            for (Control control : catalogue.controls()) {
                boolean exempts =
                        control.inPlace().paths().stream()
                                .anyMatch(
                                        path ->
                                                OF_EMERGENCY_ACCOUNTS.contains(
                                                        String.join(".", path)));
                if (exempts) {
                    controls.add(control.id());
                }
            }
        }
        boolean others = assets(before.assets(), now.assets(), assets);
        return new Touched(assets, controls, others);
    }

    /// Those of the assets that are touched, by id.
    Map<AssetId, Asset> among(List<Asset> all) {
        var found = new HashMap<AssetId, Asset>();
        for (Asset asset : assets.isEmpty() ? List.<Asset>of() : all) {
            if (assets.contains(asset.id())) {
                found.put(asset.id(), asset);
            }
        }
        return found;
    }

    private interface Taker<T> {
        void take(T thing);
    }

    private static <T> void changed(
            List<T> before, List<T> now, Predicate<T> aged, Taker<T> taker) {
        if (before != now) {
            Set<T> olds = new HashSet<>(before);
            Set<T> news = new HashSet<>(now);
            olds.stream().filter(thing -> !news.contains(thing)).forEach(taker::take);
            news.stream().filter(thing -> !olds.contains(thing)).forEach(taker::take);
        }
        now.stream().filter(aged).forEach(taker::take);
    }

    /// An edit shares the assets that it leaves alone, so most are told apart by a glance.
    ///
    /// @return whether things outside the inventory came, went or changed
    private static boolean assets(List<Asset> before, List<Asset> now, Set<AssetId> touched) {
        if (before == now) {
            return false;
        }
        var differing = new HashMap<AssetId, Asset>();
        if (before.size() == now.size()) {
            for (int i = 0; i < before.size(); i++) {
                Asset old = before.get(i);
                Asset fresh = now.get(i);
                if (old != fresh && !old.equals(fresh)) {
                    differing.put(old.id(), old);
                    differing.put(fresh.id(), fresh);
                }
            }
        } else {
            Map<AssetId, Asset> olds = HashMap.newHashMap(before.size());
            before.forEach(asset -> olds.put(asset.id(), asset));
            for (Asset asset : now) {
                Asset old = olds.remove(asset.id());
                if (old != asset && (old == null || !old.equals(asset))) {
                    differing.put(asset.id(), asset);
                }
            }
            differing.putAll(olds);
        }
        touched.addAll(differing.keySet());
        return differing.keySet().stream().anyMatch(id -> id.value().startsWith("other/"));
    }
}
