package app.muster.attack;

import app.muster.expression.Answer;
import app.muster.expression.Facts;
import app.muster.expression.Value;
import app.muster.plan.AssetId;

import java.util.List;

/// What is known of one asset, with what is assumed of it in its place.
record AssumedFacts(Facts own, Assumed assumed, AssetId asset) implements Facts {

    @Override
    public Value path(List<String> path) {
        return assumed.fact(String.join(".", path), asset).orElseGet(() -> own.path(path));
    }

    @Override
    public Value silent(List<String> path) {
        return assumed.fact(String.join(".", path), asset).orElseGet(() -> own.silent(path));
    }

    @Override
    public Value call(String function, List<Value> arguments) {
        return function.equals("control")
                ? assumed.verdict(arguments.getFirst().shown(), asset)
                        .<Value>map(Value.Flag::new)
                        .orElseGet(() -> own.call(function, arguments))
                : assumed.fact(Answer.Used.called(function, arguments), asset)
                        .orElseGet(() -> own.call(function, arguments));
    }
}
