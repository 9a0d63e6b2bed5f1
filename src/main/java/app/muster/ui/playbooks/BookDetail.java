package app.muster.ui.playbooks;

import app.muster.catalogue.ControlName;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.Asset;
import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.Step;
import app.muster.recover.Flaw;
import app.muster.text.Messages;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.Icons;
import app.muster.ui.control.SeverityBadge;
import app.muster.ui.control.Status;
import app.muster.ui.control.StatusPill;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
    private final HBox head = new HBox();
    private @Nullable TextArea about;
    private @Nullable TextField title;
    private boolean retired;

    /// What somebody is typing, and where he is at it.
    ///
    /// @param text empty if it is not being typed
    record Typed(Optional<String> text, int caret, boolean isFocused) {

        private static Typed of(@Nullable TextInputControl field) {
            return field == null
                    ? new Typed(Optional.empty(), 0, false)
                    : new Typed(
                            Optional.of(field.getText()),
                            field.getCaretPosition(),
                            field.isFocused());
        }

        private void goOn(TextInputControl field) {
            field.setText(text.orElse(""));
            if (isFocused) {
                field.requestFocus();
            }
            field.positionCaret(caret);
        }
    }

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
        getChildren().addAll(head(), pills());
        book.own().ifPresent(this::ours);
        getChildren().add(purpose());
        sentences("playbooks.before", book.template().map(PlaybookTemplate::prerequisites));
        getChildren().add(steps());
        sentences("playbooks.blocked", book.template().map(PlaybookTemplate::blockedBy));
        relies();
        book.template()
                .map(PlaybookTemplate::link)
                .filter(link -> !link.isBlank())
                .ifPresent(link -> getChildren().add(link(link, words)));
    }

    private Node head() {
        head.getStyleClass().add("toolbar-row");
        title(head);
        return head;
    }

    /// The title in the making, if somebody is at it.
    Typed typedTitle() {
        return Typed.of(title);
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
        if (titled.text().isPresent()) {
            book.own().ifPresent(own -> rename(head, own));
            if (title != null) {
                titled.goOn(title);
            }
        }
        if (described.text().isPresent() && about != null) {
            described.goOn(about);
        }
    }

    private void title(HBox row) {
        title = null;
        var name = new Label(book.title());
        name.getStyleClass().add("heading");
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        row.getChildren().setAll(name);
        row.getChildren()
                .add(
                        Icons.button(
                                Feather.SHARE,
                                words.get("playbooks.export"),
                                () -> actions.export(book)));
        book.own().ifPresent(own -> row.getChildren().addAll(ownActions(row, own)));
        if (!book.isOurs()) {
            asset.ifPresent(known -> row.getChildren().add(adopt(known)));
        }
    }

    private List<Node> ownActions(HBox row, Playbook own) {
        var rename =
                Icons.button(Feather.EDIT_2, words.get("playbooks.rename"), () -> rename(row, own));
        var duplicate =
                Icons.button(Feather.COPY, words.get("playbooks.duplicate"), () -> duplicate(own));
        var remove =
                Icons.button(
                        Feather.TRASH_2,
                        words.get("playbooks.remove"),
                        () -> {
                            model.edits().remove(own);
                            actions.removed(own.title());
                        });
        var tested = new Button(words.get("playbooks.test-today"), Icons.icon(Feather.CHECK));
        tested.setMinWidth(Region.USE_PREF_SIZE);
        tested.setOnAction(_ -> model.edits().testedOn(own, model.today()));
        tested.setDisable(
                own.steps().isEmpty()
                        || own.verified(model.today()).filter(model.today()::equals).isPresent());
        return List.of(rename, duplicate, remove, tested);
    }

    private void duplicate(Playbook own) {
        String title = words.get("playbooks.copy-of", own.title());
        model.show(model.edits().duplicate(own, title));
        actions.made(title);
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

    private Node adopt(Asset known) {
        var adopt = new Button(words.get("playbooks.make-ours"), Icons.icon(Feather.BOOKMARK));
        adopt.getStyleClass().add("accent");
        adopt.setMinWidth(Region.USE_PREF_SIZE);
        adopt.setTooltip(Icons.tooltip(words.get("playbooks.make-ours.tip", known.name())));
        adopt.setOnAction(
                _ -> {
                    String title = words.get("playbooks.title", book.title(), known.name());
                    book.template()
                            .ifPresent(
                                    found -> model.show(model.edits().adopt(found, known, title)));
                    actions.made(title);
                });
        return adopt;
    }

    private void rename(HBox row, Playbook own) {
        var field = new TextField(own.title());
        title = field;
        field.setAccessibleText(words.get("playbooks.rename"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var save = new Button(words.get("playbooks.step.save"));
        save.getStyleClass().add("accent");
        save.disableProperty().bind(field.textProperty().map(String::isBlank));
        save.setOnAction(
                _ -> {
                    title(row);
                    model.edits().rename(own, field.getText());
                });
        field.setOnAction(_ -> save.fire());
        var cancel = new Button(words.get("playbooks.step.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> title(row));
        row.getChildren().setAll(field, save, cancel);
        field.requestFocus();
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
        if (reliances.isEmpty()) {
            return;
        }
        var rows = new VBox(part("playbooks.relies"));
        rows.getStyleClass().add("rows");
        for (var reliance : reliances) {
            Node verdict =
                    reliance.finding()
                            .<Node>map(found -> new StatusPill(found.verdict(), words))
                            .orElseGet(
                                    () -> {
                                        var none = new Label(words.get("playbooks.not-asked"));
                                        none.getStyleClass().add("small-text");
                                        none.setMinWidth(Region.USE_PREF_SIZE);
                                        return none;
                                    });
            var row =
                    new FactRow(
                            new SeverityBadge(
                                    reliance.finding()
                                            .map(found -> found.severity())
                                            .orElse(reliance.control().severity()),
                                    words),
                            ControlName.of(reliance.control(), words),
                            reliance.finding().map(found -> found.reason()).orElse(""),
                            verdict);
            row.lookupAll(".label")
                    .forEach(
                            label -> {
                                if (label.getStyleClass().contains("fact-text")) {
                                    ((Label) label).setWrapText(true);
                                }
                            });
            rows.getChildren().add(row);
        }
        getChildren().add(rows);
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

    /// An address to take to a browser: this program opens none by itself.
    static Node link(String address, Messages words) {
        var link = new Hyperlink(address, Icons.icon(Feather.COPY));
        link.setAccessibleText(words.get("playbooks.copy-link", address));
        link.setTooltip(Icons.tooltip(words.get("playbooks.copy-link", address)));
        link.setOnAction(
                _ -> {
                    var content = new ClipboardContent();
                    content.putString(address);
                    Clipboard.getSystemClipboard().setContent(content);
                });
        return link;
    }
}
