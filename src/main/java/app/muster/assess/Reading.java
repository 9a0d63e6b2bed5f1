package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;

import java.util.HashMap;
import java.util.Map;

/// What it means that something was not found: that it does not exist where everything was read,
/// and nothing at all elsewhere.
final class Reading {

    private final Estate estate;
    private final EvidenceKind kind;
    private final Map<String, Value> bySubscription = new HashMap<>();

    /// What was asked of last, because neighbours are mostly in one subscription.
    private Last last = new Last("/", Value.ABSENT);

    /// @param below the subscription's path, with a slash at its end
    private record Last(String below, Value state) {}

    Reading(Estate estate, EvidenceKind kind) {
        this.estate = estate;
        this.kind = kind;
        for (String subscription : estate.subscriptions()) {
            bySubscription.put(subscription, compute(subscription));
        }
    }

    /// @return `otherwise` if the evidence was read to its end for the subscription and everything
    ///   in it, else unknown
    Value ifWholly(String key, Value otherwise) {
        Last known = last;
        if (known.state() != Value.ABSENT && key.startsWith(known.below())) {
            return known.state() instanceof Value.Unknown ? known.state() : otherwise;
        }
        String subscription = Paths.subscription(key);
        Value state = bySubscription.get(subscription);
        if (state == null) {
            return unknown(estate.coverage(kind, key), key);
        }
        last = new Last(subscription + "/", state);
        return state instanceof Value.Unknown ? state : otherwise;
    }

    /// @return `otherwise` if the evidence was read for the one resource, else unknown
    Value ifFor(String key, Value otherwise) {
        Coverage said = estate.coverage(kind, key);
        return said.state() == Coverage.State.COMPLETE ? otherwise : unknown(said, key);
    }

    private Value compute(String subscription) {
        Coverage said = estate.coverage(kind, subscription);
        if (said.state() != Coverage.State.COMPLETE) {
            return unknown(said, subscription);
        }
        return estate.gaps(kind, subscription).stream()
                .findFirst()
                .map(gap -> unknown(gap, Paths.key(gap.scope())))
                .orElse(Value.TRUE);
    }

    private Value unknown(Coverage said, String scope) {
        return new Value.Unknown(() -> Unread.evidence(kind, said.state(), said.note(), scope));
    }
}
