package app.muster.ui.playbooks;

import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.DonePer;
import app.muster.plan.Playbook;
import app.muster.text.Messages;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// For what the steps of one of the plan's playbooks are done once, to be chosen.
final class OnceChoice extends HBox {

    OnceChoice(PlaybooksViewModel model, Book book, Playbook own, Messages words) {
        DonePer now =
                own.donePer()
                        .or(() -> book.template().map(PlaybookTemplate::donePer))
                        .orElse(DonePer.ASSET);
        var choice = new ComboBox<DonePer>();
        choice.getItems().setAll(DonePer.values());
        choice.setAccessibleText(words.get("playbooks.once"));
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable DonePer value) {
                        return value == null ? "" : said(value, words);
                    }

                    @Override
                    public DonePer fromString(String text) {
                        return now;
                    }
                });
        choice.getSelectionModel().select(now);
        choice.setOnAction(_ -> model.edits().doOnce(own, choice.getValue()));
        var label = new Label(words.get("playbooks.once"));
        label.setLabelFor(choice);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(label, choice);
        getStyleClass().add("toolbar-row");
    }

    private static String said(DonePer value, Messages words) {
        return words.get(
                switch (value) {
                    case ASSET -> "playbooks.once.asset";
                    case GROUP -> "playbooks.once.group";
                    case ALL -> "playbooks.once.all";
                });
    }
}
