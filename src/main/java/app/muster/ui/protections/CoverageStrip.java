package app.muster.ui.protections;

import app.muster.plan.estate.Coverage;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Which evidence was read, one button a kind; what was not read can make a verdict unknown, never
/// missing.
final class CoverageStrip extends FlowPane {

    private final Messages words;
    private final Consumer<KindCoverage> onOpen;
    private final Consumer<List<KindCoverage>> onWhole;
    private final Runnable onAll;

    /// @param onOpen told of which kind a person wants to see the scopes
    /// @param onWhole told that a person wants to see what was read to the end
    /// @param onAll told that a person wants to see every scope
    CoverageStrip(
            Messages words,
            Consumer<KindCoverage> onOpen,
            Consumer<List<KindCoverage>> onWhole,
            Runnable onAll) {
        super(6, 6);
        this.words = words;
        this.onOpen = onOpen;
        this.onWhole = onWhole;
        this.onAll = onAll;
        getStyleClass().add("coverage-strip");
        setMinHeight(USE_PREF_SIZE);
    }

    void show(List<KindCoverage> lines) {
        var title = new Label(words.get("protections.coverage"));
        title.getStyleClass().addAll("strong", "coverage-title");
        getChildren().setAll(title);
        lines.stream()
                .filter(line -> line.state() == KindCoverage.State.PARTLY)
                .forEach(line -> getChildren().add(chip(line)));
        List<KindCoverage> unasked =
                lines.stream()
                        .filter(line -> line.state() == KindCoverage.State.NOT_ASKED)
                        .toList();
        if (!unasked.isEmpty()) {
            getChildren().add(unasked(unasked));
        }
        List<KindCoverage> complete =
                lines.stream().filter(line -> line.state() == KindCoverage.State.COMPLETE).toList();
        if (!complete.isEmpty()) {
            getChildren().add(rest(complete));
        }
    }

    /// One button for all that nobody asked for; what that leaves open stands with the scopes.
    private Node unasked(List<KindCoverage> lines) {
        var chip =
                new Button(
                        words.get("protections.coverage.unasked", lines.size()),
                        Icons.icon(Feather.MINUS));
        chip.getStyleClass().addAll("coverage-chip", "small", "not-applicable");
        chip.setTooltip(Icons.tooltip(names(lines)));
        chip.setOnAction(_ -> onAll.run());
        return chip;
    }

    private String names(List<KindCoverage> lines) {
        return String.join(
                ", ", lines.stream().map(line -> CatalogueWords.of(line.kind(), words)).toList());
    }

    /// One button for all that was read to the end; it is good to know and asks for nothing.
    private Node rest(List<KindCoverage> complete) {
        var chip =
                new Button(
                        words.get("protections.coverage.whole", complete.size()),
                        Icons.icon(Feather.CHECK));
        chip.getStyleClass().addAll("coverage-chip", "small", "in-place");
        chip.setTooltip(Icons.tooltip(names(complete)));
        chip.setOnAction(_ -> onWhole.accept(complete));
        return chip;
    }

    /// The kinds that were read to the end, each with its scopes.
    Node details(List<KindCoverage> complete) {
        var body = new VBox();
        body.getStyleClass().add("inspector-body");
        for (KindCoverage line : complete) {
            var box = new VBox(2, text(CatalogueWords.of(line.kind(), words), "strong"));
            line.scopes().forEach(said -> box.getChildren().add(text(said.scope(), "small-text")));
            body.getChildren().add(box);
        }
        return body;
    }

    private Node chip(KindCoverage line) {
        String name = CatalogueWords.of(line.kind(), words);
        boolean counts = line.state() == KindCoverage.State.PARTLY;
        String figure =
                counts
                        ? words.get(
                                "protections.coverage.of", line.complete(), line.scopes().size())
                        : "";
        var chip = new Button((name + " " + figure).strip(), Icons.icon(icon(line)));
        chip.getStyleClass().addAll("coverage-chip", "small", style(line));
        chip.setTooltip(Icons.tooltip(state(line)));
        chip.setAccessibleText(name + ", " + state(line));
        chip.setOnAction(_ -> onOpen.accept(line));
        return chip;
    }

    /// The scopes of one kind, with what each leaves open.
    Node details(KindCoverage line) {
        var body = new VBox();
        body.getStyleClass().add("inspector-body");
        body.getChildren().add(text(state(line), ""));
        if (line.unknown() > 0) {
            body.getChildren()
                    .add(text(words.get("protections.coverage.unknown", line.unknown()), "strong"));
        }
        var scopes = new VBox(12);
        line.scopes().stream()
                .sorted(Comparator.comparing((Coverage said) -> -said.state().ordinal()))
                .forEach(
                        said -> {
                            String name = said.scope().substring(said.scope().lastIndexOf('/') + 1);
                            var box =
                                    new VBox(
                                            2,
                                            text(name, "strong"),
                                            text(CatalogueWords.of(said.state(), words), "muted"));
                            Tooltip.install(box, Icons.tooltip(said.scope()));
                            if (!said.note().isEmpty()) {
                                box.getChildren().add(text(said.note(), "small-text"));
                            }
                            scopes.getChildren().add(box);
                        });
        body.getChildren().add(scopes);
        return body;
    }

    private String state(KindCoverage line) {
        return switch (line.state()) {
            case COMPLETE -> words.get("protections.coverage.complete", line.scopes().size());
            case PARTLY ->
                    words.get("protections.coverage.partly", line.complete(), line.scopes().size());
            case NOT_ASKED -> words.get("protections.coverage.not-asked");
        };
    }

    private static Ikon icon(KindCoverage line) {
        return switch (line.state()) {
            case COMPLETE -> Feather.CHECK;
            case PARTLY -> Feather.ALERT_TRIANGLE;
            case NOT_ASKED -> Feather.MINUS;
        };
    }

    private static String style(KindCoverage line) {
        return switch (line.state()) {
            case COMPLETE -> "in-place";
            case PARTLY -> "unknown";
            case NOT_ASKED -> "not-applicable";
        };
    }

    private static Label text(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }
}
