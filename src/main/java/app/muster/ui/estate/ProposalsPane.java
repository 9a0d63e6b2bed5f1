package app.muster.ui.estate;

import app.muster.mapping.Confidence;
import app.muster.mapping.MappingText;
import app.muster.mapping.Proposal;
import app.muster.text.Messages;
import app.muster.ui.control.Card;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Proposed applications: tick those that are right, then say yes to them. Nothing is ticked by
/// itself.
final class ProposalsPane extends StackPane {

    private final ProposalsViewModel model;
    private final Messages words;
    private final Consumer<List<Proposal>> onAccept;
    private final ListView<Proposal> list = new ListView<>();
    private final Set<Proposal> ticked = new LinkedHashSet<>();
    private final Button acceptAll = new Button();

    /// @param onAccept told which ones a person said yes to
    ProposalsPane(ProposalsViewModel model, Messages words, Consumer<List<Proposal>> onAccept) {
        this.model = model;
        this.words = words;
        this.onAccept = onAccept;
        acceptAll.getStyleClass().add("accent");
        acceptAll.setOnAction(_ -> onAccept.accept(List.copyOf(ticked)));
        list.setCellFactory(_ -> new ProposalCell());
        list.getStyleClass().addAll("bare", "free", "proposals");
        list.setAccessibleText(words.get("estate.proposals.title"));
        list.setOnKeyPressed(this::onKey);
        VBox.setVgrow(list, Priority.ALWAYS);
        var card = new Card(words.get("estate.proposals.title"), list).withActions(acceptAll);
        card.getStyleClass().add("flush");
        getChildren().add(card);
        model.proposalsProperty().subscribe(this::show);
        model.knownProperty().subscribe(this::sayWhetherNone);
        count();
    }

    private void show(List<Proposal> proposals) {
        ticked.clear();
        list.getItems().setAll(proposals);
        sayWhetherNone(model.knownProperty().get());
        count();
    }

    private void sayWhetherNone(boolean isKnown) {
        list.setPlaceholder(
                isKnown
                        ? new EmptyState(
                                Feather.CHECK_CIRCLE,
                                words.get("estate.proposals.none"),
                                words.get("estate.proposals.none.text"))
                        : new Label(words.get("job.proposals")));
    }

    private void onKey(KeyEvent event) {
        Proposal chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && event.getCode() == KeyCode.SPACE) {
            tick(chosen);
            event.consume();
        } else if (chosen != null && event.getCode() == KeyCode.ENTER) {
            onAccept.accept(List.of(chosen));
            event.consume();
        }
    }

    private void tick(Proposal proposal) {
        if (!ticked.remove(proposal)) {
            ticked.add(proposal);
        }
        list.refresh();
        count();
    }

    /// What the confidence is made of, the weakest part first.
    private String parts(Confidence confidence) {
        var text = new MappingText(words);
        return confidence.parts().stream()
                .sorted(Comparator.comparingDouble(Confidence.Part::share))
                .map(
                        part ->
                                words.get(
                                        "estate.confidence.part",
                                        text.of(part.ground()),
                                        part.share()))
                .collect(Collectors.joining("\n"));
    }

    private void count() {
        acceptAll.setText(words.get("estate.proposals.accept-ticked", ticked.size()));
        acceptAll.setDisable(ticked.isEmpty());
    }

    private final class ProposalCell extends ListCell<Proposal> {

        private final CheckBox box = new CheckBox();
        private final Label title = new Label();
        private final Label kind = new Label();
        private final Label reason = Wrapped.label("");
        private final Label rules = Wrapped.label("", "code");
        private final Label examples = Wrapped.label("", "small-text");
        private final Label confidence = new Label();
        private final Button accept = new Button();
        private final VBox row;

        ProposalCell() {
            title.getStyleClass().add("strong");
            kind.getStyleClass().addAll("pill");
            confidence.getStyleClass().addAll("muted", "small-text");
            confidence.setMinWidth(USE_PREF_SIZE);
            accept.setMinWidth(USE_PREF_SIZE);
            accept.getStyleClass().add("small");
            accept.setText(words.get("estate.proposals.accept"));
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var head = new HBox(8, box, title, kind, gap, confidence, accept);
            head.setAlignment(Pos.CENTER_LEFT);
            var text = new VBox(4, reason, rules, examples);
            text.getStyleClass().add("proposal-text");
            row = new VBox(4, head, text);
            row.getStyleClass().add("proposal");
            row.setPrefWidth(0);
        }

        @Override
        protected void updateItem(Proposal proposal, boolean empty) {
            super.updateItem(proposal, empty);
            if (empty || proposal == null) {
                setGraphic(null);
                return;
            }
            box.setSelected(ticked.contains(proposal));
            box.setAccessibleText(words.get("estate.proposals.tick", proposal.name()));
            box.setOnAction(_ -> tick(proposal));
            title.setText(proposal.name());
            kind.setText(
                    proposal.alternative()
                            ? words.get("estate.proposals.alternative")
                            : words.get(
                                    proposal.shared() ? "search.shared" : "search.application"));
            reason.setText(new MappingText(words).of(proposal.reason()));
            rules.setText(String.join("\n", model.rules(proposal)));
            Wrapped.show(rules, !proposal.rules().isEmpty());
            String names = String.join(", ", model.examples(proposal, 5));
            examples.setText(
                    proposal.byHand().isEmpty()
                            ? names
                            : words.get(
                                    "estate.proposals.by-hand", names, proposal.byHand().size()));
            confidence.setText(
                    words.get(
                            "estate.proposals.figures",
                            proposal.assets().size(),
                            proposal.share(),
                            proposal.confidence().value()));
            confidence.setTooltip(Icons.tooltip(parts(proposal.confidence())));
            accept.setAccessibleText(words.get("estate.proposals.accept-what", proposal.name()));
            accept.setOnAction(_ -> onAccept.accept(List.of(proposal)));
            setGraphic(row);
        }
    }
}
