package app.muster.ui.estate;

import app.muster.mapping.RulePreview;
import app.muster.plan.RuleId;
import app.muster.text.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes one mapping rule; while somebody types it says what the rule would do. Nothing changes
/// before it is kept.
final class RuleEditor extends VBox {

    private static final int FIRST = 5;
    private final RulesViewModel model;
    private final Messages words;
    private final Optional<RuleId> changed;
    private final VBox conditions = new VBox(12);
    private final List<RuleConditionRow> rows = new ArrayList<>();
    private final ComboBox<String> application = new ComboBox<>();
    private final TextField note = new TextField();
    private final Label effect = Wrapped.label("");
    private final Label examples = Wrapped.label("", "small-text");
    private final Button keep = new Button();

    /// @param changed the rule that is changed; empty for a new one
    /// @param onKeep told a whole rule
    RuleEditor(
            RulesViewModel model,
            RuleDraft draft,
            Optional<RuleId> changed,
            Messages words,
            Consumer<RuleDraft> onKeep) {
        super(16);
        this.model = model;
        this.words = words;
        this.changed = changed;
        draft.parts().forEach(this::add);
        var more = new Hyperlink(words.get("estate.rule.more"));
        more.setOnAction(
                _ -> {
                    add(RuleDraft.Part.NEW);
                    rows.getLast().focusPattern();
                    preview();
                });
        application.setEditable(true);
        application.getItems().setAll(model.applications());
        application.setMaxWidth(Double.MAX_VALUE);
        application.setValue(draft.application());
        application.getEditor().setPromptText(words.get("estate.rule.application.prompt"));
        application.getEditor().textProperty().subscribe((_, _) -> preview());
        note.setText(draft.note());
        keep.setText(words.get(changed.isEmpty() ? "estate.rule.add" : "estate.rule.change"));
        keep.getStyleClass().add("accent");
        keep.setDefaultButton(true);
        keep.setOnAction(_ -> onKeep.accept(draft()));
        var box = new VBox(6, effect, examples);
        box.getStyleClass().add("rule-effect");
        box.setAccessibleText(words.get("estate.rule.effect"));
        getChildren()
                .setAll(
                        Wrapped.label(words.get("estate.rule.help"), "muted"),
                        conditions,
                        more,
                        labelled("estate.rule.application", application),
                        labelled("estate.rule.note", note),
                        box,
                        new HBox(8, keep));
        getStyleClass().add("inspector-body");
        model.sightProperty().subscribe(this::say);
        model.lines().subscribe(this::endWithRule);
        preview();
    }

    /// A rule that was undone or removed meanwhile cannot be changed any more.
    private void endWithRule() {
        if (changed.isPresent() && !model.has(changed.get())) {
            getChildren().setAll(Wrapped.label(words.get("estate.rule.gone"), "muted"));
        }
    }

    private RuleDraft draft() {
        return new RuleDraft(
                rows.stream().map(RuleConditionRow::part).toList(),
                application.getEditor().getText(),
                note.getText());
    }

    private void preview() {
        RuleDraft draft = draft();
        keep.setDisable(!draft.isWhole());
        model.preview(draft, changed);
    }

    private void add(RuleDraft.Part part) {
        var row = new RuleConditionRow(part, words, this::preview, this::remove);
        rows.add(row);
        show();
    }

    private void remove(RuleConditionRow row) {
        rows.remove(row);
        show();
        preview();
    }

    private void show() {
        conditions.getChildren().setAll(rows);
        rows.forEach(row -> row.canGo(rows.size() > 1));
    }

    private void say(Optional<RulesViewModel.Sight> found) {
        if (found.isEmpty()) {
            effect.setText(words.get("estate.rule.effect.none"));
            examples.setText("");
            return;
        }
        RulesViewModel.Sight sight = found.get();
        RulePreview.Count count = sight.count();
        var lines = new ArrayList<String>();
        lines.add(words.get("estate.rule.fits", count.fits()));
        line(lines, "estate.rule.places", count.places());
        line(lines, "estate.rule.keeps", count.keeps());
        line(lines, "estate.rule.takes", count.takes());
        line(lines, "estate.rule.by-person", count.byPerson());
        line(lines, "estate.rule.shadowed", count.shadowed());
        lines.add(words.get("estate.rule.left", sight.unmappedBefore(), sight.unmappedAfter()));
        effect.setText(String.join("\n", lines));
        examples.setText(
                sight.examples().isEmpty()
                        ? ""
                        : words.get(
                                "estate.rule.examples",
                                String.join(
                                        ", ", sight.examples().stream().limit(FIRST).toList())));
    }

    private void line(List<String> lines, String key, int count) {
        if (count > 0) {
            lines.add(words.get(key, count));
        }
    }

    private VBox labelled(String key, Control input) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("small-text");
        label.setLabelFor(input);
        input.setAccessibleText(label.getText());
        return new VBox(4, label, input);
    }
}
