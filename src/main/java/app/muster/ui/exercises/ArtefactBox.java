package app.muster.ui.exercises;

import app.muster.exercise.Script;
import app.muster.ui.control.KeyValueGrid;

import javafx.scene.layout.VBox;

/// Something that is shown in the story. It never goes without the banner that says it is not real.
final class ArtefactBox extends VBox {

    ArtefactBox(Script.Artefact artefact, String banner) {
        getStyleClass().add("artefact");
        setAccessibleText(banner + ". " + artefact.title() + ". " + artefact.alt());
        getChildren()
                .addAll(
                        Labels.wrapped(banner, "exercise-banner"),
                        Labels.wrapped(artefact.title(), "strong"));
        if (!artefact.body().isEmpty()) {
            getChildren().add(Labels.wrapped(artefact.body()));
        }
        if (!artefact.fields().isEmpty()) {
            var fields = new KeyValueGrid();
            artefact.fields().forEach(fields::row);
            getChildren().add(fields);
        }
        if (artefact.body().isEmpty() && artefact.fields().isEmpty()) {
            getChildren().add(Labels.wrapped(artefact.alt()));
        }
    }
}
