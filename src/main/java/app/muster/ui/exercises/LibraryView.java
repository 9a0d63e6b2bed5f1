package app.muster.ui.exercises;

import app.muster.exercise.Complaint;
import app.muster.exercise.Grades;
import app.muster.exercise.Script;
import app.muster.session.ScriptFile;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.Card;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.Icons;
import app.muster.ui.control.ProblemNote;
import app.muster.ui.control.SectionHeader;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The exercises there are, and the ones that were played.
final class LibraryView {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());
    private final Library library;
    private final ExercisesView exercises;
    private final Messages words;

    @FXML private StackPane head;
    @FXML private VBox notices;
    @FXML private VBox scripts;
    @FXML private VBox runs;

    LibraryView(Library library, ExercisesView exercises, Messages words) {
        this.library = library;
        this.exercises = exercises;
        this.words = words;
    }

    @FXML
    private void initialize() {
        head.getChildren()
                .setAll(
                        new SectionHeader(
                                words.get("page.exercises"), words.get("page.exercises.question")));
        library.unfinished().ifPresent(run -> notices.getChildren().add(unfinished(run)));
        library.unread()
                .forEach(p -> notices.getChildren().add(new Card(new ProblemNote(p, words))));
        if (library.scripts().isEmpty()) {
            scripts.getChildren()
                    .add(
                            new EmptyState(
                                    Feather.BOOK_OPEN,
                                    words.get("exercises.library.empty"),
                                    words.get("exercises.library.empty.text")));
        }
        library.scripts().forEach(script -> scripts.getChildren().add(card(script)));
        runs.getChildren().add(runsCard());
    }

    private Node unfinished(PastRun run) {
        return new BannerBar(
                BannerBar.Kind.NOTICE,
                words.get(
                        "exercises.library.unfinished",
                        run.script().script().head().title(),
                        Labels.minute(run.reached())),
                BannerBar.action(
                        words.get("exercises.library.resume"), () -> exercises.resume(run)));
    }

    private Node card(ScriptFile file) {
        Script.Head about = file.script().head();
        var prepare = new Button(words.get("exercises.library.prepare"));
        prepare.getStyleClass().add("accent");
        prepare.setDisable(!file.isPlayable());
        prepare.setOnAction(_ -> exercises.prepare(file));
        var facts =
                new FlowPane(
                        8,
                        6,
                        pill(words.get("exercises.library.play", about.play().toMinutes())),
                        pill(words.get("exercises.library.hotwash", about.hotwash().toMinutes())),
                        pill(words.get("exercises.library.difficulty", about.difficulty())),
                        pill(
                                words.get(
                                        "exercises.library.group",
                                        about.groupMin(),
                                        about.groupMax())));
        var objectives = new VBox(6);
        file.script().objectives().forEach(o -> objectives.getChildren().add(objective(o)));
        var card =
                new Card(
                        about.title(),
                        Labels.wrapped(about.summary()),
                        facts,
                        Labels.fixed(words.get("exercises.library.objectives"), "strong"),
                        objectives);
        about.modelledOn()
                .forEach(
                        source ->
                                card.getChildren()
                                        .add(
                                                Labels.wrapped(
                                                        words.get(
                                                                "exercises.library.modelled-on",
                                                                source.name(),
                                                                source.note()),
                                                        "small-text")));
        if (!file.complaints().isEmpty()) {
            card.getChildren().add(complaints(file));
        }
        return card.withActions(prepare);
    }

    private static Label pill(String text) {
        return Labels.fixed(text, "pill", "plain-pill");
    }

    private Node objective(Script.Objective objective) {
        var text = Labels.wrapped(objective.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        String area = objective.capability().split("\\.")[0];
        return new HBox(10, Labels.fixed(area, "pill", "plain-pill", "area-pill"), text);
    }

    private Node complaints(ScriptFile file) {
        var lines = new VBox(8);
        for (Complaint complaint : file.complaints()) {
            var severity =
                    Labels.fixed(
                            words.get(
                                    complaint.isError()
                                            ? "exercises.library.error"
                                            : "exercises.library.warning"),
                            "pill",
                            "status-pill",
                            complaint.isError() ? "missing" : "unknown");
            String instead = complaint.instead().isEmpty() ? "" : " " + complaint.instead();
            var text =
                    Labels.wrapped(
                            words.get(
                                    "exercises.library.complaint",
                                    complaint.line(),
                                    complaint.message() + instead));
            HBox.setHgrow(text, Priority.ALWAYS);
            lines.getChildren().add(new HBox(10, severity, text));
        }
        var pane =
                new TitledPane(
                        words.get("exercises.library.complaints", file.complaints().size()), lines);
        pane.setExpanded(!file.isPlayable());
        pane.setAnimated(false);
        return pane;
    }

    private Node runsCard() {
        if (library.runs().isEmpty()) {
            return new Card(
                    words.get("exercises.library.runs"),
                    Labels.wrapped(words.get("exercises.library.no-runs"), "muted"));
        }
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        library.runs().forEach(run -> rows.getChildren().add(row(run)));
        return new Card(words.get("exercises.library.runs"), rows);
    }

    private Node row(PastRun run) {
        String name = run.script().script().head().title();
        var open =
                new Button(
                        words.get(
                                run.isUnfinished()
                                        ? "exercises.library.resume"
                                        : "exercises.library.report"));
        open.getStyleClass().add("small");
        open.setMinWidth(Button.USE_PREF_SIZE);
        open.setOnAction(
                _ -> {
                    if (run.isUnfinished()) {
                        exercises.resume(run);
                    } else {
                        exercises.report(run.run(), run.notices());
                    }
                });
        String when = run.report().began().map(DAY::format).orElse("");
        return new FactRow(
                Icons.icon(Feather.CLIPBOARD),
                name,
                run.isUnfinished() ? words.get("exercises.library.broke-off", when) : when,
                letters(run.report().grades().objectives()),
                open);
    }

    private Node letters(List<Grades.Rating> ratings) {
        var letters = new HBox(4);
        letters.setMinWidth(HBox.USE_PREF_SIZE);
        letters.setAlignment(Pos.CENTER_RIGHT);
        for (Grades.Rating rating : ratings) {
            letters.getChildren().add(GradeBadge.of(rating.grade(), words));
        }
        return letters;
    }
}
