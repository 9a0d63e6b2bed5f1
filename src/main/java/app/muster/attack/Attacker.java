package app.muster.attack;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Role;
import app.muster.catalogue.Roles;
import app.muster.expression.Value;
import app.muster.plan.AssetId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What an attacker holds, and where.
///
/// @param who empty for anybody who holds just that
public record Attacker(List<Grant> grants, Optional<Identity> who) {

    /// As a rule asks for it: whether the settings of the target itself can be changed.
    static final String SETTINGS = "target.write";

    private static final String DIRECTORY = "entra.ga";

    private static final Set<String> READS = Set.of("azure.reader");
    private static final Set<String> CONTRIBUTES =
            Set.of(
                    "azure.reader",
                    "azure.contributor",
                    "data.keys",
                    "backup.contributor",
                    "replication.contributor",
                    "keyvault.purge",
                    "guest.admin",
                    "security.admin");
    private static final Set<String> GIVES_ROLES =
            Set.of(
                    "azure.uaa",
                    "roles.assign",
                    "locks.remove",
                    "policies.remove",
                    "denials.remove");
    private static final Set<String> OWNS =
            and(
                    CONTRIBUTES,
                    "azure.uaa",
                    "azure.owner",
                    "roles.assign",
                    "locks.remove",
                    "policies.remove",
                    "denials.remove",
                    "stacks.open",
                    "subscription.cancel");

    /// Starting points that people know by name.
    public enum Level {
        READER,
        CONTRIBUTOR,
        BACKUP_CONTRIBUTOR,
        OWNER,
        GLOBAL_ADMIN,
        /// Holds the keys of storage accounts, and no role.
        KEY_HOLDER,
        /// Deploys by a pipeline: a service principal that is Contributor.
        PIPELINE,
        /// Gives roles to anybody, so himself Owner first.
        USER_ACCESS_ADMINISTRATOR
    }

    public Attacker {
        grants = List.copyOf(grants);
    }

    /// Whether identity and access have to be taken back before anybody can restore anything.
    public boolean holdsDirectory() {
        return grants.stream().anyMatch(grant -> grant.privileges().contains(DIRECTORY));
    }

    /// Anybody who holds just that.
    public Attacker(List<Grant> grants) {
        this(grants, Optional.empty());
    }

    /// Somebody who holds the privileges everywhere, with what they bring along.
    public Attacker(Set<String> privileges) {
        this(List.of(Grant.everywhere(along(privileges))));
    }

    public static Attacker of(Level level) {
        return at(Grant.EVERYWHERE, level);
    }

    /// What each level holds: an Owner has all that a Contributor has; a Global Administrator
    /// counts as one who has made himself Owner already.
    ///
    /// @param scope an id; what a Global Administrator holds is everywhere all the same
    public static Attacker at(String scope, Level level) {
        return switch (level) {
            case READER -> standing(scope, READS);
            case CONTRIBUTOR, PIPELINE -> standing(scope, CONTRIBUTES);
            case BACKUP_CONTRIBUTOR -> standing(scope, and(READS, "backup.contributor"));
            case OWNER -> standing(scope, OWNS);
            case GLOBAL_ADMIN -> standing(Grant.EVERYWHERE, and(OWNS, "entra.ga", "key.foreign"));
            case KEY_HOLDER -> standing(scope, Set.of("data.keys"));
            case USER_ACCESS_ADMINISTRATOR ->
                    new Attacker(
                            List.of(
                                    grant(
                                            scope,
                                            and(READS, GIVES_ROLES.toArray(String[]::new)),
                                            Grant.Way.STANDING),
                                    grant(scope, OWNS, Grant.Way.SELF_GIVEN)));
        };
    }

    /// Somebody with one role.
    public static Attacker holding(Role role, String scope, Roles roles) {
        Attacker holder =
                new Attacker(List.of(Grant.of(role, scope, Grant.Way.STANDING, "", roles)));
        return holder.selfGiving(roles);
    }

    /// The same after whoever may give roles has given himself Owner in the same place.
    Attacker selfGiving(Roles roles) {
        var all = new ArrayList<>(grants);
        roles.named("Owner")
                .ifPresent(
                        owner ->
                                grants.stream()
                                        .filter(g -> g.privileges().contains("roles.assign"))
                                        .filter(g -> !g.privileges().contains("azure.owner"))
                                        .map(
                                                g ->
                                                        Grant.of(
                                                                owner,
                                                                g.scope(),
                                                                Grant.Way.SELF_GIVEN,
                                                                g.doubt(),
                                                                roles))
                                        .forEach(all::add));
        return holding(all);
    }

    /// The same person with other rights.
    Attacker holding(List<Grant> others) {
        return new Attacker(others, who);
    }

    /// Everything held anywhere, by name.
    public Set<String> privileges() {
        var all = new TreeSet<String>();
        grants.forEach(grant -> all.addAll(grant.privileges()));
        return all;
    }

    public boolean holdsOneOf(Collection<String> needed) {
        return needed.isEmpty() || needed.stream().anyMatch(privileges()::contains);
    }

    /// How the action comes within reach on a target; the shortest way counts.
    Reach reach(AttackAction action, AssetId asset, String type) {
        Reach best = Reach.NONE;
        for (Grant grant : grants) {
            if (grant.covers(asset) && grant.allows(action, type)) {
                best = best.or(grant);
            }
        }
        return best;
    }

    /// The ways in which the action is done to a target with what is held: for each the operations
    /// that it takes. None for what no role of Azure is about.
    List<List<String>> ways(AttackAction action, AssetId asset, String type) {
        return action.ways(type).stream()
                .filter(
                        way ->
                                grants.stream()
                                        .filter(grant -> grant.covers(asset))
                                        .anyMatch(grant -> grant.allows(action, way)))
                .toList();
    }

    /// Whether a privilege is held on the target.
    Value holds(String privilege, AssetId asset, String type) {
        return privilege.equals(SETTINGS)
                ? held(grant -> grant.writes(type), asset)
                : held(grant -> grant.privileges().contains(privilege), asset);
    }

    /// Whether the target can be deleted as far as roles go.
    Value deletes(AssetId asset, String type) {
        return held(grant -> grant.deletes(type), asset);
    }

    private Value held(Predicate<Grant> gives, AssetId asset) {
        Value held = Value.FALSE;
        for (Grant grant : grants) {
            if (gives.test(grant) && grant.covers(asset)) {
                if (grant.doubt().isEmpty()) {
                    return Value.TRUE;
                }
                held = new Value.Unknown(grant.doubt());
            }
        }
        return held;
    }

    public Attacker with(Collection<String> gained) {
        var more = new ArrayList<>(grants);
        more.add(Grant.everywhere(Set.copyOf(gained)));
        return holding(more);
    }

    private static Attacker standing(String scope, Set<String> privileges) {
        return new Attacker(List.of(grant(scope, privileges, Grant.Way.STANDING)));
    }

    private static Grant grant(String scope, Set<String> privileges, Grant.Way way) {
        return new Grant(scope, privileges, Optional.empty(), way, "");
    }

    /// An Owner has all that a Contributor has; whoever gives roles also removes locks.
    private static Set<String> along(Set<String> privileges) {
        var all = new TreeSet<>(privileges);
        if (privileges.contains("azure.owner")) {
            all.addAll(OWNS);
        }
        if (privileges.contains("azure.contributor")) {
            all.addAll(CONTRIBUTES);
        }
        if (privileges.contains("azure.uaa")) {
            all.addAll(GIVES_ROLES);
        }
        return all;
    }

    private static Set<String> and(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
