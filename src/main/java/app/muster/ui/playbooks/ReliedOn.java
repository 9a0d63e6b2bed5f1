package app.muster.ui.playbooks;

import app.muster.catalogue.ControlName;
import app.muster.text.Messages;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.SeverityBadge;
import app.muster.ui.control.StatusPill;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// The protections that a playbook relies on, and how each stands.
final class ReliedOn extends VBox {

    ReliedOn(List<PlaybooksViewModel.Reliance> reliances, Messages words) {
        getStyleClass().add("rows");
        for (var reliance : reliances) {
            Node verdict =
                    reliance.finding()
                            .<Node>map(found -> new StatusPill(found.verdict(), words))
                            .orElseGet(
                                    () -> {
                                        var none = new Label(words.get("playbooks.not-asked"));
                                        none.getStyleClass().add("small-text");
                                        none.setMinWidth(Region.USE_PREF_SIZE);
                                        return none;
                                    });
            var row =
                    new FactRow(
                            new SeverityBadge(
                                    reliance.finding()
                                            .map(found -> found.severity())
                                            .orElse(reliance.control().severity()),
                                    words),
                            ControlName.of(reliance.control(), words),
                            reliance.finding().map(found -> found.reason()).orElse(""),
                            verdict);
            row.lookupAll(".label")
                    .forEach(
                            label -> {
                                if (label.getStyleClass().contains("fact-text")) {
                                    ((Label) label).setWrapText(true);
                                }
                            });
            getChildren().add(row);
        }
    }
}
