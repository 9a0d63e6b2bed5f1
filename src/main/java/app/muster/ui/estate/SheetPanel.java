package app.muster.ui.estate;

import app.muster.mapping.sheet.SheetChange;
import app.muster.mapping.sheet.SheetProblem;
import app.muster.text.Messages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Function;

/// What a sheet would change, cell by cell, and the yes to it.
final class SheetPanel extends VBox {

    private final SheetViewModel.Offer offer;
    private final SheetViewModel model;
    private final Messages words;

    /// @param onYes what follows when a person says yes
    SheetPanel(SheetViewModel.Offer offer, SheetViewModel model, Messages words, Runnable onYes) {
        super(16);
        this.offer = offer;
        this.model = model;
        this.words = words;
        SheetChange change = offer.change();
        boolean isSame = change.cells().isEmpty() && change.newApplications().isEmpty();
        getChildren().add(Wrapped.label(words.get(isSame ? "estate.sheet.same" : help()), "muted"));
        if (!change.newApplications().isEmpty()) {
            getChildren()
                    .add(
                            Wrapped.label(
                                    words.get(
                                            "estate.sheet.new",
                                            String.join(", ", change.newApplications()))));
        }
        if (!isSame) {
            var yes = new Button(words.get("estate.sheet.yes"));
            yes.getStyleClass().add("accent");
            yes.setOnAction(_ -> onYes.run());
            getChildren().add(yes);
        }
        if (!change.cells().isEmpty()) {
            getChildren()
                    .add(
                            section(
                                    words.get("estate.sheet.cells", change.cells().size()),
                                    list(
                                            change.cells(),
                                            cell -> model.subject(offer, cell),
                                            this::changed)));
        }
        if (!change.problems().isEmpty()) {
            getChildren()
                    .add(
                            section(
                                    words.get("estate.sheet.problems"),
                                    list(change.problems(), this::problem, _ -> "")));
        }
        getStyleClass().add("inspector-body");
    }

    private String help() {
        return switch (offer.kind()) {
            case ASSETS -> "estate.sheet.help";
            case APPLICATIONS -> "estate.sheet.help.applications";
        };
    }

    private String changed(SheetChange.Cell cell) {
        return words.get(
                "estate.sheet.cell", cell.column(), said(cell.before()), said(cell.after()));
    }

    private String problem(SheetProblem problem) {
        return words.get(
                "estate.sheet.problem", problem.line(), words.get(problem.key(), problem.value()));
    }

    private String said(String value) {
        return value.isEmpty() ? words.get("estate.sheet.empty") : value;
    }

    private VBox section(String title, Node content) {
        var heading = new Label(title);
        heading.getStyleClass().add("strong");
        return new VBox(6, heading, content);
    }

    /// Only the lines in sight are made, however many the sheet changes.
    private static <T> ListView<T> list(
            List<T> items, Function<T, String> title, Function<T, String> text) {
        var list = new ListView<T>();
        list.getItems().setAll(items);
        list.setCellFactory(
                _ ->
                        new ListCell<>() {
                            @Override
                            protected void updateItem(T item, boolean empty) {
                                super.updateItem(item, empty);
                                if (empty || item == null) {
                                    setGraphic(null);
                                    return;
                                }
                                var box = new VBox(Wrapped.label(title.apply(item)));
                                if (!text.apply(item).isEmpty()) {
                                    box.getChildren()
                                            .add(Wrapped.label(text.apply(item), "small-text"));
                                }
                                box.setPrefWidth(0);
                                box.getStyleClass().add("sheet-line");
                                setGraphic(box);
                            }
                        });
        list.getStyleClass().addAll("bare", "free", "sheet-list");
        list.setPrefHeight(Math.clamp(items.size() * 44L + 8, 52, 360));
        return list;
    }
}
