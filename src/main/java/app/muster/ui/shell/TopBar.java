package app.muster.ui.shell;

import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// What is always there above the screens: the workspace and its state, search, undo, background
/// work, the look.
final class TopBar extends HBox {

    private final Messages words;
    private final InstantSource clock;

    TopBar(
            OpenWorkspace workspace,
            Jobs jobs,
            ThemeSwitch themes,
            Runnable search,
            Messages words,
            InstantSource clock) {
        this.words = words;
        this.clock = clock;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        var divider = new Separator(Orientation.VERTICAL);
        getChildren()
                .addAll(
                        name(workspace),
                        saveState(workspace, jobs),
                        gap(),
                        searchButton(search),
                        gap(),
                        snapshotAge(workspace),
                        divider,
                        undo(workspace),
                        redo(workspace),
                        new TasksButton(jobs, words),
                        themeButton(themes));
    }

    private Label name(OpenWorkspace workspace) {
        var name = new Label();
        name.getStyleClass().add("workspace-name");
        name.setMinWidth(60);
        workspace.name().subscribe(name::setText);
        return name;
    }

    private Button saveState(OpenWorkspace workspace, Jobs jobs) {
        var button = new Button();
        button.getStyleClass().addAll("flat", "save-state");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(Icons.tooltip(words.get("frame.save") + "  " + Keys.text("Shortcut+S")));
        button.setOnAction(
                _ -> {
                    if (workspace.saveState().getValue() == OpenWorkspace.SaveState.UNSAVED) {
                        workspace.save(jobs);
                    }
                });
        workspace
                .saveState()
                .subscribe(
                        state -> {
                            switch (state) {
                                case SAVED -> say(button, Feather.CHECK, "save.saved");
                                case UNSAVED -> say(button, Feather.CIRCLE, "save.unsaved");
                                case SAVING -> say(button, Feather.LOADER, "save.saving");
                            }
                        });
        return button;
    }

    private void say(Button button, Feather icon, String key) {
        button.setText(words.get(key));
        button.setGraphic(Icons.icon(icon));
    }

    private Button searchButton(Runnable search) {
        var prompt = new Label(words.get("palette.prompt"), Icons.icon(Feather.SEARCH));
        var gap = gap();
        var keys = new Label(Keys.text("Shortcut+K"));
        keys.getStyleClass().add("key-cap");
        keys.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(prompt, gap, keys);
        line.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.setGraphic(line);
        button.setAccessibleText(words.get("palette.prompt"));
        button.getStyleClass().setAll("search-button");
        line.prefWidthProperty().bind(button.widthProperty().subtract(18));
        button.setPrefWidth(380);
        button.setMinWidth(160);
        button.setOnAction(_ -> search.run());
        return button;
    }

    private Label snapshotAge(OpenWorkspace workspace) {
        var label = new Label();
        label.setGraphic(Icons.icon(Feather.CLOCK));
        label.getStyleClass().add("snapshot-age");
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(Icons.tooltip(words.get("snapshot.age.tip")));
        Runnable refresh = () -> label.setText(age(workspace.newestSnapshot().getValue()));
        workspace.newestSnapshot().subscribe(refresh);
        refresh.run();
        var minute =
                new Timeline(new KeyFrame(javafx.util.Duration.minutes(1), _ -> refresh.run()));
        minute.setCycleCount(Timeline.INDEFINITE);
        label.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                minute.stop();
                            } else {
                                minute.play();
                            }
                        });
        return label;
    }

    private String age(Optional<Instant> taken) {
        return taken.map(at -> Ages.words(Duration.between(at, clock.instant()), words))
                .map(ago -> words.get("snapshot.age", ago))
                .orElseGet(() -> words.get("snapshot.none"));
    }

    private Button undo(OpenWorkspace workspace) {
        var button = Icons.button(Feather.CORNER_UP_LEFT, words.get("frame.undo"), workspace::undo);
        workspace
                .undoable()
                .subscribe(
                        edit -> offer(button, edit, "frame.undo", "frame.undo.edit", "Shortcut+Z"));
        return button;
    }

    private Button redo(OpenWorkspace workspace) {
        var button =
                Icons.button(Feather.CORNER_UP_RIGHT, words.get("frame.redo"), workspace::redo);
        workspace
                .redoable()
                .subscribe(
                        edit ->
                                offer(
                                        button,
                                        edit,
                                        "frame.redo",
                                        "frame.redo.edit",
                                        "Shortcut+Shift+Z"));
        return button;
    }

    private void offer(Button button, String edit, String bareKey, String editKey, String keys) {
        String said = edit.isEmpty() ? words.get(bareKey) : words.get(editKey, edit);
        button.setDisable(edit.isEmpty());
        button.setAccessibleText(said);
        Tooltip tooltip = Icons.tooltip(said + "  " + Keys.text(keys));
        button.setTooltip(tooltip);
    }

    private Button themeButton(ThemeSwitch themes) {
        var button =
                Icons.button(
                        Feather.MOON,
                        words.get("theme.switch"),
                        () -> themes.use(themes.theme().other()));
        themes.themeProperty()
                .subscribe(
                        theme ->
                                button.setGraphic(
                                        Icons.icon(
                                                switch (theme) {
                                                    case LIGHT -> Feather.MOON;
                                                    case DARK -> Feather.SUN;
                                                })));
        return button;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
