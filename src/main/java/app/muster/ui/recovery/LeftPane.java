package app.muster.ui.recovery;

import app.muster.attack.Fate;
import app.muster.attack.Survivability;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryWords;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What is left after one attacker did all he can: asset by asset, or summed up by part.
final class LeftPane extends VBox {

    private static final Duration NEVER = Duration.ofDays(1_000_000);

    private final RecoveryViewModel model;
    private final Messages words;
    private final Telling telling;
    private final ComboBox<Part> part = new ComboBox<>();
    private final Label says = new Label();
    private final ToggleButton sums = new ToggleButton();
    private final TableView<Fate> assets = new TableView<>();
    private final TableView<Part> parts = new TableView<>();

    /// @param onAsset hears which asset the person chose
    LeftPane(RecoveryViewModel model, Messages words, Consumer<AssetId> onAsset) {
        this.model = model;
        this.words = words;
        telling = new Telling(model, words);
        part.setAccessibleText(words.get("recovery.left.part"));
        part.setVisibleRowCount(16);
        part.setPrefWidth(210);
        part.setMinWidth(120);
        part.setConverter(AttackBar.shownAs(this::title, noPart()));
        part.valueProperty().subscribe(_ -> showAssets());
        says.getStyleClass().add("muted");
        says.setMinWidth(0);
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        sums.setText(words.get("recovery.left.sums"));
        sums.setMinWidth(Region.USE_PREF_SIZE);
        sums.getStyleClass().add("by-role");
        var tools = new HBox(part, says, sums);
        tools.getStyleClass().addAll("toolbar-row", "timeline-tools");
        assets.setAccessibleText(words.get("recovery.tab.left"));
        assets.getStyleClass().addAll("bare", "dense");
        parts.setAccessibleText(words.get("recovery.left.sums"));
        parts.getStyleClass().addAll("bare", "dense");
        new Tables(model, words).left(assets);
        columns();
        assets.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        fate -> {
                            if (fate != null) {
                                onAsset.accept(fate.asset());
                            }
                        });
        parts.visibleProperty().bind(sums.selectedProperty());
        assets.visibleProperty().bind(sums.selectedProperty().not());
        var stack = new StackPane(assets, parts);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().setAll(tools, stack);
    }

    private static Part noPart() {
        return new Part.All(new Survivability.Sum(Map.of(), Optional.empty(), false));
    }

    private void columns() {
        new Columns<Part>(words)
                .text("recovery.column.part", 220, this::title)
                .text("recovery.column.assets", 76, Part::assets, p -> "" + p.assets())
                .text("status.lost", 76, p -> p.of(Result.LOST), p -> shown(p, Result.LOST))
                .text(
                        "status.best-effort",
                        96,
                        p -> p.of(Result.BEST_EFFORT),
                        p -> shown(p, Result.BEST_EFFORT))
                .text(
                        "status.recoverable",
                        104,
                        p -> p.of(Result.RECOVERABLE),
                        p -> shown(p, Result.RECOVERABLE))
                .text(
                        "status.outcome-unknown",
                        90,
                        p -> p.of(Result.UNKNOWN),
                        p -> shown(p, Result.UNKNOWN))
                .text("recovery.column.standing", 90, Part::standing, p -> "" + p.standing())
                .text(
                        "recovery.column.first-gone",
                        160,
                        p -> p.earliest().orElse(NEVER),
                        p -> telling.horizon(p.firstGone()))
                .in(parts, "recovery.left.none");
    }

    private static String shown(Part part, Result result) {
        return String.valueOf(part.of(result));
    }

    private String title(Part part) {
        return switch (part) {
            case Part.All _ -> words.get("recovery.left.all");
            case Part.OfCategory(var category, _) -> CategoryWords.full(category, words);
            case Part.OfApplication(var application, _) -> application.name();
        };
    }

    void show() {
        Optional<Answer> answer = model.answer().get();
        List<Part> all = answer.map(Part::of).orElse(List.of());
        int chosen = Math.max(0, part.getSelectionModel().getSelectedIndex());
        part.getItems().setAll(all);
        part.getSelectionModel().select(Math.min(chosen, all.size() - 1));
        parts.getItems().setAll(all);
        showAssets();
    }

    private void showAssets() {
        Part chosen = part.getValue();
        Optional<Answer> answer = model.answer().get();
        if (chosen == null || answer.isEmpty()) {
            assets.getItems().clear();
            return;
        }
        Map<AssetId, Asset> known = answer.get().plan().assetsById();
        assets.getItems()
                .setAll(
                        answer.get().left().fates().stream()
                                .filter(fate -> chosen.has(fate, known))
                                .sorted(
                                        Comparator.comparing((Fate f) -> f.outcome().worst())
                                                .thenComparing(f -> f.outcome().result())
                                                .reversed()
                                                .thenComparing(Fate::asset))
                                .toList());
        says.setText(
                words.get(
                        "recovery.left.says",
                        chosen.assets(),
                        chosen.of(Result.LOST),
                        chosen.of(Result.BEST_EFFORT),
                        chosen.of(Result.RECOVERABLE),
                        chosen.of(Result.UNKNOWN),
                        chosen.standing(),
                        telling.horizon(chosen.firstGone())));
    }
}
