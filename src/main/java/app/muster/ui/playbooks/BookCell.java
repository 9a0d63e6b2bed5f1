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
                        ? new FlowPane(
                                marks.owner(book),
                                marks.freshness(book, model.today()),
                                marks.seats(book))
                        : new FlowPane(marks.owner(book), marks.seats(book));
        pills.getStyleClass().add("book-pills");
        var content = new VBox(title, effort, pills);
        content.getStyleClass().add("book-line");
        return content;
    }
}
