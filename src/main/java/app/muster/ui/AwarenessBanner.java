package app.muster.ui;

import app.muster.assess.Change.Alarm;
import app.muster.text.Messages;
import app.muster.ui.control.AlarmWords;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Says above every screen what went away, which playbook to follow, and who looked into it.
final class AwarenessBanner extends VBox {

    private static final int FIRST = 2;
    private static final double MOST = 180;
    private final Awareness awareness;
    private final Messages words;
    private final Consumer<String> playbook;
    private final BiConsumer<String, String> onAcknowledged;
    private boolean isWhole;
    private boolean isAnswering;

    /// @param playbook opens a playbook or the way back of an asset
    /// @param onAcknowledged told who looked into it, and what they found
    AwarenessBanner(
            Awareness awareness,
            Messages words,
            Consumer<String> playbook,
            BiConsumer<String, String> onAcknowledged) {
        this.awareness = awareness;
        this.words = words;
        this.playbook = playbook;
        this.onAcknowledged = onAcknowledged;
        getStyleClass().add("awareness");
        show();
    }

    private void show() {
        List<Alarm> alarms = awareness.alarms();
        var actions = new ArrayList<Node>();
        if (alarms.size() > FIRST) {
            actions.add(
                    BannerBar.action(
                            isWhole
                                    ? words.get("awareness.less")
                                    : words.get("awareness.all", alarms.size()),
                            () -> {
                                isWhole = !isWhole;
                                show();
                            }));
        }
        awareness
                .playbook()
                .ifPresent(
                        way ->
                                actions.add(
                                        BannerBar.action(
                                                words.get("awareness.playbook", way.title()),
                                                () -> playbook.accept(way.item()))));
        if (!isAnswering) {
            actions.add(
                    BannerBar.action(
                            words.get("awareness.acknowledge"),
                            () -> {
                                isAnswering = true;
                                show();
                            }));
        }
        var bar =
                new BannerBar(
                        BannerBar.Kind.ALERT,
                        words.get("awareness.title", alarms.size(), awareness.since()),
                        actions.toArray(Node[]::new));
        var lines = new VBox();
        lines.getStyleClass().add("awareness-lines");
        alarms.stream()
                .limit(isWhole ? alarms.size() : FIRST)
                .forEach(alarm -> lines.getChildren().add(line(alarm)));
        getChildren().setAll(bar, isWhole ? scrolled(lines) : lines);
        if (isAnswering) {
            getChildren().add(form());
        }
    }

    private static Node scrolled(VBox lines) {
        var pane = new ScrollPane(lines);
        pane.setFitToWidth(true);
        pane.setMaxHeight(MOST);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    private Node line(Alarm alarm) {
        var what = new Label(AlarmWords.what(alarm, words));
        what.getStyleClass().add("awareness-what");
        what.setTooltip(Icons.tooltip(alarm.id()));
        var who = new Label(AlarmWords.who(alarm, words));
        who.getStyleClass().addAll("muted", "small-text");
        var row = new HBox(10, what, who);
        row.setAlignment(Pos.CENTER_LEFT);
        if (isWhole && AlarmWords.isAboutAThing(alarm)) {
            var back = new Hyperlink(words.get("awareness.way-back"));
            back.setAccessibleText(
                    words.get("awareness.way-back-of", AlarmWords.what(alarm, words)));
            back.setMinWidth(USE_PREF_SIZE);
            back.setOnAction(_ -> playbook.accept(AlarmWords.subject(alarm)));
            row.getChildren().add(back);
        }
        return row;
    }

    private Node form() {
        var by = new TextField();
        by.setPromptText(words.get("awareness.by"));
        by.setAccessibleText(words.get("awareness.by"));
        var what = new TextField();
        what.setPromptText(words.get("awareness.what"));
        what.setAccessibleText(words.get("awareness.what"));
        HBox.setHgrow(what, Priority.ALWAYS);
        var end = new Button(words.get("awareness.end"));
        end.getStyleClass().add("accent");
        end.setMinWidth(USE_PREF_SIZE);
        end.disableProperty().bind(by.textProperty().map(String::isBlank));
        end.setOnAction(_ -> onAcknowledged.accept(by.getText().strip(), what.getText().strip()));
        var cancel = new Button(words.get("awareness.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setCancelButton(true);
        cancel.setOnAction(
                _ -> {
                    isAnswering = false;
                    show();
                });
        var row = new HBox(8, by, what, end, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("awareness-form");
        return row;
    }
}
