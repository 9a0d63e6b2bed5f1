package app.muster.assess;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.SpareRule;
import app.muster.expression.Truth;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What its application runs without, as the estate tells: what stands by, what is a copy, what
/// only passes copies on. What is not known leaves an asset needed.
///
/// @param reasons one sentence for each of them
public record Spares(Map<AssetId, String> reasons) {

    public Spares {
        reasons = Map.copyOf(reasons);
    }

    public static Spares of(Catalogue catalogue, Plan plan, Estate estate) {
        Map<String, List<SpareRule>> rules = new HashMap<>();
        for (SpareRule rule : catalogue.spares()) {
            for (String type : rule.types()) {
                rules.computeIfAbsent(type, _ -> new ArrayList<>()).add(rule);
            }
        }
        Map<AssetId, Asset> assets = plan.assetsById();
        Map<AssetId, String> reasons = new HashMap<>();
        for (Resource resource : estate.snapshot().resources()) {
            List<SpareRule> asked = rules.getOrDefault(resource.type(), List.of());
            if (asked.isEmpty()) {
                continue;
            }
            Subject subject = Subjects.of(resource, catalogue, assets);
            var facts =
                    new SubjectFacts(
                            estate, () -> Attestations.of(plan, LocalDate.EPOCH), subject, "");
            if (assets.containsKey(subject.asset())) {
                asked.stream()
                        .filter(rule -> rule.when().truth(facts) == Truth.TRUE)
                        .findFirst()
                        .ifPresent(rule -> reasons.put(subject.asset(), rule.says()));
            }
        }
        return new Spares(reasons);
    }

    /// The plan with what the estate tells marked so where no person has said anything. Meant to be
    /// counted with and not to be kept: the next snapshot may tell otherwise.
    public static Plan told(Catalogue catalogue, Plan plan, Estate estate) {
        return of(catalogue, plan, estate).in(plan);
    }

    /// Why the estate says that the application runs without it.
    public Optional<String> reason(AssetId asset) {
        return Optional.ofNullable(reasons.get(asset));
    }

    /// The plan with these marked so where no person has said anything.
    public Plan in(Plan plan) {
        boolean changes =
                plan.assets().stream()
                        .anyMatch(a -> a.needed().isEmpty() && reasons.containsKey(a.id()));
        return changes ? plan.withAssets(plan.assets().stream().map(this::told).toList()) : plan;
    }

    private Asset told(Asset asset) {
        return asset.needed().isEmpty() && reasons.containsKey(asset.id())
                ? asset.needed(Optional.of(false))
                : asset;
    }
}
