package app.muster.recover;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.LossScenario;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which playbooks and templates there are for an asset, whatever protects it.
final class Bound {

    private static final String REDEPLOY = "redeploy-from-template";
    private static final String EMPTY = "rebuild-empty";

    private final Catalogue catalogue;
    private final Map<AssetId, List<Playbook>> own = new HashMap<>();
    private final Map<String, List<PlaybookTemplate>> byType = new ConcurrentHashMap<>();

    Bound(Plan plan, Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Playbook playbook : plan.playbooks()) {
            if (!playbook.steps().isEmpty()) {
                new LinkedHashSet<>(playbook.assets())
                        .forEach(
                                asset ->
                                        own.computeIfAbsent(asset, _ -> new ArrayList<>())
                                                .add(playbook));
            }
        }
    }

    /// Whether the asset is worth little without what was in it.
    static boolean holdsData(Asset asset) {
        return asset.category() == Category.A || asset.category() == Category.B;
    }

    /// Whether it helps in the scenario at all, for one asset or another.
    static boolean serves(PlaybookTemplate template, LossScenario scenario) {
        return template.when().isEmpty() || template.when().containsKey(scenario);
    }

    /// The plan's own playbook with steps, the first one that names the asset.
    Optional<Playbook> own(AssetId asset) {
        return all(asset).stream().findFirst();
    }

    /// The plan's own playbooks with steps that name the asset, in the plan's order.
    List<Playbook> all(AssetId asset) {
        return own.getOrDefault(asset, List.of());
    }

    Optional<PlaybookTemplate> template(String key) {
        return catalogue.playbook(key);
    }

    /// The templates for the type, in the catalogue's order.
    List<PlaybookTemplate> templates(String type) {
        return byType.computeIfAbsent(
                type,
                wanted ->
                        catalogue.playbooks().stream()
                                .filter(template -> template.types().contains(wanted))
                                .toList());
    }

    /// What is left to do where no template fits: data is lost, anything else is deployed again.
    Optional<PlaybookTemplate> last(Asset asset) {
        return holdsData(asset) ? empty() : redeploy();
    }

    Optional<PlaybookTemplate> empty() {
        return template(EMPTY);
    }

    Optional<PlaybookTemplate> redeploy() {
        return template(REDEPLOY);
    }

    /// The plan's own playbook as a way back.
    Way way(Playbook playbook) {
        return Way.of(
                playbook,
                keepsData(playbook),
                catalogue.donePer(playbook),
                template(playbook.template()).flatMap(PlaybookTemplate::relies));
    }

    boolean keepsData(Playbook playbook) {
        return template(playbook.template()).map(PlaybookTemplate::keepsData).orElse(true);
    }
}
