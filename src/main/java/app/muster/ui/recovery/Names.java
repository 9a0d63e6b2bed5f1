package app.muster.ui.recovery;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What people call the assets and roles of one plan.
final class Names {

    static final Names NONE = new Names(Plan.empty(""));

    private final Plan plan;
    private final Map<AssetId, Asset> assets;
    private final Set<String> shared = new HashSet<>();
    private final Map<RoleId, Role> roles = new HashMap<>();

    Names(Plan plan) {
        this.plan = plan;
        assets = plan.assetsById();
        Set<String> seen = new HashSet<>();
        for (Asset asset : plan.assets()) {
            if (!seen.add(asset.name())) {
                shared.add(asset.name());
            }
        }
        plan.roles().forEach(role -> roles.put(role.id(), role));
    }

    /// Where several have that name, with its application.
    String of(AssetId id) {
        Asset asset = assets.get(id);
        if (asset == null) {
            return id.shortName();
        }
        return asset.application()
                .filter(_ -> shared.contains(asset.name()))
                .flatMap(plan::application)
                .map(owner -> asset.name() + " (" + owner.name() + ")")
                .orElse(asset.name());
    }

    String of(RoleId id) {
        Role role = roles.get(id);
        return role == null || role.name().isBlank() ? id.value().replace('-', ' ') : role.name();
    }

    /// The application that the asset belongs to, or empty words.
    String application(AssetId id) {
        Asset asset = assets.get(id);
        return asset == null
                ? ""
                : asset.application()
                        .flatMap(plan::application)
                        .map(owner -> owner.name())
                        .orElse("");
    }
}
