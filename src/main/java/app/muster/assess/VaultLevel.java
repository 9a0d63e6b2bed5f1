package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the service itself says of a vault, to stand beside our own verdicts.
///
/// @param vault its id as it stood in the input
/// @param security the security level of Azure Business Continuity Center, by its published rule;
///   empty where what it needs was not read
/// @param reported `properties.bcdrSecurityLevel` as the service reported it, or empty
/// @param score `properties.secureScore` as the service reported it, or empty
public record VaultLevel(String vault, Optional<Security> security, String reported, String score) {

    /// The levels of Azure Business Continuity Center.
    public enum Security {
        /// Immutability or soft delete that cannot be taken back, and a second person.
        MAXIMUM,
        /// Locked immutability or soft delete.
        ADEQUATE,
        /// A second person only.
        MINIMUM,
        /// None of these.
        NONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The levels of every vault of the estate, in the snapshot's order.
    ///
    /// @see "Azure Business Continuity Center, security levels (2024)"
    public static List<VaultLevel> of(Estate estate) {
        var levels = new ArrayList<VaultLevel>();
        for (String type :
                List.of(
                        "microsoft.recoveryservices/vaults",
                        "microsoft.dataprotection/backupvaults")) {
            for (Resource vault : estate.ofType(type)) {
                levels.add(of(vault, estate));
            }
        }
        return List.copyOf(levels);
    }

    private static VaultLevel of(Resource vault, Estate estate) {
        Value second = estate.joins().vaults().guarded(vault.id().key());
        Value locked = estate.joins().vaults().immutable(vault.id().key());
        String soft = softDelete(vault);
        return new VaultLevel(
                vault.id().value(),
                security(second, locked, soft),
                text(vault, "bcdrSecurityLevel"),
                text(vault, "secureScore"));
    }

    private static Optional<Security> security(Value second, Value locked, String soft) {
        boolean known = locked instanceof Value.Flag && !soft.isEmpty();
        if (!known || !(second instanceof Value.Flag(boolean asked))) {
            return Optional.empty();
        }
        boolean irreversible = locked.equals(Value.TRUE) || soft.equals("alwayson");
        boolean held = irreversible || List.of("on", "enabled").contains(soft);
        return Optional.of(
                irreversible && asked
                        ? Security.MAXIMUM
                        : held ? Security.ADEQUATE : asked ? Security.MINIMUM : Security.NONE);
    }

    /// The two kinds of vaults use different words and places.
    private static String softDelete(Resource vault) {
        for (String field : List.of("softDeleteState", "state")) {
            Value state =
                    BodyValue.of(
                            vault.body(),
                            List.of("properties", "securitySettings", "softDeleteSettings", field));
            if (state instanceof Value.Text(String text)) {
                return text.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static String text(Resource vault, String field) {
        Value value = BodyValue.of(vault.body(), List.of("properties", field));
        return value instanceof Value.Absent || value instanceof Value.Unknown ? "" : value.shown();
    }
}
