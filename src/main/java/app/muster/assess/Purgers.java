package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who can make a deletion final at any hour.
///
/// @see "Built-in roles of Azure, by their fixed ids"
final class Purgers {

    private static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    private static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";

    /// Owner apart, which may everywhere.
    private static final Map<String, Set<String>> ROLES =
            Map.of(
                    "microsoft.keyvault/vaults",
                    Set.of(
                            "00482a5a-887f-4fb3-b363-3b7fe8e74483", // Key Vault Administrator
                            "a68e7c17-0ab2-4c09-9a58-125dae29748c"), // Key Vault Purge Operator
                    "microsoft.appconfiguration/configurationstores",
                    Set.of(CONTRIBUTOR),
                    "microsoft.recoveryservices/vaults",
                    Set.of(
                            CONTRIBUTOR,
                            "5e467623-bb1f-42f4-a55d-6e525e11384b", // Backup Contributor
                            "6670b86e-a3f7-4917-ac9b-5d6ab1be4567"), // Site Recovery Contributor
                    "microsoft.storage/storageaccounts",
                    Set.of("b7e6dc6d-f1e8-4753-8033-0f276bb0955b")); // Storage Blob Data Owner

    private record Holder(String role, String principal) {}

    private final Reading reading;
    private final Scopes<List<Holder>> byScope = new Scopes<>();

    Purgers(Estate estate) {
        reading = new Reading(estate, EvidenceKind.ROLE_SCHEDULES);
        for (Item schedule : estate.found(EvidenceKind.ROLE_SCHEDULES)) {
            if (Privileges.isPermanent(schedule)) {
                String scope = Paths.key(schedule.text("scope"));
                boolean above = Paths.subscription(scope).isEmpty();
                byScope.merge(
                        above ? Paths.subscription(schedule.scope()) : scope,
                        List.of(new Holder(Privileges.role(schedule), Privileges.who(schedule))),
                        Purgers::together);
            }
        }
    }

    private static List<Holder> together(List<Holder> some, List<Holder> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /// @param exempt whose permanent assignment is meant to be, such as emergency accounts
    Value count(Subject subject, Set<String> exempt) {
        Set<String> roles = ROLES.getOrDefault(subject.type(), Set.of());
        Set<String> found = new HashSet<>();
        byScope.each(
                subject.key(),
                holders -> {
                    for (Holder holder : holders) {
                        if (holder.role().equals(OWNER) || roles.contains(holder.role())) {
                            found.add(holder.principal());
                        }
                    }
                });
        found.removeAll(exempt);
        Value number = new Value.Number(found.size());
        return found.isEmpty() ? reading.ifWholly(subject.key(), number) : number;
    }
}
