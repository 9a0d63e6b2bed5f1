package app.muster.recover;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.LossScenario;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.Reliance;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;

import java.util.Optional;

/// Chooses the steps by which each lost asset comes back: by the plan's own playbook, else as the
/// loss says, else by the asset's type. Whether a way is open here, [WaysBack] says before.
final class Ways {

    /// For what is whole and stands still: nothing of it is restored.
    private static final String NEW_SECRETS = "renew-secrets";

    private final Bound bound;

    Ways(Plan plan, Catalogue catalogue) {
        bound = new Bound(plan, catalogue);
    }

    /// @return empty if neither plan nor catalogue has a way for it
    Optional<Way> of(Loss loss, Asset asset) {
        if (loss.playbook().equals(NEW_SECRETS)) {
            return template(NEW_SECRETS);
        }
        boolean gone = loss.result() == Result.LOST;
        Optional<Way> own = bound.own(loss.asset()).map(this::own);
        if (own.isPresent() && !(gone && holdsData(asset) && promisesData(loss.asset()))) {
            return own;
        }
        return gone ? afterLoss(loss, asset) : template(loss.playbook()).or(() -> byType(asset));
    }

    /// Whether people wrote a playbook for it.
    boolean hasOwn(AssetId asset) {
        return bound.own(asset).isPresent();
    }

    /// From the copy that is kept of something, whether or not it was lost itself.
    ///
    /// @param hasBackup whether a vault keeps recovery points of it
    Optional<Way> ofCopy(Asset asset, boolean hasBackup) {
        return bound.own(asset.id())
                .map(this::own)
                .or(() -> restoring(asset, hasBackup ? Reliance.BACKUP : Reliance.REPLICA))
                .or(() -> byType(asset));
    }

    Optional<Way> restoring(Asset asset, Reliance copy) {
        return bound.templates(asset.type()).stream()
                .filter(template -> Bound.serves(template, LossScenario.DELETED))
                .filter(template -> template.relies().equals(Optional.of(copy)))
                .findFirst()
                .map(Way::of);
    }

    static boolean holdsData(Asset asset) {
        return Bound.holdsData(asset);
    }

    private Optional<Way> afterLoss(Loss loss, Asset asset) {
        if (holdsData(asset)) {
            return template(loss.playbook())
                    .filter(way -> !way.keepsData())
                    .or(() -> emptyByType(asset))
                    .or(() -> bound.empty().map(Way::of));
        }
        return template(loss.playbook())
                .filter(Way::keepsData)
                .or(() -> asset.category() == Category.D ? Optional.empty() : byType(asset))
                .or(() -> bound.redeploy().map(Way::of));
    }

    /// Once its data is lost for good, what promises to bring it back does not: a template restores
    /// a copy, and of what people wrote themselves nobody knows what it stands on, so that the
    /// worst counts.
    private boolean promisesData(AssetId asset) {
        return bound.own(asset).filter(bound::keepsData).isPresent();
    }

    private Way own(Playbook playbook) {
        return bound.way(playbook);
    }

    private Optional<Way> byType(Asset asset) {
        return bound.templates(asset.type()).stream()
                .filter(template -> Bound.serves(template, LossScenario.DELETED))
                .findFirst()
                .or(() -> bound.last(asset))
                .map(Way::of);
    }

    private Optional<Way> emptyByType(Asset asset) {
        return bound.templates(asset.type()).stream()
                .filter(template -> !template.keepsData())
                .findFirst()
                .map(Way::of);
    }

    private Optional<Way> template(String key) {
        return bound.template(key).map((PlaybookTemplate found) -> Way.of(found));
    }
}
