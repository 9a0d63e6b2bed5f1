package app.muster.ui.estate;

import app.muster.plan.Person;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/// The people an application needs: who, what they are to it, and how they are reached when mail
/// and chat are gone.
final class PeopleEditor extends VBox {

    private final Messages words;
    private final List<Row> rows = new ArrayList<>();
    private final VBox list = new VBox(12);

    PeopleEditor(List<Person> people, Messages words) {
        super(8);
        this.words = words;
        var add = new Hyperlink(words.get("estate.people.add"));
        add.setOnAction(
                _ -> {
                    add(new Row("", "", ""));
                    rows.getLast().name.requestFocus();
                });
        getChildren().setAll(list, add);
        people.forEach(person -> add(new Row(person.name(), person.part(), person.reach())));
    }

    /// Those who have a name.
    List<Person> people() {
        return rows.stream()
                .filter(row -> !row.name.getText().isBlank())
                .map(
                        row ->
                                new Person(
                                        row.name.getText().strip(),
                                        row.part.getText().strip(),
                                        row.reach.getText().strip()))
                .toList();
    }

    private void add(Row row) {
        rows.add(row);
        list.getChildren().add(row);
    }

    private final class Row extends VBox {

        private final TextField name = new TextField();
        private final TextField part = new TextField();
        private final TextField reach = new TextField();

        Row(String name, String part, String reach) {
            super(4);
            fill(this.name, name, "estate.people.name");
            fill(this.part, part, "estate.people.part");
            fill(this.reach, reach, "estate.people.reach");
            var remove =
                    Icons.button(
                            Feather.X,
                            words.get("estate.people.remove"),
                            () -> {
                                rows.remove(this);
                                list.getChildren().remove(this);
                            });
            remove.getStyleClass().add("small");
            HBox.setHgrow(this.name, Priority.ALWAYS);
            var head = new HBox(4, this.name, remove);
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren().setAll(head, this.part, this.reach);
            getStyleClass().add("person");
        }

        private void fill(TextField field, String text, String key) {
            field.setText(text);
            field.setPromptText(words.get(key));
            field.setAccessibleText(words.get(key));
        }
    }
}
