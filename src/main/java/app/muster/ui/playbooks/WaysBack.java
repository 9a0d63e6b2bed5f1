package app.muster.ui.playbooks;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says for every asset how it comes back, by the same choice as the simulated recovery: the plan's
/// own playbook, else the first template for its type, else a general one.
final class WaysBack {

    private static final String REDEPLOY = "redeploy-from-template";
    private static final String EMPTY = "rebuild-empty";

    private final Catalogue catalogue;
    private final Map<AssetId, Playbook> bound = new HashMap<>();
    private final Map<AssetId, Result> fates;

    /// @param fates the worst result for each asset that an attack can take away
    WaysBack(Plan plan, Catalogue catalogue, Map<AssetId, Result> fates) {
        this.catalogue = catalogue;
        this.fates = fates;
        for (Playbook playbook : plan.playbooks()) {
            if (!playbook.steps().isEmpty()) {
                playbook.assets().forEach(asset -> bound.putIfAbsent(asset, playbook));
            }
        }
    }

    /// Every asset that is still there, those without a way back first.
    static List<WayBack> of(Plan plan, Catalogue catalogue, Map<AssetId, Result> fates) {
        var ways = new WaysBack(plan, catalogue, fates);
        return plan.assets().stream()
                .filter(asset -> asset.goneSince().isEmpty())
                .map(ways::of)
                .sorted(
                        Comparator.comparing(WayBack::kind)
                                .thenComparing(way -> way.asset().category())
                                .thenComparing(way -> way.asset().name()))
                .toList();
    }

    /// The template that serves the asset while the plan has no playbook for it.
    static Optional<PlaybookTemplate> template(Catalogue catalogue, Asset asset) {
        return catalogue.playbooks().stream()
                .filter(template -> template.types().contains(asset.type()))
                .findFirst()
                .or(() -> catalogue.playbook(holdsData(asset) ? EMPTY : REDEPLOY));
    }

    private WayBack of(Asset asset) {
        Optional<Result> fate = Optional.ofNullable(fates.get(asset.id()));
        boolean copyGoes = holdsData(asset) && fate.filter(WaysBack::isGone).isPresent();
        Playbook own = bound.get(asset.id());
        if (own != null) {
            boolean leans = catalogue.playbook(own.template()).isPresent() && keepsData(own);
            return new WayBack(
                    asset,
                    copyGoes && leans
                            ? WayBack.Kind.COPY_LOST
                            : keepsData(own) || !holdsData(asset)
                                    ? WayBack.Kind.OWN
                                    : WayBack.Kind.EMPTY,
                    Book.key(own.id()),
                    own.title(),
                    fate);
        }
        return template(catalogue, asset)
                .map(
                        found ->
                                new WayBack(
                                        asset,
                                        kind(found, asset, copyGoes),
                                        Book.key(found.key()),
                                        found.title(),
                                        fate))
                .orElseGet(() -> new WayBack(asset, WayBack.Kind.NONE, "", "", fate));
    }

    private static WayBack.Kind kind(PlaybookTemplate template, Asset asset, boolean copyGoes) {
        if (!template.keepsData() && holdsData(asset)) {
            return WayBack.Kind.EMPTY;
        }
        return copyGoes ? WayBack.Kind.COPY_LOST : WayBack.Kind.TEMPLATE;
    }

    private boolean keepsData(Playbook playbook) {
        return catalogue
                .playbook(playbook.template())
                .map(PlaybookTemplate::keepsData)
                .orElse(true);
    }

    private static boolean isGone(Result fate) {
        return fate == Result.LOST || fate == Result.UNKNOWN;
    }

    private static boolean holdsData(Asset asset) {
        return asset.category() == Category.A || asset.category() == Category.B;
    }
}
