package app.muster.attack;

import app.muster.expression.Facts;
import app.muster.expression.Value;

import java.util.List;

/// The facts of a target as they would be if the attacker had no right to remove locks.
record LocksStay(Facts facts) implements Facts {

    private static final List<Value> UNLOCKS = List.of(new Value.Text("locks.remove"));

    @Override
    public Value path(List<String> path) {
        return facts.path(path);
    }

    @Override
    public Value path(List<String> path, Object meaning) {
        return facts.path(path, meaning);
    }

    @Override
    public Value call(String function, List<Value> arguments) {
        return function.equals("attacker") && arguments.equals(UNLOCKS)
                ? Value.FALSE
                : facts.call(function, arguments);
    }

    @Override
    public Value silent(List<String> path) {
        return facts.silent(path);
    }
}
