package app.muster.ui.playbooks;

import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.Asset;
import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.Step;
import app.muster.recover.Flaw;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;
import app.muster.ui.control.Status;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// One playbook, to be followed from top to bottom, with the names of one asset filled in.
final class BookDetail extends VBox {

    private final PlaybooksViewModel model;
    private final Messages words;
    private final Marks marks;
    private final Book book;
    private final Optional<Asset> asset;
    private final Actions actions;
    private final BookHead head;
    private @Nullable TextArea about;
    private boolean retired;

    /// What the screen around a book does for it.
    interface Actions {
        /// The person wants to see the steps for another asset.
        void about(Asset asset);

        /// A book was made; the note can be undone.
        void made(String title);

        /// A book was removed; the note can be undone.
        void removed(String title);

        /// The person wants the book as a file.
        void export(Book book);
    }

    /// @param asset whose names stand in the commands
    BookDetail(
            PlaybooksViewModel model,
            Book book,
            Optional<Asset> asset,
            Actions actions,
            Messages words) {
        this.model = model;
        this.book = book;
        this.asset = asset;
        this.actions = actions;
        this.words = words;
        marks = new Marks(words);
        getStyleClass().add("book-body");
        head = new BookHead(model, book, asset, actions, words);
        getChildren().add(pills());
        book.own().ifPresent(this::ours);
        getChildren().add(purpose());
        sentences("playbooks.before", book.template().map(PlaybookTemplate::prerequisites));
        getChildren().add(steps());
        sentences("playbooks.blocked", book.template().map(PlaybookTemplate::blockedBy));
        relies();
        book.template()
                .map(PlaybookTemplate::link)
                .filter(link -> !link.isBlank())
                .ifPresent(link -> getChildren().add(new Address(link, words)));
    }

    /// Stands above the rest and stays in sight while that is scrolled.
    Node head() {
        return head;
    }

    /// The title in the making, if somebody is at it.
    Typed typedTitle() {
        return head.typed();
    }

    /// What it is for, as far as it was typed; empty unless somebody is at it.
    Typed typedAbout() {
        return about != null && about.isFocused() ? Typed.of(about) : Typed.of(null);
    }

    /// Another detail takes the place of this one, which has nothing to say any more.
    void retire() {
        retired = true;
    }

    /// Goes on where somebody was typing in an earlier detail of the book.
    void resume(Typed titled, Typed described) {
        head.resume(titled);
        if (described.text().isPresent() && about != null) {
            described.goOn(about);
        }
    }

    /// What is wrong with the whole, what it is for, and what it brings back.
    private void ours(Playbook own) {
        for (Flaw flaw : book.flaws()) {
            if (flaw.step() == 0 && flaw.severity() != Flaw.Severity.HINT) {
                getChildren().add(marks.flaw(flaw));
            }
        }
        var text = new TextArea(own.about());
        about = text;
        text.setPromptText(words.get("playbooks.about.prompt"));
        text.setAccessibleText(words.get("playbooks.about"));
        text.setPrefRowCount(own.about().isEmpty() ? 1 : 3);
        text.setWrapText(true);
        text.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is && !retired) {
                                model.edits().describe(own, text.getText());
                            }
                        });
        var brings =
                new VBox(
                        part("playbooks.assets"),
                        new AssetsBox(model, book, own, words),
                        new OnceChoice(model, book, own, words));
        brings.getStyleClass().add("book-part");
        getChildren().addAll(text, brings);
    }

    private Node pills() {
        var pills = new FlowPane(marks.owner(book));
        if (book.isOurs()) {
            pills.getChildren().add(marks.proof(book, model.today()));
        }
        if (book.isOurs() && model.isReckoned()) {
            pills.getChildren().add(marks.flaws(book));
        }
        pills.getChildren()
                .addAll(marks.seats(book), marks.pill(marks.effort(book), Feather.CLOCK, ""));
        book.template()
                .map(PlaybookTemplate::keepsData)
                .ifPresent(
                        keeps ->
                                pills.getChildren()
                                        .add(
                                                keeps
                                                        ? marks.pill(
                                                                words.get("playbooks.keeps-data"),
                                                                Feather.DATABASE,
                                                                "")
                                                        : marks.pill(
                                                                words.get("playbooks.new-empty"),
                                                                Feather.INBOX,
                                                                Status.MISSING)));
        pills.getStyleClass().add("book-pills");
        return pills;
    }

    private Node purpose() {
        List<Asset> candidates = model.candidates(book);
        if (candidates.isEmpty()) {
            return wrapped(
                    words.get(book.isOurs() ? "playbooks.for-nothing" : "playbooks.for-no-asset"));
        }
        var choice = new ComboBox<Asset>();
        choice.setAccessibleText(words.get("playbooks.for-asset"));
        choice.getItems().setAll(candidates);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Asset value) {
                        return value == null ? "" : value.name();
                    }

                    @Override
                    public @Nullable Asset fromString(String text) {
                        return asset.orElse(null);
                    }
                });
        asset.ifPresent(known -> choice.getSelectionModel().select(known));
        choice.setOnAction(_ -> actions.about(choice.getValue()));
        var label = new Label(words.get("playbooks.for-asset"));
        label.setLabelFor(choice);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(label, choice);
        row.getStyleClass().add("toolbar-row");
        return row;
    }

    private Node steps() {
        var steps = new VBox(part("playbooks.steps"));
        steps.getStyleClass().add("book-facts");
        if (book.steps().isEmpty()) {
            steps.getChildren().add(wrapped(words.get("playbooks.no-steps")));
        }
        for (int i = 0; i < book.steps().size(); i++) {
            steps.getChildren().add(new StepCard(model, book, i, asset, words));
        }
        book.own().ifPresent(own -> steps.getChildren().add(adding(own)));
        return steps;
    }

    private Node adding(Playbook own) {
        var add = new Button(words.get("playbooks.step.add"), Icons.icon(Feather.PLUS));
        add.setOnAction(
                _ ->
                        model.edits()
                                .addStep(
                                        own,
                                        own.steps().size(),
                                        new Step(
                                                "",
                                                words.get("playbooks.step.new"),
                                                own.steps().isEmpty()
                                                        ? model.anyRole()
                                                        : own.steps().getLast().role(),
                                                Estimate.minutes(5, 15, 60),
                                                true,
                                                "",
                                                "",
                                                "")));
        return add;
    }

    private void sentences(String key, Optional<List<String>> sentences) {
        if (sentences.filter(known -> !known.isEmpty()).isEmpty()) {
            return;
        }
        var part = new VBox(part(key));
        part.getStyleClass().add("book-part");
        sentences
                .orElse(List.of())
                .forEach(
                        text -> part.getChildren().add(wrapped(words.get("playbooks.item", text))));
        getChildren().add(part);
    }

    private void relies() {
        var reliances = model.reliances(book, asset.map(Asset::id));
        if (!reliances.isEmpty()) {
            var rows = new ReliedOn(reliances, words);
            rows.getChildren().addFirst(part("playbooks.relies"));
            getChildren().add(rows);
        }
    }

    private Label part(String key) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("card-title");
        return label;
    }

    static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }
}
