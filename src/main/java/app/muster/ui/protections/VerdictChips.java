package app.muster.ui.protections;

import app.muster.assess.Verdict;
import app.muster.text.Messages;
import app.muster.ui.control.Facets;
import app.muster.ui.control.Icons;
import app.muster.ui.control.Status;

import javafx.scene.control.ToggleButton;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A button for each verdict with how many findings have it; pressed, it narrows to them.
final class VerdictChips {

    private final ProtectionsViewModel model;
    private final Messages words;
    private final Map<Verdict, ToggleButton> chips = new EnumMap<>(Verdict.class);

    VerdictChips(ProtectionsViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        for (Verdict verdict : Verdict.values()) {
            Status status = Status.of(verdict);
            var chip = new ToggleButton("", Icons.icon(status.icon()));
            chip.getStyleClass().addAll("verdict-chip", status.styleClass());
            chip.setOnAction(
                    _ -> model.facets().toggle(ProtectionsViewModel.VERDICT, verdict.name()));
            chips.put(verdict, chip);
        }
    }

    /// All of them, what is missing first.
    Collection<ToggleButton> all() {
        return Arrays.stream(Verdict.values())
                .sorted(Comparator.comparingInt(FindingRow::place))
                .map(chips::get)
                .toList();
    }

    /// Says how many there are now.
    void count() {
        List<Facets.Value> values =
                model.groupsProperty().get().stream()
                        .filter(group -> group.key().equals(ProtectionsViewModel.VERDICT))
                        .flatMap(group -> group.values().stream())
                        .toList();
        chips.forEach(
                (verdict, chip) -> {
                    int count =
                            values.stream()
                                    .filter(value -> value.key().equals(verdict.name()))
                                    .mapToInt(Facets.Value::count)
                                    .sum();
                    chip.setText(
                            words.get(
                                    "protections.chip", CatalogueWords.of(verdict, words), count));
                    chip.setSelected(
                            model.facets().isChosen(ProtectionsViewModel.VERDICT, verdict.name()));
                });
    }
}
