package app.muster.ui.estate;

import app.muster.json.PrettyJson;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.text.Messages;
import app.muster.ui.control.EvidenceWords;
import app.muster.ui.control.KeyValueGrid;
import app.muster.ui.control.LongText;

import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Supplier;

/// What was read of one asset, verbatim: its body and from which files it came, its parts, and what
/// was read apart from it. Each is laid out only when somebody opens it.
final class BodySection extends VBox {

    private final Messages words;

    BodySection(AssetDetails details, Messages words) {
        super(8);
        this.words = words;
        details.resource()
                .ifPresent(
                        resource -> {
                            if (resource.sources().size() > 1
                                    || !resource.sources().containsKey("")
                                            && !resource.sources().isEmpty()) {
                                getChildren()
                                        .add(
                                                pane(
                                                        words.get("estate.sources"),
                                                        () -> sources(resource)));
                            }
                        });
        if (!details.parts().isEmpty()) {
            getChildren()
                    .add(
                            pane(
                                    words.get("estate.parts", details.parts().size()),
                                    () -> parts(details.parts())));
        }
        if (!details.proofs().isEmpty()) {
            getChildren()
                    .add(
                            pane(
                                    words.get("estate.proofs", details.proofs().size()),
                                    () -> proofs(details.proofs())));
        }
        details.resource()
                .ifPresent(
                        resource ->
                                getChildren()
                                        .add(
                                                pane(
                                                        words.get("estate.body"),
                                                        () -> text(resource.body()))));
    }

    private Node text(Json body) {
        return new LongText(PrettyJson.of(body), words.get("estate.body"), words);
    }

    /// Which file said what; the whole body first.
    private Node sources(Resource resource) {
        var grid = new KeyValueGrid();
        resource.sources()
                .forEach(
                        (at, file) ->
                                grid.row(
                                        at.isEmpty() ? words.get("estate.sources.rest") : at,
                                        file));
        return grid;
    }

    private Node parts(List<Resource> parts) {
        var box = new VBox(4);
        for (Resource part : parts) {
            box.getChildren()
                    .add(
                            pane(
                                    words.get("estate.part", part.name(), part.type()),
                                    () -> text(part.body())));
        }
        return box;
    }

    private Node proofs(List<AssetFacts.Proof> proofs) {
        var box = new VBox(4);
        for (AssetFacts.Proof proof : proofs) {
            String name = proof.item().text("name");
            String kind = EvidenceWords.of(proof.kind(), words);
            box.getChildren()
                    .add(
                            pane(
                                    name.isEmpty() ? kind : words.get("estate.part", kind, name),
                                    () -> text(proof.item())));
        }
        return box;
    }

    private TitledPane pane(String title, Supplier<Node> content) {
        var pane = new TitledPane();
        pane.setText(title);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.expandedProperty()
                .subscribe(
                        isOpen -> {
                            if (isOpen && pane.getContent() == null) {
                                pane.setContent(content.get());
                            }
                        });
        return pane;
    }
}
