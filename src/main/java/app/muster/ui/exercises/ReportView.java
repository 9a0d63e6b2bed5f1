package app.muster.ui.exercises;

import app.muster.exercise.Activity;
import app.muster.exercise.Grade;
import app.muster.exercise.Grades;
import app.muster.exercise.Measure;
import app.muster.exercise.RunReport;
import app.muster.plan.Improvement;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.Card;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.shell.Notices;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// What came of a run: the talk right after play first, then ratings, outcomes and what to do.
final class ReportView {

    private final ReportViewModel model;
    private final List<String> said;
    private final boolean isAtTable;
    private final ExercisesView exercises;
    private final Notices notices;
    private final Messages words;
    private final RunReport report;

    @FXML private StackPane head;
    @FXML private VBox banners;
    @FXML private VBox left;
    @FXML private VBox right;
    private final StackPane proposals = new StackPane();

    /// @param said what is not as it was when the run was played
    /// @param isAtTable whether the run is still open, so that observations can come
    ReportView(
            ReportViewModel model,
            List<String> said,
            boolean isAtTable,
            ExercisesView exercises,
            Notices notices,
            Messages words) {
        this.model = model;
        this.said = List.copyOf(said);
        this.isAtTable = isAtTable;
        this.exercises = exercises;
        this.notices = notices;
        this.words = words;
        report = model.report();
    }

    @FXML
    private void initialize() {
        var back = new Button(words.get(isAtTable ? "exercises.report.table" : "exercises.back"));
        back.setOnAction(
                _ -> {
                    if (isAtTable) {
                        exercises.backToTable();
                    } else {
                        exercises.library();
                    }
                });
        head.getChildren()
                .setAll(
                        new SectionHeader(
                                report.head().title(), range(report.grades().overall()), back));
        said.forEach(text -> banners.getChildren().add(new BannerBar(BannerBar.Kind.NOTICE, text)));
        left.getChildren().add(hotwash());
        report.grades().objectives().forEach(o -> left.getChildren().add(objective(o)));
        left.getChildren().add(notTested());
        right.getChildren().addAll(ranges(), proposals, decisions(), outcomes());
        model.plan().subscribe(_ -> proposals.getChildren().setAll(proposals()));
    }

    private Node hotwash() {
        var lines = new VBox(6);
        int n = 1;
        for (String question : model.run().script().hotwash()) {
            lines.getChildren()
                    .add(Labels.wrapped(words.get("exercises.report.question", n, question)));
            n++;
        }
        var reveal =
                new TitledPane(
                        words.get("exercises.report.reveal"),
                        new VBox(
                                6,
                                model.run().script().reveal().stream()
                                        .map(line -> Labels.wrapped("\u2022  " + line))
                                        .toArray(Node[]::new)));
        reveal.setExpanded(false);
        reveal.setAnimated(false);
        return new Card(
                words.get("exercises.report.hotwash"),
                Labels.wrapped(words.get("exercises.report.hotwash.text"), "muted"),
                lines,
                reveal);
    }

    private Node objective(Grades.Rating rating) {
        GradeBadge badge = GradeBadge.of(rating.grade(), words);
        badge.getStyleClass().add("large");
        String means = rating.grade().map(Grade::means).orElse(words.get("exercises.not-rated"));
        var about =
                new VBox(
                        2,
                        Labels.wrapped(rating.objective().text(), "fact-title"),
                        Labels.wrapped(means, "small-text"),
                        Labels.wrapped(
                                words.get(
                                        "exercises.report.measured",
                                        rating.measured(),
                                        rating.of(),
                                        rating.confidence().name()),
                                "small-text"));
        HBox.setHgrow(about, Priority.ALWAYS);
        var line = new HBox(12, badge, about);
        line.setAlignment(Pos.CENTER_LEFT);
        var measures = new VBox();
        report.grades().measures().stream()
                .filter(m -> m.objective().equals(rating.objective().id()))
                .forEach(m -> measures.getChildren().add(measure(m)));
        return new Card(line, measures);
    }

    private Node measure(Measure measure) {
        String critical = measure.critical() ? " " + words.get("exercises.report.critical") : "";
        var text =
                new VBox(
                        2,
                        Labels.wrapped(measure.text() + critical),
                        Labels.wrapped(String.join(" ", measure.evidence()), "small-text"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(10, new GradeBadge(measure.grade()), text);
        line.getStyleClass().add("measure");
        return line;
    }

    private Node notTested() {
        return lines("exercises.report.not-tested", report.notTested());
    }

    private Node lines(String key, List<String> lines) {
        var box = new VBox(6);
        lines.forEach(line -> box.getChildren().add(Labels.wrapped(line)));
        if (lines.isEmpty()) {
            box.getChildren().add(Labels.wrapped(words.get("exercises.report.none"), "muted"));
        }
        return new Card(words.get(key), box);
    }

    private Node ranges() {
        var box = new VBox(8);
        for (Grades.Range range : report.grades().ranges()) {
            var text = Labels.wrapped(range(range));
            HBox.setHgrow(text, Priority.ALWAYS);
            box.getChildren()
                    .add(
                            new HBox(
                                    10,
                                    Labels.fixed(
                                            activity(range.name()),
                                            "pill",
                                            "plain-pill",
                                            "area-pill"),
                                    text));
        }
        for (Grades.Share share : report.grades().coverage()) {
            box.getChildren()
                    .add(
                            Labels.wrapped(
                                    words.get(
                                            "exercises.report.share",
                                            share(share.what()),
                                            share.exercised(),
                                            share.inScope()),
                                    "small-text"));
        }
        return new Card(words.get("exercises.report.ranges"), box);
    }

    private String range(Grades.Range range) {
        return range.bounds()
                .map(
                        bounds ->
                                words.get(
                                        "exercises.report.range",
                                        bounds.low(),
                                        bounds.high(),
                                        range.measured(),
                                        range.of()))
                .orElseGet(() -> words.get("exercises.report.no-range", range.measured()));
    }

    private String activity(String key) {
        for (Activity activity : Activity.values()) {
            if (activity.key().equals(key)) {
                return switch (activity) {
                    case PROTECT -> words.get("exercises.activity.protect");
                    case DETECT -> words.get("exercises.activity.detect");
                    case RESPOND -> words.get("exercises.activity.respond");
                    case RECOVER -> words.get("exercises.activity.recover");
                };
            }
        }
        return key;
    }

    private String share(String what) {
        return switch (what) {
            case "applications" -> words.get("exercises.share.applications");
            case "assets" -> words.get("exercises.share.assets");
            case "playbook-steps" -> words.get("exercises.share.steps");
            case "roles" -> words.get("exercises.share.roles");
            case "rules-known" -> words.get("exercises.share.rules");
            default -> what;
        };
    }

    private Node decisions() {
        var box = new VBox(10);
        for (RunReport.OfDecision decision : report.decisions()) {
            String choice =
                    decision.silent()
                            ? words.get("exercises.decide.nobody")
                            : decision.decision()
                                    .option(decision.option())
                                    .map(option -> option.label())
                                    .orElse(decision.option());
            var texts = new ArrayList<String>();
            decision.taken()
                    .ifPresent(
                            taken ->
                                    texts.add(
                                            words.get(
                                                    "exercises.report.taken",
                                                    Labels.length(taken, words),
                                                    Labels.length(decision.limit(), words))));
            decision.margin()
                    .ifPresent(
                            margin ->
                                    texts.add(
                                            words.get(
                                                    "exercises.report.margin",
                                                    Labels.length(margin, words))));
            box.getChildren()
                    .add(
                            new VBox(
                                    2,
                                    Labels.wrapped(decision.decision().ask(), "fact-title"),
                                    Labels.wrapped(choice),
                                    Labels.wrapped(String.join(" ", texts), "small-text")));
        }
        return new Card(words.get("exercises.report.decisions"), box);
    }

    private Node outcomes() {
        var box = new VBox(16);
        for (RunReport.OfOutcome outcome : report.outcomes()) {
            String title =
                    words.get(
                            "exercises.truth.attack",
                            outcome.action(),
                            outcome.type(),
                            outcome.target());
            var part = new VBox(6, Labels.wrapped(title, "fact-title"));
            if (report.saved().contains(outcome)) {
                part.getChildren()
                        .add(Labels.wrapped(words.get("exercises.report.saved"), "small-text"));
            }
            part.getChildren().add(new HitBox(outcome.asPlayed(), outcome.bare(), words));
            box.getChildren().add(part);
        }
        return new Card(words.get("exercises.report.outcomes"), box);
    }

    private Node proposals() {
        var box = new VBox(10);
        for (Improvement proposal : model.proposals()) {
            var text = new VBox(2, Labels.wrapped(proposal.title()));
            if (!proposal.remedy().isEmpty()) {
                text.getChildren().add(Labels.wrapped(proposal.remedy(), "small-text"));
            }
            HBox.setHgrow(text, Priority.ALWAYS);
            box.getChildren().add(new HBox(10, text, accept(proposal)));
        }
        if (box.getChildren().isEmpty()) {
            box.getChildren().add(Labels.wrapped(words.get("exercises.report.none"), "muted"));
        }
        return new Card(words.get("exercises.report.improvements"), box);
    }

    private Node accept(Improvement proposal) {
        if (model.isAccepted(proposal)) {
            return Labels.fixed(words.get("exercises.report.in-plan"), "muted");
        }
        var add = new Button(words.get("exercises.report.add"));
        add.getStyleClass().add("small");
        add.setMinWidth(Button.USE_PREF_SIZE);
        add.setOnAction(
                _ -> {
                    model.accept(proposal);
                    notices.toast(
                            words.get("exercises.report.added"),
                            words.get("frame.undo"),
                            model::undo);
                });
        return add;
    }
}
