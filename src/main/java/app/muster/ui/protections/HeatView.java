package app.muster.ui.protections;

import app.muster.assess.Verdict;
import app.muster.text.Messages;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.LatestJob;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The heat map with what it can be put together by, its legend, and in words what a person points
/// at.
final class HeatView extends VBox {

    /// Told what a person wants to see of the heat map.
    interface Opening {

        /// One control on one asset.
        void finding(FindingRow row);

        /// @param name what it is called
        void several(String name, List<FindingRow> rows);
    }

    /// Up to so many findings are put in order within a frame, at once; more are, beside the
    /// window.
    private static final int AT_ONCE = 4_000;

    private final Messages words;
    private final LatestJob ordering;
    private final HeatWords said;
    private final ComboBox<HeatOrder.Rows> rows;
    private final ComboBox<HeatOrder.Columns> columns;
    private final Label readout = new Label();
    private final HeatPane pane;
    private List<FindingRow> shown = List.of();
    private HeatMap map = HeatMap.empty();

    HeatView(Messages words, Jobs jobs, Opening opening) {
        this.words = words;
        ordering = new LatestJob(jobs);
        said = new HeatWords(words);
        rows =
                choice(
                        words.get("protections.heat.rows"),
                        HeatOrder.Rows.values(),
                        value -> value.words(words));
        columns =
                choice(
                        words.get("protections.heat.columns"),
                        HeatOrder.Columns.values(),
                        value -> value.words(words));
        var bar = new ScrollBar();
        bar.setOrientation(Orientation.VERTICAL);
        pane =
                new HeatPane(
                        words.get("protections.heat.picture"),
                        bar,
                        this::say,
                        spot -> open(spot, opening));
        HBox.setHgrow(pane, Priority.ALWAYS);
        var area = new HBox(pane, bar);
        VBox.setVgrow(area, Priority.ALWAYS);
        readout.getStyleClass().add("heat-readout");
        readout.setMaxWidth(Double.MAX_VALUE);
        readout.setMinWidth(0);
        getChildren().setAll(head(), area, readout);
        getStyleClass().add("heat");
        setMinSize(0, 0);
    }

    private FlowPane head() {
        var head =
                new FlowPane(
                        16,
                        8,
                        named("protections.heat.rows", rows),
                        named("protections.heat.columns", columns));
        Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != Verdict.NOT_APPLICABLE)
                .sorted(Comparator.comparingInt(FindingRow::place))
                .forEach(
                        verdict -> {
                            String word = CatalogueWords.of(verdict, words);
                            var label = new Label(word, new HeatLegend(verdict, word));
                            label.getStyleClass().add("heat-key");
                            head.getChildren().add(label);
                        });
        head.getStyleClass().add("heat-head");
        return head;
    }

    private HBox named(String key, ComboBox<?> box) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(box);
        var both = new HBox(8, label, box);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private <T> ComboBox<T> choice(String name, T[] values, Function<T, String> word) {
        var box = new ComboBox<T>();
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : word.apply(value);
                    }

                    @Override
                    public T fromString(String text) {
                        return box.getValue();
                    }
                });
        box.setValue(values[0]);
        box.setAccessibleText(name);
        box.setOnAction(_ -> build());
        return box;
    }

    /// @param findings what the screen is narrowed to
    void show(List<FindingRow> findings) {
        shown = findings;
        build();
    }

    private void build() {
        List<FindingRow> findings = shown;
        HeatOrder.Rows by = rows.getValue();
        HeatOrder.Columns across = columns.getValue();
        if (findings.size() <= AT_ONCE) {
            ordering.cancel();
            show(HeatMap.of(findings, by, across, words));
        } else {
            ordering.start(
                    words.get("job.heat"),
                    _ -> HeatMap.of(findings, by, across, words),
                    this::show);
        }
    }

    private void show(HeatMap ordered) {
        map = ordered;
        pane.show(ordered);
    }

    private void say(Optional<HeatSpot> spot) {
        String text =
                spot.map(at -> said.of(map, at))
                        .orElseGet(
                                () ->
                                        words.get(
                                                "protections.heat.hint",
                                                map.controls().size(),
                                                map.columns()));
        readout.setText(text);
        readout.setAccessibleText(text);
    }

    private void open(HeatSpot spot, Opening opening) {
        List<FindingRow> found = map.findings(spot);
        if (found.size() == 1) {
            opening.finding(found.getFirst());
        } else {
            opening.several(said.name(map, spot), found);
        }
    }
}
