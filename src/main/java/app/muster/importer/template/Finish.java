package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns what was worked out into what a snapshot holds.
final class Finish {

    private final Budget budget;

    Finish(Budget budget) {
        this.budget = budget;
    }

    /// As a snapshot holds it: an id with placeholders is a text, anything else open is open.
    Json of(Json value) {
        if (!budget.enter()) {
            return new Json.Open("[…]");
        }
        try {
            return switch (value) {
                case Json.Open open -> open(open);
                case Json.Arr(List<Json> items) ->
                        new Json.Arr(items.stream().map(this::of).toList());
                case Json.Obj(Map<String, Json> fields) -> {
                    Map<String, Json> finished = new LinkedHashMap<>();
                    fields.forEach((name, field) -> finished.put(name, of(field)));
                    yield new Json.Obj(finished);
                }
                case Json.Text _, Json.Num _, Json.Bool _, Json.Null _ -> value;
            };
        } finally {
            budget.leave();
        }
    }

    private Json open(Json.Open open) {
        String text = Partly.text(open);
        if (text.startsWith("/subscriptions/") || text.startsWith("/providers/")) {
            return new Json.Text(text);
        }
        String expression = Partly.expression(open);
        String shown = expression.isEmpty() ? "[" + Partly.word(open) + "]" : expression;
        budget.leftOpen(shown);
        return new Json.Open(shown);
    }
}
