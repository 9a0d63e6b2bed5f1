package app.muster.exercise;

import app.muster.expression.Answer;
import app.muster.expression.Expression;
import app.muster.expression.Facts;
import app.muster.expression.NotAnExpression;
import app.muster.expression.Truth;
import app.muster.expression.Value;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks the conditions of a script while it is played.
final class Conditions implements Facts {

    private final Script script;
    private final PlanFacts plan;
    private final Table table;
    private final Duration now;

    Conditions(Script script, Casting casting, Knowledge knowledge, Table table, Duration now) {
        this.script = script;
        this.table = table;
        this.now = now;
        plan = new PlanFacts(casting, new Reach(casting.plan()), knowledge, Optional.empty());
    }

    boolean isTrue(String when) {
        return ask(when).truth() == Truth.TRUE;
    }

    /// True for an empty condition. A condition that does not parse is unknown; [Lint] has said so.
    Answer ask(String when) {
        if (when.isEmpty()) {
            return new Answer(Truth.TRUE, List.of());
        }
        try {
            return Expression.of(when, new ScriptVocabulary(script, false)).ask(this);
        } catch (NotAnExpression e) {
            return new Answer(
                    Truth.UNKNOWN, List.of(new Answer.Used(when, new Value.Unknown(e.what()))));
        }
    }

    @Override
    public Value path(List<String> path) {
        return declared(String.join(".", path)).orElseGet(() -> known(path));
    }

    private Value known(List<String> path) {
        String id = path.size() > 1 ? path.get(1) : "";
        return switch (path.getFirst()) {
            case "act" ->
                    table.struck(id)
                            .map(s -> path.get(2).equals("bare") ? s.bare() : s.asPlayed())
                            .<Value>map(hit -> new Value.Text(hit.result().key()))
                            .orElse(Value.ABSENT);
            case "dec" ->
                    table.decided(id)
                            .<Value>map(choice -> new Value.Text(choice.option()))
                            .orElse(Value.ABSENT);
            case "inj" -> new Value.Flag(table.delivered(id).isPresent());
            case "var" -> table.variable(id).<Value>map(Value.Text::new).orElse(Value.ABSENT);
            case "clock" -> new Value.Span(now);
            default -> plan.path(path);
        };
    }

    @Override
    public Value call(String function, List<Value> arguments) {
        String name =
                arguments.stream()
                        .map(Value::shown)
                        .collect(Collectors.joining(", ", function + "(", ")"));
        return declared(name).orElseGet(() -> plan.call(function, arguments));
    }

    private Optional<Value> declared(String fact) {
        return table.declared(fact).map(Value.Flag::new);
    }
}
