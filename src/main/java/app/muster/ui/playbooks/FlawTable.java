package app.muster.ui.playbooks;

import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.Playbook;
import app.muster.recover.Flaw;
import app.muster.text.Messages;
import app.muster.ui.control.EmptyState;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The table of what is wrong with the plan's playbooks and the templates it leans on and what to
/// do about it.
final class FlawTable {

    private static final double AROUND = 24;

    private final PlaybooksViewModel model;
    private final Messages words;
    private final Marks marks;
    private final Consumer<Flaw> onOpen;

    /// @param onOpen hears which flaw the person wants to mend
    FlawTable(PlaybooksViewModel model, Messages words, Consumer<Flaw> onOpen) {
        this.model = model;
        this.words = words;
        this.onOpen = onOpen;
        marks = new Marks(words);
    }

    void fill(TableView<Flaw> table) {
        table.getColumns()
                .setAll(
                        List.of(
                                column(
                                        "playbooks.column.severity",
                                        110,
                                        Comparator.comparing(Flaw::severity),
                                        flaw -> marks.severity(flaw.severity())),
                                column(
                                        "playbooks.column.playbook",
                                        260,
                                        Comparator.comparing(this::title),
                                        this::place),
                                text("playbooks.column.what", Flaw::says),
                                text("playbooks.column.remedy", Flaw::remedy)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(
                new EmptyState(
                        Feather.CHECK_CIRCLE,
                        words.get("playbooks.flaws.none"),
                        words.get("playbooks.flaws.none.text")));
    }

    private String title(Flaw flaw) {
        if (!flaw.own()) {
            return model.catalogue()
                    .playbook(flaw.playbook().value())
                    .map(PlaybookTemplate::title)
                    .orElse(flaw.playbook().value());
        }
        return model.plan().playbooks().stream()
                .filter(book -> book.id().equals(flaw.playbook()))
                .findFirst()
                .map(Playbook::title)
                .orElse(flaw.playbook().value());
    }

    private Node place(Flaw flaw) {
        var link =
                new Hyperlink(
                        flaw.step() == 0
                                ? title(flaw)
                                : words.get("playbooks.flaw.step", title(flaw), flaw.step()));
        link.setWrapText(true);
        link.setOnAction(_ -> onOpen.accept(flaw));
        return link;
    }

    /// Wraps at the width of its column, and the row grows with it.
    private TableColumn<Flaw, Flaw> text(String key, Function<Flaw, String> said) {
        TableColumn<Flaw, Flaw> column =
                column(key, 420, Comparator.comparing(said), _ -> new Text());
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable Flaw flaw, boolean empty) {
                                super.updateItem(flaw, empty);
                                if (flaw == null || empty) {
                                    setGraphic(null);
                                    return;
                                }
                                var text = new Text(said.apply(flaw));
                                text.getStyleClass().add("flaw-text");
                                text.wrappingWidthProperty()
                                        .bind(column.widthProperty().subtract(AROUND));
                                setGraphic(text);
                            }
                        });
        return column;
    }

    private TableColumn<Flaw, Flaw> column(
            String key, double width, Comparator<Flaw> order, Function<Flaw, Node> node) {
        var column = new TableColumn<Flaw, Flaw>(words.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable Flaw flaw, boolean empty) {
                                super.updateItem(flaw, empty);
                                setText(null);
                                setGraphic(flaw == null || empty ? null : node.apply(flaw));
                            }
                        });
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 110));
        return column;
    }
}
