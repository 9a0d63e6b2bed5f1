package app.muster.cli;

import app.muster.azure.Choice;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// What somebody who is signed in can choose to read.
record ChoicesAnswer(List<Choice> choices, Messages words) implements Answer {

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.list(
                json,
                "choices",
                choices,
                choice -> {
                    json.writeStringField("kind", kind(choice));
                    json.writeStringField("id", choice.id());
                    json.writeStringField("name", choice.name());
                });
    }

    @Override
    public void show(Page page) {
        Table table =
                Table.of(
                        words.get("cli.column.kind"),
                        words.get("cli.column.id"),
                        words.get("cli.column.name"));
        choices.forEach(choice -> table.row(kind(choice), choice.id(), choice.name()));
        page.table(words.get("cli.collect.choices"), table);
    }

    private static String kind(Choice choice) {
        return choice.sort().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
