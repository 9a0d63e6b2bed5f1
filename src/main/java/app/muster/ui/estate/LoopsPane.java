package app.muster.ui.estate;

import app.muster.plan.AssetId;
import app.muster.recover.BootstrapLoops;
import app.muster.recover.Loop;
import app.muster.text.Messages;
import app.muster.ui.control.Card;
import app.muster.ui.control.EmptyState;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Recovery infrastructure that needs itself, told step by step, with what breaks each loop.
final class LoopsPane extends StackPane {

    private static final int MOST_STEPS = 20;

    private final Messages words;
    private final Consumer<AssetId> onOpen;
    private final VBox list = new VBox(12);

    /// @param onOpen told which asset a person wants to see
    LoopsPane(LoopsViewModel model, Messages words, Consumer<AssetId> onOpen) {
        this.words = words;
        this.onOpen = onOpen;
        model.loopsProperty().subscribe(this::show);
    }

    private void show(Optional<BootstrapLoops> found) {
        if (found.isEmpty()) {
            getChildren().setAll(new Label(words.get("job.loops")));
            return;
        }
        BootstrapLoops loops = found.get();
        if (loops.loops().isEmpty() && loops.plain().isEmpty()) {
            getChildren()
                    .setAll(
                            new EmptyState(
                                    Feather.CHECK_CIRCLE,
                                    words.get("estate.loops.none"),
                                    words.get("estate.loops.none.text")));
            return;
        }
        list.getChildren().clear();
        loops.loops().forEach(loop -> list.getChildren().add(card(loop)));
        loops.plain().forEach(loop -> list.getChildren().add(card(loop)));
        if (loops.more() > 0) {
            list.getChildren()
                    .add(Wrapped.label(words.get("cli.loops.more", loops.more()), "muted"));
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().setAll(scroll);
    }

    private Card card(Loop loop) {
        var body = new VBox(6);
        loop.story().stream()
                .limit(MOST_STEPS)
                .forEach(step -> body.getChildren().add(Wrapped.label(step)));
        if (loop.story().size() > MOST_STEPS) {
            int more = loop.story().size() - MOST_STEPS;
            body.getChildren().add(Wrapped.label(words.get("estate.more", more), "muted"));
        }
        body.getChildren().add(Wrapped.label(loop.meaning(), "muted"));
        if (!loop.remedy().isEmpty()) {
            body.getChildren().add(Wrapped.label(loop.remedy(), "strong"));
        }
        body.getChildren().add(links(loop.assets().stream().limit(MOST_STEPS).toList()));
        VBox.setVgrow(body, Priority.NEVER);
        String why = loop.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Card(words.get("loop.why." + why), body);
    }

    private FlowPane links(List<AssetId> assets) {
        var links = new FlowPane(12, 4);
        for (AssetId asset : assets) {
            var link = new Hyperlink(asset.shortName());
            link.setOnAction(_ -> onOpen.accept(asset));
            links.getChildren().add(link);
        }
        return links;
    }
}
