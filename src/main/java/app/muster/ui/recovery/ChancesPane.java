package app.muster.ui.recovery;

import app.muster.attack.Outcome;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.recover.Chance;
import app.muster.recover.Driver;
import app.muster.text.Messages;
import app.muster.text.Percent;
import app.muster.ui.control.BarList;
import app.muster.ui.control.Icons;
import app.muster.ui.control.KeyValueGrid;
import app.muster.ui.control.StatusPill;
import app.muster.ui.control.Tone;
import app.muster.ui.recovery.Answer.Fate;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// One application over all trials: its numbers, how they spread, and what the spread comes from.
final class ChancesPane extends ScrollPane {

    private static final int MOST = 12;
    private static final double PILL = 104;

    private final RecoveryViewModel model;
    private final Messages words;
    private final Telling telling;
    private final ComboBox<Optional<ApplicationId>> application = new ComboBox<>();
    private final KeyValueGrid numbers = new KeyValueGrid();
    private final Histogram histogram;
    private final Label histogramSays = new Label();
    private final VBox drivers = new VBox(4);
    private final Label noDrivers = new Label();
    private final VBox stuck = new VBox(6);
    private final Region spreadColumn;
    private final Region driversColumn;
    private final Region stuckColumn;
    private final Consumer<AssetId> onAsset;

    /// @param onAsset hears which asset the person chose
    ChancesPane(RecoveryViewModel model, Messages words, Consumer<AssetId> onAsset) {
        this.model = model;
        this.words = words;
        this.onAsset = onAsset;
        telling = new Telling(model, words);
        histogram = new Histogram(words);
        application.setAccessibleText(words.get("recovery.chances.application"));
        application.setConverter(AttackBar.shownAs(this::title, Optional.empty()));
        application.valueProperty().bindBidirectional(model.selected());
        histogramSays.setWrapText(true);
        histogramSays.getStyleClass().add("small-text");
        VBox.setVgrow(histogram, Priority.ALWAYS);
        noDrivers.setWrapText(true);
        noDrivers.getStyleClass().add("small-text");
        spreadColumn = grown(column("recovery.chances.spread", 240, histogram, histogramSays));
        driversColumn = grown(column("recovery.chances.drivers", 240, drivers, noDrivers));
        stuckColumn = grown(column("recovery.chances.stuck", 480, stuck));
        var columns = new HBox(28, numbers(), spreadColumn, driversColumn, stuckColumn);
        columns.getStyleClass().add("chances");
        setContent(columns);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
    }

    private Node numbers() {
        application.setMaxWidth(Double.MAX_VALUE);
        var column = new VBox(10, application, numbers);
        column.setPrefWidth(340);
        column.setMinWidth(250);
        return column;
    }

    private VBox column(String key, double width, Node... nodes) {
        var title = new Label(words.get(key));
        title.getStyleClass().add("strong");
        var column = new VBox(8, title);
        column.getChildren().addAll(nodes);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 200));
        return column;
    }

    private static Region grown(Region region) {
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    private String title(Optional<ApplicationId> id) {
        return id.flatMap(known -> model.plan().getValue().application(known))
                .map(Application::name)
                .orElse("");
    }

    void show() {
        Optional<Answer> answer = model.answer().get();
        List<Optional<ApplicationId>> all =
                answer.stream()
                        .flatMap(known -> known.fates().stream())
                        .map(fate -> Optional.of(fate.application().id()))
                        .toList();
        if (!application.getItems().equals(all)) {
            Optional<ApplicationId> kept = model.selected().get();
            application.getItems().setAll(all);
            model.selected().set(kept);
        }
        Optional<Fate> fate = answer.flatMap(known -> model.selected().get().flatMap(known::fate));
        numbers.clear();
        fate.ifPresent(
                known ->
                        show(
                                known,
                                answer.flatMap(Answer::plain)
                                        .flatMap(plain -> plain.fate(known.application().id())),
                                answer.get()));
    }

    private void show(Fate fate, Optional<Fate> was, Answer answer) {
        row("recovery.chances.back", fate, was, telling::shortly);
        boolean isAtOnce = answer.schedule().release().isZero();
        if (!isAtOnce && !fate.hasNoWayBack() && !fate.isUntouched()) {
            numbers.row(
                    words.get("recovery.chances.parts"),
                    words.get(
                            "recovery.chances.parts.says",
                            Spans.shown(answer.schedule().detection()),
                            Spans.shown(answer.schedule().decision()),
                            fate.back().restoring().map(Spans::shown).orElse("")));
        }
        row("recovery.chances.rto", fate, was, telling::rto);
        row("recovery.chances.mtd", fate, was, telling::mtd);
        row("recovery.chances.rpo", fate, was, telling::rpo);
        fate.chances()
                .filter(chance -> chance.half().isPresent() && !fate.isUntouched())
                .ifPresent(
                        _ ->
                                row(
                                        "recovery.chances.quantiles",
                                        fate,
                                        was,
                                        f -> f.chances().map(this::quantiles).orElse("")));
        numbers.row(words.get("recovery.chances.because"), decides(fate));
        visible(spreadColumn, !fate.hasNoWayBack());
        visible(driversColumn, !fate.hasNoWayBack() && !fate.isUntouched());
        visible(stuckColumn, fate.hasNoWayBack());
        showSpread(fate, answer.trials().trials());
        showDrivers(fate);
        showStuck(fate.back().noWayBack(), answer);
    }

    private void row(String key, Fate fate, Optional<Fate> was, Function<Fate, String> says) {
        String now = says.apply(fate);
        numbers.row(
                words.get(key),
                was.map(says)
                        .filter(before -> !before.equals(now) && !before.isEmpty())
                        .map(before -> words.get("recovery.was", now, before))
                        .orElse(now));
    }

    private String quantiles(Chance chance) {
        return chance.half().isEmpty()
                ? ""
                : words.get(
                        "recovery.chances.quantiles.says",
                        shown(chance.half()),
                        shown(chance.nineOfTen()),
                        shown(chance.nineteenOfTwenty()));
    }

    private static String shown(Optional<Duration> time) {
        return time.map(Spans::shown).orElse("");
    }

    private String decides(Fate fate) {
        if (fate.isUntouched()) {
            return words.get("recovery.chances.untouched");
        }
        String asset = fate.back().decides().map(model::name).orElse("");
        return fate.hasNoWayBack()
                ? words.get("recovery.chances.none", fate.back().noWayBack().size(), asset)
                : words.get("recovery.chances.decides", asset);
    }

    private void showSpread(Fate fate, int trials) {
        Optional<Chance.Histogram> known =
                fate.chances().filter(_ -> !fate.isUntouched()).flatMap(Chance::histogram);
        histogram.setVisible(known.isPresent());
        histogram.setManaged(known.isPresent());
        String says =
                known.map(
                                one ->
                                        words.get(
                                                "recovery.chances.spread.says",
                                                trials,
                                                Spans.shown(one.from()),
                                                Spans.shown(
                                                        one.from()
                                                                .plus(
                                                                        one.width()
                                                                                .multipliedBy(
                                                                                        one.counts()
                                                                                                .size())))))
                        .orElseGet(() -> words.get("recovery.chances.spread.none"));
        histogramSays.setText(says);
        histogram.show(known.isPresent() ? Optional.of(fate) : Optional.empty(), says);
    }

    private void showDrivers(Fate fate) {
        var bars = new ArrayList<Node>();
        for (Driver driver : fate.chances().map(Chance::drivers).orElse(List.of())) {
            String what =
                    driver.asset()
                            .map(
                                    asset ->
                                            words.get(
                                                    "recovery.chances.driver",
                                                    telling.names(
                                                            asset,
                                                            model.along(asset, driver.playbook())),
                                                    driver.title()))
                            .orElse(driver.title());
            var title = new Label(what);
            title.setTooltip(Icons.tooltip(what));
            title.setMinWidth(0);
            var bar = new BarList();
            bar.show(
                    List.of(
                            new BarList.Bar(
                                    "", driver.share(), Percent.of(driver.share()), Tone.NEUTRAL)));
            bars.add(new VBox(title, bar));
        }
        drivers.getChildren().setAll(bars);
        drivers.setVisible(!bars.isEmpty());
        drivers.setManaged(!bars.isEmpty());
        noDrivers.setText(
                words.get(
                        bars.isEmpty()
                                ? "recovery.chances.drivers.none"
                                : "recovery.chances.drivers.says"));
    }

    /// What keeps the application from ever coming back, and how the attack ends on it.
    private void showStuck(List<AssetId> assets, Answer answer) {
        stuck.getChildren().clear();
        for (AssetId asset : assets.stream().limit(MOST).toList()) {
            var link = new Hyperlink(model.name(asset));
            link.setOnAction(_ -> onAsset.accept(asset));
            link.setMinWidth(Region.USE_PREF_SIZE);
            var line = new HBox(8);
            line.setAlignment(Pos.CENTER_LEFT);
            answer.outcomes().stream()
                    .filter(outcome -> outcome.asset().equals(asset))
                    .findFirst()
                    .ifPresentOrElse(
                            outcome -> {
                                var says = new Label(telling.happens(outcome));
                                says.getStyleClass().add("small-text");
                                says.setMinWidth(0);
                                Icons.tooltipOnHover(says, says.getText());
                                line.getChildren().setAll(pill(outcome), link, says);
                            },
                            () -> line.getChildren().setAll(link));
            stuck.getChildren().add(line);
        }
        if (assets.size() > MOST) {
            var more = new Label(words.get("recovery.assumed.more", assets.size() - MOST));
            more.getStyleClass().add("small-text");
            stuck.getChildren().add(more);
        }
    }

    private Node pill(Outcome outcome) {
        var place = new StackPane(new StatusPill(outcome.result(), words));
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(PILL);
        return place;
    }

    private static void visible(Node node, boolean isVisible) {
        node.setVisible(isVisible);
        node.setManaged(isVisible);
    }
}
