package app.muster.importer;

import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.estate.Resource;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Whoever uses a service that is closed to the public reaches it through a private endpoint, and
/// so needs the endpoint too.
final class PrivateAccess {

    private static final int MOST_ENDPOINTS = 5;

    private record Use(Resource user, Resource service) {}

    private final Map<Resource, List<Resource>> endpoints = new IdentityHashMap<>();
    private final List<Use> uses = new ArrayList<>();

    void endpoint(Resource endpoint, Resource service) {
        List<Resource> known = endpoints.computeIfAbsent(service, _ -> new ArrayList<>());
        if (known.size() < MOST_ENDPOINTS) {
            known.add(endpoint);
        }
    }

    /// Notes that a resource names a service.
    void use(Resource user, Resource service, Kind kind) {
        boolean uses = kind == Kind.DATA || kind == Kind.KEYS || kind == Kind.COMPUTE;
        if (uses
                && service.body()
                        .object("properties")
                        .text("publicNetworkAccess")
                        .equalsIgnoreCase("Disabled")
                && !user.type().startsWith("microsoft.network/")) {
            this.uses.add(new Use(user, service));
        }
    }

    void tell(Edges edges) {
        for (Use use : uses) {
            for (Resource endpoint : endpoints.getOrDefault(use.service(), List.of())) {
                edges.add(use.user(), endpoint, Kind.NETWORK, Rule.PRIVATE_ENDPOINT, "");
            }
        }
    }
}
