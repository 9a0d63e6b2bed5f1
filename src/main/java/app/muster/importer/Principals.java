package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.plan.Category;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who signs in as whom: resources by the principals of their managed identities.
final class Principals {

    private static final String IDENTITIES = "microsoft.managedidentity/userassignedidentities";

    /// Beyond so many users an identity is taken for what needs the target.
    private static final int MOST_USERS = 200;

    private final KnownResources known;
    private final Edges edges;
    private final Catalogue catalogue;
    private final Map<String, Resource> byPrincipal = new HashMap<>();
    private final Map<Resource, Set<Resource>> users = new IdentityHashMap<>();

    Principals(Snapshot snapshot, KnownResources known, Edges edges, Catalogue catalogue) {
        this.known = known;
        this.edges = edges;
        this.catalogue = catalogue;
        for (Resource resource : snapshot.resources()) {
            if (resource.type().equals(IDENTITIES)) {
                put(resource.body().object("properties").text("principalId"), resource);
            } else if (resource.body().get("identity").orElse(Json.NULL) instanceof Json.Obj own) {
                put(own.text("principalId"), resource);
                own.object("userAssignedIdentities")
                        .fields()
                        .forEach((id, said) -> uses(resource, id, said));
            }
            resource.body()
                    .object("properties")
                    .object("identityProfile")
                    .fields()
                    .values()
                    .forEach(
                            profile -> {
                                if (profile instanceof Json.Obj one) {
                                    put(one.text("objectId"), resource);
                                }
                            });
        }
    }

    private void put(String principal, Resource resource) {
        if (!principal.isEmpty()) {
            byPrincipal.putIfAbsent(principal.toLowerCase(Locale.ROOT), resource);
        }
    }

    private void uses(Resource user, String id, Json said) {
        known.exact(KnownResources.key(id))
                .ifPresent(
                        identity -> {
                            users.computeIfAbsent(identity, _ -> new LinkedHashSet<>()).add(user);
                            if (said instanceof Json.Obj one) {
                                put(one.text("principalId"), identity);
                            }
                        });
    }

    /// The resources that sign in as a principal.
    ///
    /// @param said in what gives the principal a role; a template leaves it open, and then the one
    ///   resource with an identity that it waits for is meant
    List<Resource> of(Json principal, Json.Obj said, Resource target) {
        Optional<Resource> holder =
                principal instanceof Json.Text(String id)
                        ? Optional.ofNullable(byPrincipal.get(id.toLowerCase(Locale.ROOT)))
                        : waitedFor(said, target);
        if (holder.isEmpty()) {
            return List.of();
        }
        Set<Resource> users = this.users.getOrDefault(holder.get(), Set.of());
        return users.isEmpty() || users.size() > MOST_USERS
                ? List.of(holder.get())
                : List.copyOf(users);
    }

    private Optional<Resource> waitedFor(Json.Obj said, Resource target) {
        var found = new ArrayList<Resource>();
        for (Json need : said.list("dependsOn")) {
            if (need instanceof Json.Text(String id) && id.startsWith("/")) {
                known.exact(KnownResources.key(id))
                        .filter(resource -> resource != target && hasIdentity(resource))
                        .ifPresent(found::add);
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean hasIdentity(Resource resource) {
        return resource.type().equals(IDENTITIES)
                || resource.body().get("identity").orElse(Json.NULL) instanceof Json.Obj;
    }

    /// Whoever has a role on a resource needs it; but what recovers or deploys manages many things
    /// that it could do without.
    void needs(Resource holder, Resource target, String path) {
        Kind kind = edges.gives(target);
        Category category = catalogue.type(holder.type()).category();
        boolean manages = category.isForRecovery();
        if (!manages || kind == Kind.KEYS || kind == Kind.IDENTITY || kind == Kind.NETWORK) {
            edges.add(holder, target, kind, Rule.ROLE, path);
        }
    }

    /// Key vaults name in their own bodies who may use them.
    void inAccessPolicies(Resource vault) {
        for (Json policy : vault.body().object("properties").list("accessPolicies")) {
            if (policy instanceof Json.Obj one
                    && one.get("objectId").orElse(Json.NULL) instanceof Json.Text principal) {
                of(principal, vault.body(), vault).forEach(holder -> needs(holder, vault, ""));
            }
        }
    }

    /// Whether a key vault of a template waits for a resource only to let its identity in. Then the
    /// resource needs the vault, and not the other way round.
    boolean isLetIn(Resource vault, Resource waitedFor) {
        return vault.type().startsWith("microsoft.keyvault/vaults")
                && hasIdentity(waitedFor)
                && vault.body().object("properties").list("accessPolicies").stream()
                        .anyMatch(
                                policy ->
                                        policy instanceof Json.Obj one
                                                && one.get("objectId").orElse(Json.NULL)
                                                        instanceof Json.Open);
    }
}
