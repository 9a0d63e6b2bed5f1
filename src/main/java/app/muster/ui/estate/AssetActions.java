package app.muster.ui.estate;

import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Category;

import java.util.Optional;
import java.util.Set;

/// What a person does to assets.
interface AssetActions {

    void assign(Set<AssetId> assets, Optional<ApplicationId> application);

    void place(Set<AssetId> assets, Category category);

    void note(Set<AssetId> assets, String note);

    /// Says whether the application needs them to run.
    void need(Set<AssetId> assets, Optional<Boolean> needed);

    /// Takes assets that are gone out of the plan.
    void letGo(Set<AssetId> assets);

    /// Asks for a new application that these are to belong to.
    void newApplication(Set<AssetId> assets);

    /// Shows the asset.
    void open(AssetId asset);

    /// Shows what protects the asset.
    void protections(AssetId asset);
}
