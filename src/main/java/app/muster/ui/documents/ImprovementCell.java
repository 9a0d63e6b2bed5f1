package app.muster.ui.documents;

import app.muster.plan.Improvement;
import app.muster.text.Messages;
import app.muster.ui.control.FactRow;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// One thing that is left to do: tick it off, say who does it and by when.
final class ImprovementCell extends ListCell<Improvement> {

    private final DocumentsViewModel model;
    private final Messages words;

    ImprovementCell(DocumentsViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Improvement action, boolean empty) {
        super.updateItem(action, empty);
        setText(null);
        setGraphic(action == null || empty ? null : row(action));
    }

    private Node row(Improvement action) {
        var done = new CheckBox();
        done.setSelected(action.done());
        done.setAccessibleText(words.get("documents.todo.done", action.title()));
        done.setOnAction(_ -> model.done(action, done.isSelected()));
        var owner = new TextField(action.owner());
        owner.setPromptText(words.get("documents.todo.owner"));
        owner.setAccessibleText(words.get("documents.todo.owner-of", action.title()));
        owner.setPrefWidth(190);
        owner.setMinWidth(140);
        owner.setOnAction(_ -> model.assign(action, owner.getText(), action.due()));
        owner.focusedProperty()
                .subscribe(
                        isFocused -> {
                            if (!isFocused && !owner.getText().strip().equals(action.owner())) {
                                model.assign(action, owner.getText(), action.due());
                            }
                        });
        var due = new DatePicker(action.due().orElse(null));
        due.setPromptText(words.get("documents.todo.due"));
        due.setAccessibleText(words.get("documents.todo.due-of", action.title()));
        due.setMinWidth(140);
        due.setOnAction(
                _ -> model.assign(action, action.owner(), Optional.ofNullable(due.getValue())));
        var late = new Label(model.isLate(action) ? words.get("documents.todo.late") : "");
        late.getStyleClass().addAll("pill", "status-pill", "missing");
        late.setVisible(model.isLate(action));
        late.setMinWidth(Label.USE_PREF_SIZE);
        var row =
                new FactRow(
                        done,
                        action.title(),
                        words.get("documents.todo.from", action.source()),
                        late,
                        owner,
                        due);
        row.getStyleClass().add("todo-row");
        return row;
    }
}
