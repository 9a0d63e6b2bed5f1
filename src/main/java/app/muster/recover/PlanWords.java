package app.muster.recover;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What people call the things of a plan.
final class PlanWords {

    private static final int MOST_IN_A_SENTENCE = 8;

    private final Map<AssetId, Asset> assets;
    private final Map<ApplicationId, Application> applications = new HashMap<>();

    PlanWords(Plan plan) {
        assets = plan.assetsById();
        plan.applications().forEach(one -> applications.put(one.id(), one));
    }

    String of(AssetId id) {
        Asset known = assets.get(id);
        return known == null ? id.shortName() : known.name();
    }

    String of(ApplicationId id) {
        Application known = applications.get(id);
        return known == null ? id.value() : known.name();
    }

    /// Names in their order, at most as many as a person reads.
    String list(List<AssetId> ids, String between) {
        String names =
                ids.stream()
                        .limit(MOST_IN_A_SENTENCE)
                        .map(this::of)
                        .collect(Collectors.joining(between));
        return ids.size() > MOST_IN_A_SENTENCE ? names + between + "\u2026" : names;
    }
}
