package app.muster.attack;

import app.muster.assess.Estate;
import app.muster.catalogue.Role;
import app.muster.catalogue.Roles;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Who holds which roles where, as a snapshot says. A group stands for whoever is in it; where its
/// members were not read, a person may be.
public final class Identities {

    private static final String ROOT = "/";
    private static final String GROUP = "Group";

    /// Nothing is known of the second either.
    private static final Set<String> PEOPLE = Set.of("User", "");

    private final Roles roles;
    private final Groups groups;
    private final Map<String, Identity> byId = new TreeMap<>();
    private final Map<String, List<Grant>> grants = new TreeMap<>();
    private final List<Grant> unread = new ArrayList<>();

    private record Principal(String name, String type) {}

    private final Map<String, Principal> principals = new TreeMap<>();
    private final Map<String, Set<Identity.Held>> held = new TreeMap<>();

    private Identities(Estate estate, Roles builtIn) {
        roles = builtIn.with(defined(estate));
        groups = new Groups(estate);
        nameResources(estate);
        each(estate, EvidenceKind.ROLE_ASSIGNMENTS, (body, scope) -> add(body, scope, false));
        each(
                estate,
                EvidenceKind.ROLE_SCHEDULES,
                (body, scope) ->
                        add(body, scope, idAndType(body).contains("roleeligibilityschedule")));
        held.forEach(
                (id, roles) -> {
                    Principal who = principals.getOrDefault(id, new Principal(id, ""));
                    byId.put(
                            id,
                            new Identity(
                                    id,
                                    who.name(),
                                    who.type(),
                                    roles.stream()
                                            .sorted(
                                                    Comparator.comparing(Identity.Held::scope)
                                                            .thenComparing(Identity.Held::role))
                                            .toList()));
                });
        for (String subscription : subscriptions(estate)) {
            if (estate.coverage(EvidenceKind.ROLE_ASSIGNMENTS, new ResourceId(subscription))
                    != Coverage.State.COMPLETE) {
                unread.add(
                        doubted(
                                ROOT,
                                subscription,
                                Words.of("attack.missing.roles", last(subscription))));
            }
        }
    }

    public static Identities of(Estate estate, Roles builtIn) {
        return new Identities(estate, builtIn);
    }

    /// In order of their ids.
    public Collection<Identity> all() {
        return List.copyOf(byId.values());
    }

    /// By id, or by a name that only one of them has.
    public Optional<Identity> named(String name) {
        Identity exact = byId.get(name.toLowerCase(Locale.ROOT));
        List<Identity> found =
                byId.values().stream().filter(who -> who.name().equalsIgnoreCase(name)).toList();
        return exact != null
                ? Optional.of(exact)
                : found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The roles that are known here: the built-in ones and those that the snapshot defines.
    public Roles roles() {
        return roles;
    }

    /// What the identity holds. Where role assignments were not read it may hold anything.
    ///
    /// @param scope only what reaches into this scope counts; empty for everything
    public Attacker attacker(Identity who, Optional<String> scope) {
        var all = new ArrayList<>(grants.getOrDefault(who.id(), List.of()));
        all.addAll(unread);
        all.addAll(ofGroups(who));
        Attacker attacker = new Attacker(all, Optional.of(who)).selfGiving(roles);
        return scope.map(s -> attacker.holding(within(attacker.grants(), s))).orElse(attacker);
    }

    /// What the groups hold that he is in or may be in.
    private List<Grant> ofGroups(Identity who) {
        var held = new ArrayList<Grant>();
        for (Identity group : byId.values()) {
            if (group.type().equals(GROUP)) {
                for (Grant grant : grants.getOrDefault(group.id(), List.of())) {
                    switch (groups.has(group.id(), who.id())) {
                        case TRUE -> held.add(grant);
                        case FALSE -> {}
                        case UNKNOWN -> {
                            if (PEOPLE.contains(who.type())) {
                                held.add(doubted(grant, who, group));
                            }
                        }
                    }
                }
            }
        }
        return held;
    }

    private static Grant doubted(Grant grant, Identity who, Identity group) {
        return new Grant(
                grant.scope(),
                grant.privileges(),
                grant.role(),
                grant.way(),
                Words.of("attack.missing.member", who.name(), group.name()));
    }

    private static List<Grant> within(List<Grant> all, String scope) {
        String key = key(scope);
        return all.stream()
                .flatMap(
                        grant ->
                                isIn(key, grant.scope())
                                        ? Stream.of(
                                                new Grant(
                                                        key,
                                                        grant.privileges(),
                                                        grant.role(),
                                                        grant.way(),
                                                        grant.doubt()))
                                        : isIn(grant.scope(), key)
                                                ? Stream.of(grant)
                                                : Stream.empty())
                .toList();
    }

    private static boolean isIn(String scope, String above) {
        return above.equals(ROOT) || scope.equals(above) || scope.startsWith(above + "/");
    }

    /// A managed identity is called like the resource that it is the identity of.
    private void nameResources(Estate estate) {
        for (Resource resource : estate.snapshot().resources()) {
            for (String part : List.of("identity", "properties")) {
                String principal =
                        resource.body().object(part).text("principalId").toLowerCase(Locale.ROOT);
                if (!principal.isEmpty()) {
                    principals.putIfAbsent(principal, new Principal(resource.name(), ""));
                }
            }
        }
    }

    private void add(Json.Obj body, String readFor, boolean eligible) {
        Json.Obj properties = body.object("properties");
        String principal = properties.text("principalId").toLowerCase(Locale.ROOT);
        String definition = last(key(properties.text("roleDefinitionId")));
        if (principal.isEmpty() || definition.isEmpty()) {
            return;
        }
        Json.Obj said = properties.object("expandedProperties").object("principal");
        Principal old = principals.get(principal);
        String name = said.text("displayName");
        String type = properties.text("principalType");
        String known = old == null ? principal : old.name();
        String knownType = old == null ? "" : old.type();
        principals.put(
                principal,
                new Principal(name.isEmpty() ? known : name, type.isEmpty() ? knownType : type));
        Optional<Role> role = roles.byId(definition);
        String doubt =
                role.isEmpty()
                        ? Words.of("attack.missing.role", definition)
                        : properties.text("condition").isEmpty()
                                ? ""
                                : Words.of("attack.missing.condition", role.get().name());
        String scope = scope(properties.text("scope"), key(body.text("id")), readFor);
        Grant.Way way = eligible ? Grant.Way.ELIGIBLE : Grant.Way.STANDING;
        var entry = new Identity.Held(role.map(Role::name).orElse(definition), scope, way, doubt);
        if (held.computeIfAbsent(principal, _ -> new LinkedHashSet<>()).add(entry)) {
            grants.computeIfAbsent(principal, _ -> new ArrayList<>())
                    .add(
                            role.map(found -> Grant.of(found, scope, way, doubt, roles))
                                    .orElseGet(() -> doubted(definition, scope, doubt)));
        }
    }

    /// A role that may allow anything.
    private Grant doubted(String name, String scope, String doubt) {
        var anything =
                new Role(
                        name,
                        name,
                        List.of(
                                new Role.Permission(
                                        List.of("*"), List.of(), List.of("*"), List.of())),
                        "",
                        LocalDate.EPOCH);
        return Grant.of(anything, scope, Grant.Way.STANDING, doubt, roles);
    }

    /// What is assigned above subscriptions counts for the one it was read for.
    private static String scope(String stated, String id, String readFor) {
        String scope = key(stated);
        if (scope.isEmpty()) {
            int at = id.lastIndexOf("/providers/microsoft.authorization/");
            scope = at < 0 ? "" : id.substring(0, at);
        }
        return scope.startsWith("/subscriptions/")
                ? scope
                : readFor.startsWith("/subscriptions/") ? readFor : ROOT;
    }

    private interface Taker {
        void take(Json.Obj body, String scope);
    }

    private static void each(Estate estate, EvidenceKind kind, Taker taker) {
        for (Evidence evidence : estate.snapshot().evidence()) {
            if (evidence.kind() == kind) {
                evidence.items().forEach(body -> taker.take(body, key(evidence.scope())));
            }
        }
        for (String type : kind.types()) {
            for (Resource resource : estate.ofType(type)) {
                taker.take(resource.body(), "");
            }
        }
    }

    private static List<Role> defined(Estate estate) {
        var found = new LinkedHashMap<String, Role>();
        LocalDate day = LocalDate.ofInstant(estate.snapshot().taken(), ZoneOffset.UTC);
        for (Json.Obj body : estate.items(EvidenceKind.ROLE_DEFINITIONS)) {
            Json.Obj properties = body.object("properties");
            List<Json> permissions = properties.list("permissions");
            String id = last(key(body.text("id")));
            if (!id.isEmpty() && !permissions.isEmpty()) {
                found.put(
                        id,
                        new Role(
                                id,
                                properties.text("roleName"),
                                permissions.stream().flatMap(Identities::permission).toList(),
                                estate.snapshot().source(),
                                day));
            }
        }
        return List.copyOf(found.values());
    }

    static Stream<Role.Permission> permission(Json permission) {
        return permission instanceof Json.Obj object
                ? Stream.of(
                        new Role.Permission(
                                texts(object, "actions"),
                                texts(object, "notActions"),
                                texts(object, "dataActions"),
                                texts(object, "notDataActions")))
                : Stream.empty();
    }

    static List<String> texts(Json.Obj permission, String key) {
        var texts = new ArrayList<String>();
        for (Json item : permission.list(key)) {
            if (item instanceof Json.Text(String text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static Set<String> subscriptions(Estate estate) {
        var found = new LinkedHashSet<String>();
        for (Resource resource : estate.snapshot().resources()) {
            String key = resource.id().key();
            if (key.startsWith("/subscriptions/")) {
                int end = key.indexOf('/', "/subscriptions/".length());
                found.add(end < 0 ? key : key.substring(0, end));
            }
        }
        return found;
    }

    private static String idAndType(Json.Obj body) {
        return (body.text("id") + body.text("type")).toLowerCase(Locale.ROOT);
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static String key(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return lower.length() > 1 && lower.endsWith("/")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
