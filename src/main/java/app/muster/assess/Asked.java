package app.muster.assess;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.plan.Category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which controls are asked of which subject, in the catalogue's order but those of the type first.
final class Asked {

    private record Sort(String type, Category category, boolean asset) {}

    private final Catalogue catalogue;
    private final Map<String, List<Control>> byType;
    private final Map<Sort, List<Control>> known = new HashMap<>();

    Asked(Catalogue catalogue) {
        this.catalogue = catalogue;
        byType = Subjects.byType(catalogue);
    }

    /// @param inPlan whether the plan has the subject as an asset
    List<Control> of(Subject subject, boolean inPlan) {
        boolean asset =
                inPlan || subject.resource().isPresent() && catalogue.type(subject.type()).asset();
        return known.computeIfAbsent(
                new Sort(subject.type(), subject.category(), asset), this::controls);
    }

    private List<Control> controls(Sort sort) {
        var controls = new ArrayList<>(byType.getOrDefault(sort.type(), List.of()));
        for (Control control :
                sort.asset() ? byType.getOrDefault("*", List.<Control>of()) : List.<Control>of()) {
            if (control.isAskedOf(sort.type(), sort.category())) {
                controls.add(control);
            }
        }
        return List.copyOf(controls);
    }
}
