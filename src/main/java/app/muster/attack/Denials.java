package app.muster.attack;

import app.muster.assess.Estate;
import app.muster.catalogue.Role;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All deny assignments of a snapshot: those that were read, and those that its deployment stacks
/// say they made.
final class Denials {

    private static final String STACK = "deployment stack";
    private static final List<String> ENDS = List.of("'", "\"", " ");

    private final Estate estate;
    private final Groups groups;
    private final Map<String, List<Denial>> byScope = new HashMap<>();

    Denials(Estate estate) {
        this.estate = estate;
        groups = new Groups(estate);
        for (Evidence evidence : estate.snapshot().evidence()) {
            if (evidence.kind() == EvidenceKind.DENY_ASSIGNMENTS) {
                evidence.items().forEach(body -> read(body, key(evidence.scope())));
            }
        }
        estate.items(EvidenceKind.DEPLOYMENT_STACKS).forEach(this::made);
    }

    Groups groups() {
        return groups;
    }

    /// Those at the target or above it.
    ///
    /// @param target an id, lower case
    List<Denial> over(String target) {
        if (byScope.isEmpty() || !target.startsWith("/")) {
            return List.of();
        }
        var over = new ArrayList<Denial>();
        for (String at = target; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            over.addAll(byScope.getOrDefault(at, List.of()));
        }
        over.addAll(byScope.getOrDefault(Grant.EVERYWHERE, List.of()));
        return over;
    }

    private void read(Json.Obj body, String readFor) {
        Json.Obj properties = body.object("properties");
        boolean isAudit = properties.text("denyAssignmentEffect").equalsIgnoreCase("Audit");
        if (isAudit || properties.list("permissions").isEmpty()) {
            return;
        }
        String name = properties.text("denyAssignmentName");
        String told = name + " " + properties.text("description");
        String scope = scope(key(properties.text("scope")), key(body.text("id")), readFor);
        String condition = properties.text("condition");
        add(
                new Denial(
                        name.isEmpty() ? body.text("name") : name,
                        scope,
                        !is(properties, "doNotApplyToChildScopes", true),
                        permissions(properties.list("permissions")),
                        principals(properties.list("principals")),
                        principals(properties.list("excludePrincipals")),
                        named(told).or(() -> manager(scope)),
                        told.toLowerCase(Locale.ROOT).contains(STACK),
                        is(properties, "isSystemProtected", false),
                        condition.isEmpty()
                                ? ""
                                : Words.of("attack.missing.denial-condition", name)));
    }

    /// A stack says of each resource whether it denies anything on it.
    private void made(Json.Obj stack) {
        Json.Obj properties = stack.object("properties");
        Json.Obj settings = properties.object("denySettings");
        String mode = settings.text("mode");
        if (!isDenial(mode)) {
            return;
        }
        var exempt = new ArrayList<Denial.Principal>();
        texts(settings, "excludedPrincipals").forEach(id -> exempt.add(principal(id, "", "")));
        for (Json item : properties.list("resources")) {
            if (item instanceof Json.Obj resource
                    && isDenial(resource.text("denyStatus"))
                    && !isRead(key(resource.text("id")))) {
                add(
                        new Denial(
                                Words.of("attack.denied.stack", stack.text("name")),
                                key(resource.text("id")),
                                is(settings, "applyToChildScopes", true),
                                List.of(refused(mode, texts(settings, "excludedActions"))),
                                List.of(principal("", "SystemDefined", "")),
                                exempt,
                                ResourceId.in(stack.text("id")),
                                true,
                                false,
                                ""));
            }
        }
    }

    /// @see
    ///   "https://learn.microsoft.com/dotnet/api/azure.resourcemanager.resources.deploymentstacks.models.deploymentstackdenysettings"
    private static Role.Permission refused(String mode, List<String> allowed) {
        boolean deletionOnly = mode.equalsIgnoreCase("denyDelete");
        var less = new ArrayList<>(allowed);
        less.add("microsoft.authorization/locks/delete");
        if (!deletionOnly) {
            less.add("*/read");
        }
        return new Role.Permission(
                List.of(deletionOnly ? "*/delete" : "*"), less, List.of(), List.of());
    }

    private static boolean isDenial(String mode) {
        return mode.equalsIgnoreCase("denyDelete") || mode.equalsIgnoreCase("denyWriteAndDelete");
    }

    /// What was read of a stack's denial says more than the stack.
    private boolean isRead(String scope) {
        return byScope.getOrDefault(scope, List.of()).stream().anyMatch(Denial::byStack);
    }

    private void add(Denial denial) {
        byScope.computeIfAbsent(denial.scope(), _ -> new ArrayList<>()).add(denial);
    }

    /// What stands above subscriptions counts for the one it was read for.
    private static String scope(String stated, String id, String readFor) {
        int at = id.lastIndexOf("/providers/microsoft.authorization/");
        String scope = stated.isEmpty() && at >= 0 ? id.substring(0, at) : stated;
        return scope.startsWith("/subscriptions/")
                ? scope
                : readFor.startsWith("/subscriptions/") ? readFor : Grant.EVERYWHERE;
    }

    /// Azure names the maker in the text of what it makes.
    private static Optional<ResourceId> named(String text) {
        int start = text.toLowerCase(Locale.ROOT).indexOf("/subscriptions/");
        if (start < 0) {
            return Optional.empty();
        }
        int end = text.length();
        for (String mark : ENDS) {
            int at = text.indexOf(mark, start);
            end = at < 0 ? end : Math.min(end, at);
        }
        String id = text.substring(start, end);
        return ResourceId.in(id.endsWith(".") ? id.substring(0, id.length() - 1) : id)
                .filter(maker -> maker.key().contains("/providers/"));
    }

    /// What a managed resource group belongs to.
    private Optional<ResourceId> manager(String scope) {
        return group(scope)
                .flatMap(id -> estate.resource(id))
                .map(Resource::body)
                .flatMap(body -> ResourceId.in(body.text("managedBy")));
    }

    /// The resource group that something stands in.
    static Optional<ResourceId> group(String id) {
        String[] parts = id.split("/", 6);
        return parts.length > 4 && parts[3].equalsIgnoreCase("resourcegroups")
                ? Optional.of(
                        new ResourceId(
                                "/subscriptions/" + parts[2] + "/resourceGroups/" + parts[4]))
                : Optional.empty();
    }

    private static List<Denial.Principal> principals(List<Json> items) {
        var found = new ArrayList<Denial.Principal>();
        for (Json item : items) {
            if (item instanceof Json.Obj one) {
                found.add(principal(one.text("id"), one.text("type"), one.text("displayName")));
            }
        }
        return found;
    }

    private static Denial.Principal principal(String id, String type, String name) {
        String known = id.toLowerCase(Locale.ROOT);
        return new Denial.Principal(known, type, name.isEmpty() ? known : name);
    }

    private static List<Role.Permission> permissions(List<Json> items) {
        var found = new ArrayList<Role.Permission>();
        for (Json item : items) {
            found.addAll(Identities.permission(item).toList());
        }
        return found;
    }

    private static List<String> texts(Json.Obj object, String key) {
        return Identities.texts(object, key);
    }

    private static boolean is(Json.Obj object, String key, boolean value) {
        return object.get(key).filter(new Json.Bool(value)::equals).isPresent();
    }

    private static String key(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return lower.length() > 1 && lower.endsWith("/")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
