package app.muster.ui;

import app.muster.assess.Change;
import app.muster.assess.Change.Alarm;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.estate.ResourceId;
import app.muster.ui.control.AlarmWords;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the window says while the plan is in heightened awareness.
///
/// @param since name of the first snapshot in which something was weaker
/// @param alarms what went away, the worst first
/// @param playbook what to follow
record Awareness(String since, List<Alarm> alarms, Optional<Way> playbook) {

    /// Where access was tampered with, it is taken back before anything is restored.
    private static final String ACCESS_FIRST = "identity-first";

    /// A playbook to follow.
    ///
    /// @param item what the Playbooks screen opens at
    record Way(String title, String item) {}

    Awareness {
        alarms = List.copyOf(alarms);
    }

    /// @param open changes that nobody acknowledged, the oldest first
    /// @return empty if there are none
    static Optional<Awareness> of(List<Change> open, Plan plan, Catalogue catalogue) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<Alarm> alarms =
                open.stream()
                        .flatMap(change -> change.heightened().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Alarm::reason).thenComparing(Alarm::id))
                        .toList();
        return Optional.of(
                new Awareness(
                        open.getFirst().now(), alarms, way(alarms.getFirst(), plan, catalogue)));
    }

    private static Optional<Way> way(Alarm worst, Plan plan, Catalogue catalogue) {
        return switch (worst.reason()) {
            case LOCK_REMOVED, MUA_OFF, IMMUTABILITY_OFF, ALERT_GONE ->
                    template(catalogue, ACCESS_FIRST);
            case RECOVERY_GONE, RECOVERY_WEAKENED -> {
                String id = AlarmWords.subject(worst);
                yield own(id, plan).or(() -> forType(id, catalogue));
            }
        };
    }

    private static Optional<Way> own(String id, Plan plan) {
        return plan.playbooks().stream()
                .filter(book -> book.assets().contains(new AssetId(id)))
                .findFirst()
                .map(Awareness::of);
    }

    private static Way of(Playbook book) {
        return new Way(book.title(), book.id().value());
    }

    private static Optional<Way> forType(String id, Catalogue catalogue) {
        String type = ResourceId.in(id).map(ResourceId::type).orElse("");
        return catalogue.playbooks().stream()
                .filter(template -> template.types().contains(type))
                .findFirst()
                .map(Awareness::of)
                .or(() -> template(catalogue, ACCESS_FIRST));
    }

    private static Optional<Way> template(Catalogue catalogue, String key) {
        return catalogue.playbooks().stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .map(Awareness::of);
    }

    private static Way of(PlaybookTemplate template) {
        return new Way(template.title(), template.key());
    }
}
