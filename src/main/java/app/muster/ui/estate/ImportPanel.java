package app.muster.ui.estate;

import app.muster.importer.Changes;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.Card;
import app.muster.ui.control.ProblemNote;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/// An import while it stands between the file and the plan: progress, what it would change, and
/// what could not be read.
final class ImportPanel extends StackPane {

    private final ImportViewModel model;
    private final Messages words;
    private final Runnable pick;
    private final LiveViewModel live;
    private final Consumer<ImportViewModel.Offer> onDone;

    /// @param pick asks for other files
    /// @param live what a live reading with gaps is gone on with
    /// @param onDone told what was taken in
    ImportPanel(
            ImportViewModel model,
            Messages words,
            Runnable pick,
            LiveViewModel live,
            Consumer<ImportViewModel.Offer> onDone) {
        this.model = model;
        this.words = words;
        this.pick = pick;
        this.live = live;
        this.onDone = onDone;
        model.stateProperty().subscribe(this::show);
    }

    private void show(ImportViewModel.State state) {
        switch (state) {
            case ImportViewModel.State.Idle() -> getChildren().clear();
            case ImportViewModel.State.Reading(List<Path> files) ->
                    getChildren()
                            .setAll(
                                    running(
                                            files.isEmpty()
                                                    ? words.get("live.comparing")
                                                    : names(files)));
            case ImportViewModel.State.Keeping() ->
                    getChildren().setAll(running(words.get("estate.import.keeping")));
            case ImportViewModel.State.Failed(var problem) -> {
                var note = new ProblemNote(problem, words);
                var card = new Card(note, buttons(other(), cancel("estate.import.close")));
                getChildren().setAll(top(card));
            }
            case ImportViewModel.State.Offered(var offer) -> getChildren().setAll(offered(offer));
        }
    }

    private Node running(String text) {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.job().progressProperty());
        var message = new Label();
        message.textProperty().bind(model.job().messageProperty());
        message.getStyleClass().add("muted");
        var card = new Card(text, bar, message, buttons(cancel("estate.import.cancel")));
        return top(card);
    }

    private Node offered(ImportViewModel.Offer offer) {
        Changes changes = offer.arrival().changes();
        var head =
                Wrapped.label(
                        words.get(
                                changes.isEmpty()
                                        ? "estate.import.same"
                                        : "estate.import.before-apply"),
                        "muted");
        var figures =
                new FlowPane(
                        28,
                        8,
                        figure(changes.added().size(), "estate.import.new"),
                        figure(changes.removed().size(), "estate.import.gone"),
                        figure(changes.changed().size(), "estate.import.changed"),
                        figure(changes.moved().size(), "estate.import.moved-assets"),
                        figure(placed(offer), "estate.import.placed"),
                        figure(offer.arrival().unmapped(), "estate.import.unmapped"));
        var summary =
                new Card(
                        words.get("estate.import.title", offer.snapshot().source(), offer.assets()),
                        head,
                        figures);
        if (!changes.outside().isEmpty()) {
            summary.getChildren()
                    .add(1, Wrapped.label(words.get("import.outside", changes.outside().size())));
        }
        changes.presentTaken().ifPresent(taken -> summary.getChildren().add(1, older(taken)));
        var top = new HBox(16, summary, new ReconciliationCard(offer.reconciliation(), words));
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMinWidth(0);
        summary.setPrefWidth(300);
        var lists = new HBox(16, new DifferenceCard(offer, words));
        if (!offer.notices().isEmpty()) {
            lists.getChildren().add(new NoticesCard(offer.notices(), words));
        }
        lists.getChildren()
                .forEach(
                        card -> {
                            ((Region) card).setPrefWidth(400);
                            HBox.setHgrow(card, Priority.ALWAYS);
                        });
        lists.setMinHeight(160);
        VBox.setVgrow(lists, Priority.ALWAYS);
        var apply = new Button(words.get("estate.import.apply"));
        apply.getStyleClass().add("accent");
        apply.setDefaultButton(true);
        apply.setOnAction(_ -> model.apply(onDone));
        var row = buttons(apply, cancel("estate.import.cancel"), other());
        if (live.canGoOnWith(offer.snapshot())) {
            row.getChildren()
                    .addAll(
                            goOn(),
                            Wrapped.label(words.get("live.missing", live.missing()), "muted"));
        }
        return new VBox(16, top, lists, row);
    }

    private Button goOn() {
        var button = new Button(words.get("live.go-on"));
        button.setOnAction(
                _ -> {
                    model.cancel();
                    live.goOn();
                });
        return button;
    }

    private Node older(Instant taken) {
        return new BannerBar(
                BannerBar.Kind.NOTICE,
                words.get(
                        "estate.import.older",
                        taken.atZone(ZoneOffset.UTC).toLocalDate().toString()));
    }

    private static int placed(ImportViewModel.Offer offer) {
        return offer.arrival().placed().values().stream().mapToInt(Integer::intValue).sum();
    }

    private Node figure(int count, String key) {
        var number = new Label(words.get("estate.number", count));
        number.getStyleClass().add("figure");
        var label = new Label(words.get(key));
        label.getStyleClass().addAll("muted", "small-text");
        return new VBox(2, number, label);
    }

    private HBox buttons(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private Button cancel(String key) {
        var button = new Button(words.get(key));
        button.setCancelButton(true);
        button.setOnAction(_ -> model.cancel());
        return button;
    }

    private Button other() {
        var button = new Button(words.get("estate.import.other"));
        button.getStyleClass().add("flat");
        button.setOnAction(_ -> pick.run());
        return button;
    }

    private static Node top(Region card) {
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        return card;
    }

    private static String names(List<Path> files) {
        return String.join(
                ", ", files.stream().map(file -> String.valueOf(file.getFileName())).toList());
    }
}
