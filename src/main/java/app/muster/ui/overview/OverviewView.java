package app.muster.ui.overview;

import app.muster.assess.Verdict;
import app.muster.expression.Durations;
import app.muster.expression.Truth;
import app.muster.readiness.Dimension;
import app.muster.readiness.Dimension.Side;
import app.muster.readiness.Gate;
import app.muster.readiness.GateWords;
import app.muster.readiness.Readiness;
import app.muster.readiness.Score;
import app.muster.session.Insight;
import app.muster.session.Past;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.BarList;
import app.muster.ui.control.Card;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.Icons;
import app.muster.ui.control.ScoreRing;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.control.Tone;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The first screen: the score, what to do next, the applications. No decisions here.
public final class OverviewView {

    private final OverviewViewModel model;
    private final Desk desk;
    private final Messages words;
    private final NextCard todo;

    @FXML private StackPane head;
    @FXML private StackPane empty;
    @FXML private VBox cards;
    @FXML private StackPane readiness;
    @FXML private StackPane state;
    @FXML private StackPane facts;
    @FXML private StackPane contradictions;
    @FXML private StackPane chokePoints;
    @FXML private StackPane next;
    @FXML private StackPane applications;
    @FXML private StackPane changed;
    @FXML private StackPane trend;
    private Optional<FactsPane> shown = Optional.empty();

    private OverviewView(Workspace workspace, Desk desk, NextModel fixes) {
        this.desk = desk;
        words = desk.words();
        model = new OverviewViewModel(workspace);
        todo = new NextCard(fixes, desk);
    }

    /// @param lastExercise the day people last rehearsed this plan
    public static Page page(
            Workspace workspace,
            Desk desk,
            InstantSource clock,
            Supplier<Optional<LocalDate>> lastExercise) {
        var fixes = new NextModel(workspace, desk.words(), clock, lastExercise);
        var view = new OverviewView(workspace, desk, fixes);
        return new Page(PageId.OVERVIEW, () -> desk.views().load(view), _ -> view.todo.weigh());
    }

    @FXML
    private void initialize() {
        empty.getChildren()
                .add(
                        new EmptyState(
                                        Feather.UPLOAD_CLOUD,
                                        words.get("overview.empty.title"),
                                        words.get("overview.empty.text"))
                                .withAction(
                                        words.get("overview.empty.action"),
                                        () -> desk.navigation().open(PageId.ESTATE)));
        model.plan().subscribe(_ -> show());
        model.insight().subscribe(_ -> show());
        model.past().subscribe(_ -> showPast());
        model.plan().subscribe(_ -> showPast());
    }

    private void show() {
        boolean none = model.isEmpty();
        head.getChildren()
                .setAll(
                        new SectionHeader(
                                model.plan().getValue().name(), words.get("overview.question")));
        visible(empty, none);
        visible(cards, !none);
        if (none) {
            return;
        }
        model.insight()
                .getValue()
                .ifPresentOrElse(
                        this::showInsight, () -> readiness.getChildren().setAll(waiting()));
        boolean known = model.insight().getValue().isPresent();
        List.of(facts, contradictions, chokePoints).forEach(card -> visible(card, known));
        state.getChildren().setAll(stateCard());
        next.getChildren().setAll(todo);
        if (cards.getScene() == null) {
            todo.show();
        } else {
            todo.weigh();
        }
        applications.getChildren().setAll(applicationsCard(model.applications()));
    }

    private void showInsight(Insight known) {
        readiness.getChildren().setAll(readinessCard(known.readiness()));
        var pane = new FactsPane(known.readiness(), model.catalogue(), side(), desk);
        shown = Optional.of(pane);
        facts.getChildren().setAll(new Card(words.get("overview.facts"), pane));
        contradictions.getChildren().setAll(StructureCards.contradictions(known, words));
        chokePoints.getChildren().setAll(StructureCards.chokePoints(known, desk));
    }

    /// The side a person looked at last; at first the one that costs most.
    private Side side() {
        return shown.map(FactsPane::side).or(() -> model.weakest()).orElse(Side.PROTECT);
    }

    /// One snapshot alone has no past.
    private void showPast() {
        Past past = model.past().getValue();
        boolean some = past.moments().size() > 1 || past.readiness().size() > 1;
        visible(changed, some);
        visible(trend, some);
        if (some) {
            changed.getChildren().setAll(PastCards.changed(past, model.plan().getValue(), words));
            trend.getChildren().setAll(PastCards.trend(past, words));
        }
    }

    private Node waiting() {
        return new Card(
                words.get("overview.readiness"), new Label(words.get("overview.computing")));
    }

    private Node readinessCard(Readiness known) {
        Score score = known.score();
        var ring = new ScoreRing(words.get("overview.of-100"));
        ring.show(score.low(), score.low(), score.high(), tone(score));
        var bars = new BarList();
        bars.show(known.dimensions().stream().map(this::bar).toList());
        HBox.setHgrow(bars, Priority.ALWAYS);
        var row = new HBox(24, ring, bars);
        row.setAlignment(Pos.CENTER_LEFT);
        var note =
                new Label(
                        score.low() == score.high()
                                ? words.get("overview.range-none")
                                : words.get("overview.range", score.low(), score.high()));
        note.getStyleClass().addAll("muted", "small-text");
        note.setWrapText(true);
        var basics = new VBox(8);
        for (Gate gate : known.gates()) {
            if (gate.passes() != Truth.TRUE) {
                basics.getChildren().add(basic(gate));
            }
        }
        return new Card(words.get("overview.readiness"), row, note, basics);
    }

    private Node basic(Gate gate) {
        var sentence =
                new Label(
                        GateWords.says(gate, words),
                        Icons.icon(
                                gate.passes() == Truth.FALSE ? Feather.LOCK : Feather.HELP_CIRCLE));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }

    private BarList.Bar bar(Dimension dimension) {
        return new BarList.Bar(
                words.get("readiness.side." + dimension.side().key()),
                dimension.score().low() / 100.0,
                words.get(
                        "overview.known",
                        Ranges.of(dimension.score(), words),
                        dimension.coverage().percent()),
                tone(dimension.score()));
    }

    private Node stateCard() {
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        rows.getChildren()
                .addAll(
                        figure(
                                model.count(Verdict.MISSING),
                                "overview.missing",
                                PageId.PROTECTIONS),
                        figure(
                                model.count(Verdict.UNKNOWN),
                                "overview.unknown",
                                PageId.PROTECTIONS),
                        figure(
                                model.count(Verdict.IN_PLACE),
                                "overview.in-place",
                                PageId.PROTECTIONS),
                        figure(model.unmapped(), "overview.unmapped", PageId.ESTATE),
                        figure(model.openActions(), "overview.actions", PageId.DOCUMENTS));
        return new Card(words.get("overview.state"), rows);
    }

    private Node figure(long count, String key, PageId page) {
        var number = new Label(words.get("overview.number", count));
        number.getStyleClass().add("figure");
        number.setMinWidth(56);
        var link = new Hyperlink(words.get("overview.show"));
        link.setAccessibleText(words.get("overview.show-what", words.get(key)));
        link.setOnAction(_ -> desk.navigation().open(page));
        return new FactRow(number, words.get(key), words.get(key + ".text"), link);
    }

    private Node applicationsCard(List<OverviewViewModel.Line> lines) {
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        if (lines.isEmpty()) {
            rows.getChildren().add(new Label(words.get("overview.applications.none")));
        }
        for (OverviewViewModel.Line line : lines) {
            var figure = new Label(line.score().map(score -> Ranges.of(score, words)).orElse(""));
            figure.getStyleClass().add("strong");
            rows.getChildren()
                    .add(
                            new FactRow(
                                    tier(line.application().tier()),
                                    line.application().name(),
                                    words.get(
                                            "overview.application",
                                            line.assets(),
                                            line.rto()
                                                    .map(Durations::shown)
                                                    .orElse(words.get("overview.no-rto"))),
                                    figure));
        }
        var map = new Hyperlink(words.get("overview.open-map"));
        map.setOnAction(_ -> desk.navigation().open(PageId.MAP));
        return new Card(words.get("overview.applications"), rows).withActions(map);
    }

    private Node tier(int tier) {
        var label = new Label(tier == 0 ? "–" : words.get("overview.tier", tier));
        label.getStyleClass().addAll("muted", "small-text");
        label.setMinWidth(48);
        return label;
    }

    private static Tone tone(Score score) {
        return score.low() >= 80 ? Tone.GOOD : score.low() >= 50 ? Tone.FAIR : Tone.POOR;
    }

    private static void visible(Node node, boolean isVisible) {
        node.setVisible(isVisible);
        node.setManaged(isVisible);
    }
}
