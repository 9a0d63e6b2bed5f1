package app.muster.importer;

import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells which of two peered networks needs the other one. A spoke needs its hub, and the hub goes
/// on without a spoke; two equals need each other.
final class Peerings {

    private static final String INLINE = "virtualNetworkPeerings";

    private record Peering(
            Resource from, Resource to, boolean usesOther, boolean offers, String path) {}

    private final List<Peering> peerings = new ArrayList<>();
    private final Map<String, Set<String>> partners = new HashMap<>();

    /// Whether a place in a body is a peering's other side.
    static boolean isOne(String dotted) {
        return dotted.endsWith("remotevirtualnetwork.id");
    }

    void note(Resource from, Resource to, References.Finder.Path path) {
        Json.Obj settings = settings(from, path.places());
        peerings.add(
                new Peering(
                        from,
                        to,
                        isTrue(settings, "useRemoteGateways"),
                        isTrue(settings, "allowGatewayTransit"),
                        path.pointer()));
        partners.computeIfAbsent(network(from), _ -> new HashSet<>()).add(network(to));
        partners.computeIfAbsent(network(to), _ -> new HashSet<>()).add(network(from));
    }

    /// The peering's own settings, which stand in a list of the network's or in a body of their
    /// own.
    private static Json.Obj settings(Resource from, List<String> places) {
        Json.Obj properties = from.body().object("properties");
        if (places.size() > 2
                && places.get(1).equalsIgnoreCase(INLINE)
                && places.get(2).matches("[0-9]{1,6}")) {
            List<Json> inline = properties.list(INLINE);
            int index = Integer.parseInt(places.get(2));
            return index < inline.size() && inline.get(index) instanceof Json.Obj one
                    ? one.object("properties")
                    : Json.Obj.EMPTY;
        }
        return properties;
    }

    private static boolean isTrue(Json.Obj settings, String name) {
        return settings.get(name).orElse(Json.NULL).equals(new Json.Bool(true));
    }

    private static String network(Resource resource) {
        return resource.id().root().key();
    }

    void tell(Edges edges) {
        for (Peering peering : peerings) {
            int here = partners.getOrDefault(network(peering.from()), Set.of()).size();
            int there = partners.getOrDefault(network(peering.to()), Set.of()).size();
            boolean wide = peering.from().type().startsWith("microsoft.network/virtualhubs");
            boolean hub = wide || !peering.usesOther() && (peering.offers() || here > there);
            if (hub) {
                edges.add(peering.to(), peering.from(), Kind.NETWORK, Rule.ASSOCIATION, "");
            } else {
                edges.add(
                        peering.from(),
                        peering.to(),
                        Kind.NETWORK,
                        Rule.ASSOCIATION,
                        peering.path());
            }
        }
    }
}
