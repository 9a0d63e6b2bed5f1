package app.muster.assess;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.plan.Category;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which controls are asked of which subject, in the catalogue's order but those of the type first.
final class Asked {

    private static final int CATEGORIES = Category.values().length;

    private record Sort(String type, Category category, boolean asset) {}

    /// Of one type: whether it is an asset, and the controls by whether it is one here and by
    /// category.
    private record OfType(boolean asset, List<List<Control>> controls) {}

    private final Catalogue catalogue;
    private final Map<String, List<Control>> byType;
    private final Map<String, OfType> known = new ConcurrentHashMap<>();

    Asked(Catalogue catalogue) {
        this.catalogue = catalogue;
        byType = Subjects.byType(catalogue);
    }

    /// @param inPlan whether the plan has the subject as an asset
    List<Control> of(Subject subject, boolean inPlan) {
        OfType type = known.computeIfAbsent(subject.type(), this::ofType);
        boolean asset = inPlan || subject.resource().isPresent() && type.asset();
        return type.controls().get(place(subject.category(), asset));
    }

    private OfType ofType(String type) {
        var controls = new ArrayList<List<Control>>();
        for (boolean asset : new boolean[] {false, true}) {
            for (Category category : Category.values()) {
                controls.add(controls(new Sort(type, category, asset)));
            }
        }
        return new OfType(catalogue.type(type).asset(), controls);
    }

    private static int place(Category category, boolean asset) {
        return category.ordinal() + (asset ? CATEGORIES : 0);
    }

    /// One that names the type besides asking of all stands among those of the type already.
    private List<Control> controls(Sort sort) {
        var controls = new ArrayList<>(byType.getOrDefault(sort.type(), List.of()));
        for (Control control :
                sort.asset() ? byType.getOrDefault("*", List.<Control>of()) : List.<Control>of()) {
            if (!control.types().contains(sort.type())
                    && control.isAskedOf(sort.type(), sort.category())) {
                controls.add(control);
            }
        }
        return List.copyOf(controls);
    }
}
