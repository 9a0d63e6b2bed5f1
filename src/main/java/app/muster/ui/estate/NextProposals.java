package app.muster.ui.estate;

import app.muster.mapping.MappingText;
import app.muster.mapping.Proposal;
import app.muster.text.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// The next few proposals beside the list of what is unmapped, each with its yes.
final class NextProposals extends VBox {

    private static final int FIRST = 5;
    private final ProposalsViewModel model;
    private final Messages words;
    private final Consumer<List<Proposal>> onAccept;
    private final Runnable onAll;

    /// @param onAll shows all proposals
    NextProposals(
            ProposalsViewModel model,
            Messages words,
            Consumer<List<Proposal>> onAccept,
            Runnable onAll) {
        super(12);
        this.model = model;
        this.words = words;
        this.onAccept = onAccept;
        this.onAll = onAll;
        getStyleClass().add("inspector-body");
        model.knownProperty().subscribe(_ -> show());
    }

    private void show() {
        getChildren().clear();
        if (!model.knownProperty().get()) {
            getChildren().add(Wrapped.label(words.get("job.proposals"), "muted"));
            return;
        }
        List<Proposal> proposals =
                model.proposalsProperty().get().stream().filter(p -> !p.alternative()).toList();
        if (proposals.isEmpty()) {
            getChildren().add(Wrapped.label(words.get("estate.proposals.none.text"), "muted"));
            return;
        }
        getChildren().add(Wrapped.label(words.get("estate.proposals.next.help"), "muted"));
        proposals.stream().limit(FIRST).forEach(each -> getChildren().add(row(each)));
        var all = new Hyperlink(words.get("estate.proposals.all", proposals.size()));
        all.setOnAction(_ -> onAll.run());
        getChildren().add(all);
    }

    private VBox row(Proposal proposal) {
        var title = Wrapped.label(proposal.name(), "strong");
        var accept = new Button(words.get("estate.proposals.accept"));
        accept.getStyleClass().add("small");
        accept.setAccessibleText(words.get("estate.proposals.accept-what", proposal.name()));
        accept.setOnAction(_ -> onAccept.accept(List.of(proposal)));
        var row =
                new VBox(
                        4,
                        title,
                        Wrapped.label(new MappingText(words).of(proposal.reason()), "muted"),
                        Wrapped.label(
                                words.get(
                                        "estate.proposals.figures",
                                        proposal.assets().size(),
                                        proposal.share(),
                                        proposal.confidence().value()),
                                "small-text"),
                        accept);
        row.getStyleClass().add("stacked-row");
        return row;
    }
}
