package app.muster.cli;

import app.muster.catalogue.AttackAction;
import app.muster.plan.Plan;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The attack actions that the catalogue knows.
///
/// @param plan whose assets are counted that each action can be done to, if one was named
record ActionsAnswer(List<AttackAction> actions, Optional<Plan> plan, Messages words)
        implements Answer {

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.list(
                json,
                "actions",
                actions,
                action -> {
                    json.writeStringField("action", action.id());
                    json.writeStringField("title", action.title());
                    json.writeStringField("technique", action.technique());
                    Json.texts(json, "types", action.types());
                    Json.texts(json, "needs", action.needs());
                    Json.texts(json, "gives", action.gives());
                    if (plan.isPresent()) {
                        json.writeNumberField("assets", assets(plan.get(), action));
                    } else {
                        json.writeNullField("assets");
                    }
                });
    }

    private static long assets(Plan plan, AttackAction action) {
        return plan.assets().stream().filter(asset -> action.isDoneTo(asset.type())).count();
    }

    @Override
    public void show(Page page) {
        Table table =
                plan.isEmpty()
                        ? Table.of(
                                words.get("cli.column.action"),
                                words.get("cli.column.message"),
                                words.get("cli.column.target"))
                        : Table.of(
                                        words.get("cli.column.action"),
                                        words.get("cli.column.message"),
                                        words.get("cli.column.assets"),
                                        words.get("cli.column.target"))
                                .numbersIn(2);
        for (AttackAction action : actions) {
            String on =
                    action.isDoneToAnything()
                            ? words.get("cli.outcome.anything")
                            : action.types().stream()
                                    .map(type -> type.substring(type.indexOf('/') + 1))
                                    .collect(Collectors.joining(", "));
            if (plan.isEmpty()) {
                table.row(action.id(), action.title(), on);
            } else {
                table.row(action.id(), action.title(), assets(plan.get(), action), on);
            }
        }
        page.table(words.get("cli.outcome.actions", actions.size()), table);
    }
}
