package app.muster.ui.playbooks;

import app.muster.text.Messages;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// One playbook in the list: what, how much work, how far it can be trusted.
final class BookCell extends ListCell<Book> {

    private static final double SCROLL_BAR = 16;
    private final PlaybooksViewModel model;
    private final Marks marks;
    private final Messages words;

    BookCell(PlaybooksViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        marks = new Marks(words);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Book book, boolean empty) {
        super.updateItem(book, empty);
        setText(null);
        setGraphic(book == null || empty ? null : content(book));
        if (book != null && !empty) {
            setAccessibleText(book.title());
        }
    }

    /// As high as the lines are at the width there is, for they wrap.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() instanceof VBox content && getListView() != null) {
            double room =
                    Math.max(
                            160,
                            getListView().getWidth()
                                    - snappedLeftInset()
                                    - snappedRightInset()
                                    - SCROLL_BAR);
            content.setPrefWidth(room);
            content.setMaxWidth(room);
            return snappedTopInset() + snappedBottomInset() + content.prefHeight(room);
        }
        return super.computePrefHeight(width);
    }

    private VBox content(Book book) {
        var title = new Label(book.title());
        title.getStyleClass().add("fact-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var effort =
                new Label(
                        words.get(
                                "playbooks.line",
                                words.get(
                                        book.isOurs()
                                                ? "playbooks.brings-back"
                                                : "playbooks.would-bring-back",
                                        book.assets().size()),
                                marks.effort(book)));
        effort.getStyleClass().add("fact-text");
        effort.setWrapText(true);
        effort.setMinHeight(Region.USE_PREF_SIZE);
        var pills =
                book.isOurs()
                        ? new FlowPane(marks.owner(book), marks.proof(book, model.today()))
                        : new FlowPane(marks.owner(book), marks.seats(book));
        if (book.isOurs() && model.isReckoned()) {
            pills.getChildren().add(marks.flaws(book));
        }
        pills.getStyleClass().add("book-pills");
        var content = new VBox(title, effort, pills);
        content.getStyleClass().add("book-line");
        return content;
    }
}
