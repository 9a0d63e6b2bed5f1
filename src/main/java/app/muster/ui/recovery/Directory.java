package app.muster.ui.recovery;

import app.muster.assess.Estate;
import app.muster.attack.Attacker;
import app.muster.attack.Grant;
import app.muster.attack.Identities;
import app.muster.attack.Identity;
import app.muster.catalogue.Role;
import app.muster.catalogue.Roles;
import app.muster.plan.Asset;
import app.muster.plan.Plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Whom an attacker can be chosen from, and where.
///
/// @param people by name
/// @param scopes everywhere first, then subscriptions, each followed by its resource groups
record Directory(Identities identities, List<Identity> people, List<String> scopes) {

    private static final String GROUPS = "/resourcegroups/";

    static Directory of(Plan plan, Estate estate) {
        Identities identities = Identities.of(estate, Roles.builtIn());
        return new Directory(
                identities,
                identities.all().stream()
                        .sorted(
                                Comparator.comparing(Identity::name, String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(Identity::id))
                        .toList(),
                scopes(plan));
    }

    private static List<String> scopes(Plan plan) {
        var scopes = new TreeSet<String>();
        scopes.add(Grant.EVERYWHERE);
        for (Asset asset : plan.assets()) {
            String id = asset.id().value();
            String[] parts = id.split("/");
            if (id.startsWith("/subscriptions/") && parts.length > 2) {
                String subscription = "/subscriptions/" + parts[2];
                scopes.add(subscription);
                if (id.startsWith(subscription + GROUPS) && parts.length > 4) {
                    scopes.add(subscription + GROUPS + parts[4]);
                }
            }
        }
        return List.copyOf(scopes);
    }

    List<Role> roles() {
        return identities.roles().roles().stream()
                .sorted(Comparator.comparing(Role::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    Attacker attacker(Who who, String scope) {
        return switch (who) {
            case Who.AtLevel(Attacker.Level level) -> Attacker.at(scope, level);
            case Who.Known(Identity identity) ->
                    identities.attacker(
                            identity,
                            scope.equals(Grant.EVERYWHERE) ? Optional.empty() : Optional.of(scope));
            case Who.Holder(Role role) -> Attacker.holding(role, scope, identities.roles());
        };
    }
}
