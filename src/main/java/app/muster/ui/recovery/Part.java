package app.muster.ui.recovery;

import app.muster.attack.Fate;
import app.muster.attack.Horizon;
import app.muster.attack.Survivability;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A part of the estate, and what is left of it.
sealed interface Part {

    Survivability.Sum sum();

    record All(Survivability.Sum sum) implements Part {}

    record OfCategory(Category category, Survivability.Sum sum) implements Part {}

    record OfApplication(Application application, Survivability.Sum sum) implements Part {}

    /// Everything, then by category, then by application in the plan's order.
    static List<Part> of(Answer answer) {
        Map<AssetId, Asset> assets = answer.plan().assetsById();
        Survivability left = answer.left();
        var parts = new ArrayList<Part>();
        parts.add(new All(left.total()));
        left.by(fate -> Optional.ofNullable(assets.get(fate.asset())).map(Asset::category))
                .forEach((category, sum) -> parts.add(new OfCategory(category, sum)));
        Map<String, Survivability.Sum> byApplication =
                left.by(
                        fate ->
                                Optional.ofNullable(assets.get(fate.asset()))
                                        .flatMap(Asset::application)
                                        .map(ApplicationId::value));
        for (Application application : answer.plan().applications()) {
            Survivability.Sum sum = byApplication.get(application.id().value());
            if (sum != null) {
                parts.add(new OfApplication(application, sum));
            }
        }
        return parts;
    }

    default Optional<Duration> earliest() {
        return sum().earliest();
    }

    default Horizon firstGone() {
        return new Horizon(sum().earliest(), sum().earliest(), sum().orMore());
    }

    default int assets() {
        return sum().results().values().stream().mapToInt(Integer::intValue).sum();
    }

    default int of(Result result) {
        return sum().results().getOrDefault(result, 0);
    }

    /// Assets that are still there.
    default int standing() {
        return sum().results().entrySet().stream()
                .filter(entry -> !entry.getKey().takesAway())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    default boolean has(Fate fate, Map<AssetId, Asset> assets) {
        Asset asset = assets.get(fate.asset());
        return switch (this) {
            case All _ -> true;
            case OfCategory(Category category, _) -> asset != null && asset.category() == category;
            case OfApplication(Application application, _) ->
                    asset != null
                            && asset.application().filter(application.id()::equals).isPresent();
        };
    }
}
