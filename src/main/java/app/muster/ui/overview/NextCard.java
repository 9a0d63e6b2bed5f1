package app.muster.ui.overview;

import app.muster.assess.Finding;
import app.muster.catalogue.ControlName;
import app.muster.readiness.GateWords;
import app.muster.readiness.gain.Bundle;
import app.muster.readiness.gain.Fix;
import app.muster.readiness.gain.Gain;
import app.muster.text.Messages;
import app.muster.text.Percent;
import app.muster.ui.control.Card;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.SeverityBadge;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.PageId;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// What to do next: what each fix gains, what exactly it changes, and what to take for the hours
/// that there are.
final class NextCard extends StackPane {

    private static final int SHOWN = 8;
    private static final int BUNDLED = 20;
    private static final int WAITING = 6;
    private static final double FIGURE = 76;
    private static final double PLACE = 88;

    private final NextModel model;
    private final Desk desk;
    private final Messages words;
    private final LatestJob weighing;
    private final LatestJob bundling;
    private final TextField hours = new TextField();
    private final VBox bundle = new VBox(8);

    NextCard(NextModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        words = desk.words();
        weighing = new LatestJob(desk.jobs());
        bundling = new LatestJob(desk.jobs());
        hours.setPromptText(words.get("overview.bundle.prompt"));
        hours.setAccessibleText(words.get("overview.bundle.hours"));
        hours.setPrefColumnCount(5);
        hours.setOnAction(_ -> bundle());
        model.weighed().subscribe(_ -> show());
        model.bundle().subscribe(_ -> showBundle());
    }

    /// Weighs what was not weighed yet, and shows the worst gaps until that is done.
    void weigh() {
        if (model.isStale()) {
            bundling.cancel();
            model.weighing(desk.jobs().executor())
                    .ifPresent(
                            work ->
                                    weighing.start(
                                            words.get("overview.next.job"), work, model::learnt));
        }
        show();
    }

    /// The plan changed: what is being weighed is of no use any more.
    void show() {
        if (model.isStale()) {
            showWaiting();
        } else {
            model.current().ifPresent(this::showWeighed);
        }
    }

    private void showWaiting() {
        var rows = rows();
        model.findings(WAITING).forEach(finding -> rows.getChildren().add(row(finding)));
        getChildren().setAll(card(quiet(words.get("overview.next.weighing")), rows));
    }

    private void showWeighed(Weighed weighed) {
        var rows = rows();
        if (weighed.gains().isEmpty()) {
            model.findings(WAITING).forEach(finding -> rows.getChildren().add(row(finding)));
            getChildren().setAll(card(quiet(words.get("overview.next.too-many")), rows));
            return;
        }
        List<Gain> gains = model.gains(SHOWN);
        gains.forEach(gain -> rows.getChildren().add(row(gain)));
        if (gains.isEmpty()) {
            rows.getChildren().add(new Label(words.get("overview.next.none")));
        }
        var notes = new VBox(4, quiet(words.get("overview.next.single")));
        model.holding()
                .ifPresent(
                        gate ->
                                notes.getChildren()
                                        .add(
                                                quiet(
                                                        words.get(
                                                                "overview.next.held",
                                                                GateWords.says(gate, words)))));
        if (model.harmful() > 0) {
            notes.getChildren().add(quiet(words.get("overview.next.harm", model.harmful())));
        }
        getChildren().setAll(card(rows, notes, asking(), bundle));
    }

    private Card card(Node... content) {
        var all = new Hyperlink(words.get("overview.next.all"));
        all.setOnAction(_ -> desk.navigation().open(PageId.PROTECTIONS));
        return new Card(words.get("overview.next"), content).withActions(all);
    }

    private Node row(Finding finding) {
        var accept = accept(ControlName.of(finding.control(), words), finding.asset().shortName());
        accept.setOnAction(_ -> model.accept(finding));
        return new FactRow(
                new SeverityBadge(finding.severity(), words),
                finding.asset().shortName(),
                finding.reason(),
                accept);
    }

    private Button accept(Object... what) {
        var accept = new Button(words.get("overview.accept"));
        accept.getStyleClass().add("small");
        accept.setAccessibleText(words.get("overview.accept-what", what));
        return accept;
    }

    private Node row(Gain gain) {
        Fix fix = gain.fix();
        String title = model.title(fix);
        var accept = accept(title, "");
        accept.setAccessibleText(words.get("overview.accept-fix", title));
        accept.setDisable(model.isPlanned(fix));
        accept.setOnAction(_ -> model.accept(fix));
        NextModel.Place place = NextModel.place(fix);
        var open = new Hyperlink(words.get(place.page().titleKey()));
        open.setAccessibleText(words.get("overview.next.open", title));
        open.setOnAction(_ -> desk.navigation().open(place.page(), place.item()));
        var details = details(gain);
        details.setVisible(false);
        details.managedProperty().bind(details.visibleProperty());
        var effect = new Button(words.get("overview.next.effect"));
        effect.getStyleClass().addAll("small", "flat");
        effect.setAccessibleText(words.get("overview.next.effect-of", title));
        effect.setOnAction(_ -> details.setVisible(!details.isVisible()));
        open.setMinWidth(PLACE);
        var links = new HBox(8, effect, open, accept);
        links.setAlignment(Pos.CENTER_RIGHT);
        var row = new FactRow(effort(fix), title, "", figures(gain), links);
        wrap(row);
        var both = new VBox(row, details);
        both.getStyleClass().add("gain");
        return both;
    }

    private VBox details(Gain gain) {
        var details = new VBox(4);
        details.getStyleClass().add("gain-effect");
        details.getChildren()
                .add(
                        quiet(
                                words.get(
                                        "overview.next.then",
                                        gain.readiness().low(),
                                        gain.readiness().high())));
        List<String> effects = model.effects(gain);
        effects.forEach(effect -> details.getChildren().add(quiet(effect)));
        if (effects.isEmpty()) {
            details.getChildren().add(quiet(words.get("overview.next.no-promise")));
        }
        return details;
    }

    private Node figures(Gain gain) {
        var figures =
                new HBox(
                        figure("overview.next.points", gain.points()),
                        figure("overview.next.chance", gain.chance()),
                        figure("overview.next.saved", gain.saved()));
        figures.setAlignment(Pos.CENTER_LEFT);
        return figures;
    }

    private Node figure(String key, double value) {
        var number =
                new Label(
                        value == 0
                                ? words.get("overview.number", 0)
                                : words.get(key + ".figure", value));
        number.getStyleClass().add(value == 0 ? "muted" : "strong");
        var name = new Label(words.get(key));
        name.getStyleClass().addAll("muted", "small-text");
        var both = new VBox(number, name);
        both.setMinWidth(FIGURE);
        return both;
    }

    private Node effort(Fix fix) {
        var word = new Label(words.get("overview.next.effort." + fix.effort().key()));
        word.getStyleClass().add("small-text");
        var time = new Label(words.get("overview.next.hours", fix.hours()));
        time.getStyleClass().addAll("muted", "small-text");
        var both = new VBox(word, time);
        both.setMinWidth(72);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private Node asking() {
        var ask = new Button(words.get("overview.bundle.ask"));
        ask.setOnAction(_ -> bundle());
        ask.setMinWidth(Region.USE_PREF_SIZE);
        var label = new Label(words.get("overview.bundle.hours"));
        label.setLabelFor(hours);
        var line = new HBox(8, label, hours, ask);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void bundle() {
        var asked = NextModel.hours(hours.getText());
        if (asked.isEmpty()) {
            bundle.getChildren().setAll(quiet(words.get("overview.bundle.wrong")));
            return;
        }
        bundle.getChildren().setAll(quiet(words.get("overview.bundle.working")));
        model.current()
                .ifPresent(
                        known ->
                                bundling.start(
                                        words.get("overview.bundle.job"),
                                        known.bundle(asked.get()),
                                        model::learnt));
    }

    private void showBundle() {
        bundle.getChildren().clear();
        model.bundle().getValue().ifPresent(this::showBundle);
    }

    private void showBundle(Bundle found) {
        var rows = rows();
        found.gains().stream()
                .limit(BUNDLED)
                .forEach(
                        gain -> {
                            var row =
                                    new FactRow(
                                            effort(gain.fix()),
                                            model.title(gain.fix()),
                                            "",
                                            figures(gain));
                            wrap(row);
                            rows.getChildren().add(row);
                        });
        if (found.gains().size() > BUNDLED) {
            rows.getChildren()
                    .add(quiet(words.get("overview.facts.more", found.gains().size() - BUNDLED)));
        }
        bundle.getChildren().setAll(new Label(total(found)), rows);
        wrap(bundle);
    }

    private String total(Bundle found) {
        var single = model.current().flatMap(Weighed::gains);
        return single.map(
                        was ->
                                words.get(
                                        "overview.bundle.total",
                                        found.gains().size(),
                                        found.hours(),
                                        was.readiness().low(),
                                        found.readiness().low(),
                                        was.lost(),
                                        found.lost(),
                                        Percent.of(NextModel.mean(was.chances())),
                                        Percent.of(NextModel.mean(found.chances()))))
                .orElse("");
    }

    private static VBox rows() {
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        return rows;
    }

    private static void wrap(Region region) {
        region.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .forEach(
                        label -> {
                            label.setWrapText(true);
                            label.setMinHeight(USE_PREF_SIZE);
                        });
        region.setMinHeight(USE_PREF_SIZE);
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small-text");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
