package app.muster.catalogue;

import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.DonePer;
import app.muster.plan.Playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that is true of Azure in general, in one immutable value.
///
/// @param types by type, lower case
/// @param outcomesVersion names the pack of outcome rules, for example `azure-outcomes/2026.1`
public record Catalogue(
        Map<String, ResourceType> types,
        List<Control> controls,
        String outcomesVersion,
        List<AttackAction> actions,
        List<PlaybookTemplate> playbooks,
        RecoveryFacts recovery,
        List<SpareRule> spares) {

    /// One that knows nothing of how long anything but its playbooks takes.
    public Catalogue(
            Map<String, ResourceType> types,
            List<Control> controls,
            String outcomesVersion,
            List<AttackAction> actions,
            List<PlaybookTemplate> playbooks) {
        this(types, controls, outcomesVersion, actions, playbooks, RecoveryFacts.NONE);
    }

    /// One that tells of nothing that an application runs without it.
    public Catalogue(
            Map<String, ResourceType> types,
            List<Control> controls,
            String outcomesVersion,
            List<AttackAction> actions,
            List<PlaybookTemplate> playbooks,
            RecoveryFacts recovery) {
        this(types, controls, outcomesVersion, actions, playbooks, recovery, List.of());
    }

    public Catalogue {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        controls = List.copyOf(controls);
        actions = List.copyOf(actions);
        playbooks = List.copyOf(playbooks);
        spares = List.copyOf(spares);
    }

    /// What is known of the type. A child that nobody entered is of its parent's category; any
    /// other type that nobody entered is unclassified and an asset.
    public ResourceType type(String type) {
        ResourceType known = types.get(type);
        if (known != null) {
            return known;
        }
        String title = type.substring(type.lastIndexOf('/') + 1);
        int root = type.indexOf('/');
        for (int end = type.lastIndexOf('/'); end > root; end = type.lastIndexOf('/', end - 1)) {
            ResourceType above = types.get(type.substring(0, end));
            if (above != null) {
                return new ResourceType(
                        type,
                        title,
                        above.category(),
                        above.icon(),
                        false,
                        above.gives(),
                        List.of(),
                        List.of());
            }
        }
        return new ResourceType(
                type,
                title,
                Category.UNCLASSIFIED,
                "fth-box",
                root == type.lastIndexOf('/'),
                Dependency.Kind.OTHER,
                List.of(),
                List.of());
    }

    public Optional<Control> control(String id) {
        return controls.stream().filter(control -> control.id().equals(id)).findFirst();
    }

    public Optional<AttackAction> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    public Optional<PlaybookTemplate> playbook(String key) {
        return playbooks.stream().filter(playbook -> playbook.key().equals(key)).findFirst();
    }

    /// For what the steps of one of the plan's own playbooks are done once: as it says, else as its
    /// template does.
    public DonePer donePer(Playbook playbook) {
        return playbook.donePer()
                .or(() -> playbook(playbook.template()).map(PlaybookTemplate::donePer))
                .orElse(DonePer.ASSET);
    }
}
