package app.muster.ui.estate;

import app.muster.plan.Category;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryBadge;
import app.muster.ui.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

/// How far the mapping is: so many of so many, what is left in each category, and the switch to the
/// list of what is left.
final class MappingStrip extends HBox {

    private final Messages words;
    private final Label figure = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox categories = new Categories();
    private final ToggleButton todo = new ToggleButton();

    MappingStrip(EstateViewModel model, Messages words) {
        super(12);
        this.words = words;
        figure.getStyleClass().add("strong");
        figure.setMinWidth(USE_PREF_SIZE);
        bar.setPrefWidth(160);
        bar.setMinWidth(60);
        categories.setAlignment(Pos.CENTER_LEFT);
        categories.setMinWidth(0);
        HBox.setHgrow(categories, Priority.ALWAYS);
        todo.setText(words.get("estate.todo"));
        todo.setGraphic(Icons.icon(Feather.CHECK_SQUARE));
        todo.setMinWidth(USE_PREF_SIZE);
        todo.selectedProperty().bindBidirectional(model.onlyUnmappedProperty());
        getChildren().setAll(figure, bar, categories, todo);
        getStyleClass().add("mapping-strip");
        setAlignment(Pos.CENTER_LEFT);
        model.workProperty().subscribe(this::show);
    }

    private void show(WorkList work) {
        figure.setText(
                work.isDone()
                        ? words.get("estate.mapped.all", work.total())
                        : words.get("estate.mapped", work.mapped(), work.total()));
        bar.setProgress(work.total() == 0 ? 0 : (double) work.mapped() / work.total());
        bar.setAccessibleText(figure.getText());
        categories.getChildren().clear();
        work.categories()
                .forEach(
                        (category, share) -> {
                            if (share.left() > 0) {
                                categories.getChildren().add(left(category, share));
                            }
                        });
    }

    private HBox left(Category category, WorkList.Share share) {
        var count = new Label(words.get("estate.left", share.left()));
        count.getStyleClass().add("small-text");
        count.setMinWidth(USE_PREF_SIZE);
        var box = new HBox(6, new CategoryBadge(category, words), count);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /// A category for which there is no room is left out whole.
    private static final class Categories extends HBox {

        Categories() {
            super(12);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            for (Node category : getChildren()) {
                category.setVisible(category.getBoundsInParent().getMaxX() <= getWidth());
            }
        }
    }
}
