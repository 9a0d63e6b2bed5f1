package app.muster.ui.estate;

import app.muster.text.Messages;
import app.muster.ui.control.Card;
import app.muster.ui.control.Icons;

import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The applications and shared services, and the form of the one that is chosen.
final class ApplicationsPane extends StackPane {

    private final ApplicationsViewModel model;
    private final Messages words;
    private final Side side;
    private final ApplicationTable table;

    ApplicationsPane(
            ApplicationsViewModel model,
            Messages words,
            Side side,
            Runnable onNew,
            SheetMenu sheets) {
        this.model = model;
        this.words = words;
        this.side = side;
        table = new ApplicationTable(model, words, onNew);
        var add = new Button(words.get("estate.application.new"), Icons.icon(Feather.PLUS));
        add.setOnAction(_ -> onNew.run());
        var card = new Card(words.get("estate.applications.title"), table).withActions(sheets, add);
        card.getStyleClass().add("flush");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(card);
        table.getSelectionModel().selectedItemProperty().subscribe(this::onChosen);
    }

    void onInspectorClosed() {
        table.getSelectionModel().clearSelection();
    }

    private void onChosen(ApplicationsViewModel.@Nullable Line line) {
        if (line != null) {
            inspect(line);
        }
    }

    private void inspect(ApplicationsViewModel.Line line) {
        var application = line.application();
        var remove = new Button(words.get("estate.application.remove"));
        remove.getStyleClass().add("danger");
        remove.setOnAction(
                _ -> {
                    side.close();
                    model.remove(application.id());
                    side.done(words.get("estate.application.removed", application.name()));
                });
        var form =
                new ApplicationForm(
                                ApplicationDraft.of(application),
                                model.services(Optional.of(application.id())),
                                words.get("frame.save"),
                                words,
                                draft -> {
                                    model.change(application.id(), draft);
                                    side.done(
                                            words.get("estate.application.changed", draft.name()));
                                })
                        .forced(TargetWords.forced(line, model::name, words))
                        .with(remove);
        side.show(application.name(), form);
    }
}
