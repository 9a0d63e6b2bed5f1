package app.muster.recover;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Chooses how each lost asset comes back: by the plan's own playbook, else as the loss says, else
/// by the asset's type.
final class Ways {

    private static final String REDEPLOY = "redeploy-from-template";
    private static final String EMPTY = "rebuild-empty";

    private final Catalogue catalogue;
    private final Map<AssetId, Playbook> bound = new HashMap<>();

    Ways(Plan plan, Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Playbook playbook : plan.playbooks()) {
            playbook.assets().forEach(asset -> bound.putIfAbsent(asset, playbook));
        }
    }

    /// @return empty if neither plan nor catalogue has a way for it
    Optional<Way> of(Loss loss, Asset asset) {
        boolean gone = loss.result() == Result.LOST;
        Optional<Way> own =
                Optional.ofNullable(bound.get(loss.asset()))
                        .filter(playbook -> !playbook.steps().isEmpty())
                        .map(this::own);
        if (own.isPresent() && !(gone && holdsData(asset) && leansOnACopy(loss.asset()))) {
            return own;
        }
        return gone ? afterLoss(loss, asset) : template(loss.playbook()).or(() -> byType(asset));
    }

    /// Whether the asset is worth little without what was in it.
    static boolean holdsData(Asset asset) {
        return asset.category() == Category.A || asset.category() == Category.B;
    }

    private Optional<Way> afterLoss(Loss loss, Asset asset) {
        if (holdsData(asset)) {
            return template(loss.playbook())
                    .filter(way -> !way.keepsData())
                    .or(() -> template(EMPTY));
        }
        return template(loss.playbook())
                .filter(way -> !way.playbook().equals(EMPTY))
                .or(
                        () ->
                                asset.category() == Category.D
                                        ? template(REDEPLOY)
                                        : byType(asset).or(() -> template(REDEPLOY)));
    }

    /// A playbook made from a template that restores a copy is of no use once no copy is left.
    private boolean leansOnACopy(AssetId asset) {
        Playbook playbook = bound.get(asset);
        return playbook != null && !playbook.template().isEmpty() && keepsData(playbook);
    }

    private Way own(Playbook playbook) {
        return Way.of(playbook, keepsData(playbook));
    }

    private boolean keepsData(Playbook playbook) {
        return catalogue
                .playbook(playbook.template())
                .map(PlaybookTemplate::keepsData)
                .orElse(true);
    }

    private Optional<Way> byType(Asset asset) {
        return catalogue.playbooks().stream()
                .filter(template -> template.types().contains(asset.type()))
                .findFirst()
                .map(Way::of)
                .or(() -> holdsData(asset) ? template(EMPTY) : template(REDEPLOY));
    }

    private Optional<Way> template(String key) {
        return catalogue.playbook(key).map(Way::of);
    }
}
