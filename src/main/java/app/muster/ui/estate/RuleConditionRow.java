package app.muster.ui.estate;

import app.muster.plan.Condition;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;

/// The fields of one condition of a rule.
final class RuleConditionRow extends VBox {

    private final Messages words;
    private final ChoiceBox<Condition.Field> field = new ChoiceBox<>();
    private final ChoiceBox<Boolean> not = new ChoiceBox<>();
    private final TextField tag = new TextField();
    private final TextField pattern = new TextField();
    private final Button remove;

    /// @param onChange what follows when anything in it changes
    /// @param onRemove told that it shall go
    RuleConditionRow(
            RuleDraft.Part part,
            Messages words,
            Runnable onChange,
            Consumer<RuleConditionRow> onRemove) {
        super(6);
        this.words = words;
        remove =
                Icons.button(
                        Feather.X, words.get("estate.rule.remove"), () -> onRemove.accept(this));
        remove.getStyleClass().add("small");
        field.getItems().setAll(Condition.Field.values());
        field.setConverter(Shown.as(this::name));
        field.setAccessibleText(words.get("estate.rule.field"));
        field.setValue(part.field());
        not.getItems().setAll(false, true);
        not.setConverter(
                Shown.as(isNot -> words.get(isNot ? "estate.rule.is-not" : "estate.rule.is")));
        not.setAccessibleText(words.get("estate.rule.operator"));
        not.setValue(part.not());
        tag.setText(part.tag());
        tag.setPromptText(words.get("estate.rule.tag.prompt"));
        tag.setAccessibleText(words.get("estate.rule.tag"));
        tag.setPrefWidth(120);
        pattern.setText(part.pattern());
        pattern.setPromptText(words.get("estate.rule.pattern.prompt"));
        pattern.setAccessibleText(words.get("estate.rule.pattern"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tag, Priority.SOMETIMES);
        var head = new HBox(6, field, tag, not, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, pattern);
        field.valueProperty().subscribe(value -> Wrapped.show(tag, value == Condition.Field.TAG));
        field.valueProperty().subscribe((_, _) -> onChange.run());
        not.valueProperty().subscribe((_, _) -> onChange.run());
        tag.textProperty().subscribe((_, _) -> onChange.run());
        pattern.textProperty().subscribe((_, _) -> onChange.run());
    }

    RuleDraft.Part part() {
        return new RuleDraft.Part(
                field.getValue(), tag.getText(), not.getValue(), pattern.getText());
    }

    void canGo(boolean isPossible) {
        Wrapped.show(remove, isPossible);
    }

    void focusPattern() {
        pattern.requestFocus();
    }

    private String name(Condition.Field each) {
        return switch (each) {
            case TAG -> words.get("estate.rule.field.tag");
            case NAME -> words.get("estate.column.name");
            case TYPE -> words.get("estate.column.type");
            case GROUP -> words.get("estate.column.group");
            case SUBSCRIPTION -> words.get("estate.column.subscription");
            case REGION -> words.get("estate.column.region");
            case CATEGORY -> words.get("estate.column.category");
        };
    }
}
