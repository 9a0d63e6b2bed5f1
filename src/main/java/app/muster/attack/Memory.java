package app.muster.attack;

import app.muster.catalogue.AttackAction;
import app.muster.plan.AssetId;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Outcomes that were decided before; several threads may ask.
final class Memory {

    private record Key(String action, AssetId asset, Optional<AssetId> cause, int fallen) {}

    private final Map<Attacker, Map<Key, Outcome>> known =
            Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    Asked asked(AttackAction action) {
        return asked.computeIfAbsent(action.id(), _ -> Asked.by(action));
    }

    /// @param fallen which protections of the asset earlier actions took away
    Outcome outcome(
            Attacker attacker,
            AttackAction action,
            AssetId asset,
            Optional<AssetId> cause,
            int fallen,
            Supplier<Outcome> decide) {
        Map<Key, Outcome> his = known.computeIfAbsent(attacker, _ -> new ConcurrentHashMap<>());
        return his.computeIfAbsent(new Key(action.id(), asset, cause, fallen), _ -> decide.get());
    }
}
