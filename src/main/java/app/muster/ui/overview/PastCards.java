package app.muster.ui.overview;

import app.muster.assess.Change;
import app.muster.assess.Change.Alarm;
import app.muster.assess.Verdict;
import app.muster.plan.Acknowledgement;
import app.muster.plan.Plan;
import app.muster.readiness.Score;
import app.muster.session.Past;
import app.muster.text.Messages;
import app.muster.ui.control.AlarmWords;
import app.muster.ui.control.BarList;
import app.muster.ui.control.Card;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.Icons;
import app.muster.ui.control.Tone;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What went away between two snapshots, and how protection went over all of them.
final class PastCards {

    private static final int LINES = 4;
    private static final int MOMENTS = 6;

    private PastCards() {}

    static Card changed(Past past, Plan plan, Messages words) {
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        List<Change> open = past.open(plan);
        List<Alarm> alarms = open.stream().flatMap(one -> one.heightened().stream()).toList();
        alarms.stream().limit(LINES).forEach(alarm -> rows.getChildren().add(row(alarm, words)));
        if (alarms.size() > LINES) {
            rows.getChildren()
                    .add(quiet(words.get("overview.changed.more", alarms.size() - LINES)));
        }
        if (alarms.isEmpty()) {
            rows.getChildren().add(quiet(words.get("overview.changed.none")));
        }
        for (Change change : past.alarming()) {
            change.acknowledgement(plan)
                    .ifPresent(said -> rows.getChildren().add(row(said, words)));
        }
        return new Card(words.get("overview.changed"), rows);
    }

    private static Node row(Alarm alarm, Messages words) {
        return new FactRow(
                Icons.icon(Feather.ALERT_TRIANGLE),
                AlarmWords.what(alarm, words),
                AlarmWords.who(alarm, words));
    }

    private static Node row(Acknowledgement said, Messages words) {
        return new FactRow(
                Icons.icon(Feather.CHECK),
                words.get("overview.changed.ended", said.by(), said.on().toString()),
                said.what());
    }

    static Card trend(Past past, Messages words) {
        List<Past.Moment> moments = past.moments();
        var bars = new ArrayList<BarList.Bar>();
        for (Past.Moment moment :
                moments.subList(Math.max(0, moments.size() - MOMENTS), moments.size())) {
            bars.add(bar(moment, words));
        }
        var list = new BarList();
        list.show(bars);
        var card = new Card(words.get("overview.trend"), standings(past, words), list);
        card.getChildren().add(quiet(words.get("overview.trend.note")));
        if (!past.unread().isEmpty()) {
            card.getChildren()
                    .add(
                            quiet(
                                    words.get(
                                            "overview.trend.unread",
                                            String.join(", ", past.unread()))));
        }
        return card;
    }

    /// The readiness of each snapshot and exercise; its own heading stands above.
    private static Node standings(Past past, Messages words) {
        List<Past.Standing> all = past.readiness();
        var list = new BarList();
        list.show(
                all.subList(Math.max(0, all.size() - MOMENTS), all.size()).stream()
                        .map(standing -> bar(standing, words))
                        .toList());
        var heading = new Label(words.get("overview.trend.readiness"));
        heading.getStyleClass().add("strong");
        var protections = new Label(words.get("overview.trend.protections"));
        protections.getStyleClass().add("strong");
        return new VBox(8, heading, list, protections);
    }

    private static BarList.Bar bar(Past.Standing standing, Messages words) {
        String day = standing.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
        Score score = standing.score();
        return new BarList.Bar(
                words.get(
                        switch (standing.occasion()) {
                            case SNAPSHOT -> "overview.trend.snapshot";
                            case EXERCISE -> "overview.trend.exercise";
                        },
                        day),
                score.low() / 100.0,
                Ranges.of(score, words),
                Tone.NEUTRAL);
    }

    private static BarList.Bar bar(Past.Moment moment, Messages words) {
        int there = moment.count(Verdict.IN_PLACE);
        int asked =
                there
                        + moment.count(Verdict.MISSING)
                        + moment.count(Verdict.WAIVED)
                        + moment.count(Verdict.UNKNOWN);
        return new BarList.Bar(
                moment.taken().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                asked == 0 ? 0 : there / (double) asked,
                words.get(
                        "overview.trend.figure",
                        there,
                        moment.count(Verdict.MISSING),
                        moment.count(Verdict.UNKNOWN)),
                Tone.NEUTRAL);
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small-text");
        label.setWrapText(true);
        return label;
    }
}
