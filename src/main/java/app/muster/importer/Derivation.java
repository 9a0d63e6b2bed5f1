package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Assets and dependencies of a snapshot. A resource needs what its body names; what is no asset of
/// its own counts as its parent. Takes time in proportion to the texts in the bodies.
public final class Derivation {

    /// Where a body says under which host names the resource itself answers.
    private static final Set<String> OWN_HOSTS =
            Set.of(
                    "properties.loginserver",
                    "properties.servicebusendpoint",
                    "properties.vaulturi",
                    "properties.documentendpoint",
                    "properties.fullyqualifieddomainname",
                    "properties.defaulthostname",
                    "properties.hostnames",
                    "properties.enabledhostnames",
                    "properties.hostnamesslstates.name");

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final KnownResources known;
    private final References references = new References();
    private final Edges edges;
    private final Principals principals;
    private final Counterparts counterparts;
    private final PrivateAccess access = new PrivateAccess();
    private final Peerings peerings = new Peerings();
    private final Map<String, Paths> paths = new HashMap<>();

    private Derivation(Snapshot snapshot, Catalogue catalogue) {
        this.snapshot = snapshot;
        this.catalogue = catalogue;
        this.known = new KnownResources(snapshot);
        this.edges = new Edges(snapshot, catalogue, known);
        this.principals = new Principals(snapshot, known, edges, catalogue);
        this.counterparts = new Counterparts(known, edges);
    }

    public static Derived of(Snapshot snapshot, Catalogue catalogue) {
        return new Derivation(snapshot, catalogue).derived();
    }

    private Derived derived() {
        for (Resource resource : snapshot.resources()) {
            edges.parent(resource);
            references.in(
                    resource.body(),
                    (target, host, rest, path) -> named(resource, target, host, rest, path));
            counterparts.in(resource);
            if (resource.type().equals("microsoft.keyvault/vaults")) {
                principals.inAccessPolicies(resource);
            }
        }
        var evidence = new EvidenceLinks(known, edges, references, principals);
        snapshot.evidence().forEach(evidence::take);
        access.tell(edges);
        peerings.tell(edges);
        snapshot.resources().forEach(this::order);
        return edges.derived();
    }

    private void named(
            Resource from, String target, boolean host, String rest, References.Finder.Path path) {
        String dotted = path.dotted();
        Paths special = paths.computeIfAbsent(from.type(), t -> Paths.of(catalogue.type(t)));
        boolean backwards = special.isBackReference(dotted);
        if (!backwards && special.isUnrelated(dotted)) {
            return;
        }
        Optional<Resource> found = host ? known.hosts().of(target) : known.nearest(target);
        if (found.isEmpty()) {
            if (!host && !backwards && known.isMissing(target)) {
                Meaning meaning = meaning(from, new ResourceId(target).type(), false, rest, path);
                edges.missing(from, target, meaning.kind(), meaning.rule(), path.pointer());
            }
            return;
        }
        Resource to = found.get();
        if (isSameFamily(from, to) || host && OWN_HOSTS.contains(dotted)) {
            return;
        }
        if (backwards) {
            Rule rule =
                    dotted.contains("privateendpoint")
                                    && to.type().equals("microsoft.network/privateendpoints")
                            ? Rule.PRIVATE_ENDPOINT
                            : Rule.REFERENCE;
            Kind kind = rule == Rule.PRIVATE_ENDPOINT ? Kind.NETWORK : edges.gives(from);
            take(to, from, new Meaning(kind, rule, true), "");
            return;
        }
        if (!host && Peerings.isOne(dotted)) {
            peerings.note(from, to, path);
            return;
        }
        Meaning meaning = meaning(from, to.type(), host, rest, path);
        if (meaning.backwards()) {
            take(to, from, meaning, "");
        } else {
            take(from, to, meaning, path.pointer());
        }
    }

    private void take(Resource from, Resource to, Meaning meaning, String path) {
        edges.add(from, to, meaning.kind(), meaning.rule(), path);
        if (meaning.rule() == Rule.PRIVATE_ENDPOINT) {
            access.endpoint(from, to);
        } else {
            access.use(from, to, meaning.kind());
        }
    }

    private Meaning meaning(
            Resource from, String to, boolean host, String rest, References.Finder.Path path) {
        Kind gives = catalogue.type(to).gives();
        return Meaning.of(from.type(), path.dotted(), to, gives, host, rest);
    }

    /// Whether one is a part of the other, which their ids say already.
    private static boolean isSameFamily(Resource from, Resource to) {
        return from == to
                || from.id().isWithin(to.id().value())
                || to.id().isWithin(from.id().value());
    }

    /// What is deployed first is needed, unless the bodies already say what the two have to do with
    /// each other.
    private void order(Resource from) {
        List<Json> needs = from.body().list("dependsOn");
        for (int i = 0; i < needs.size(); i++) {
            if (needs.get(i) instanceof Json.Text(String text) && ResourceId.looksLikeOne(text)) {
                String key = KnownResources.key(text);
                Optional<Resource> target = known.nearest(key);
                String path = "/dependsOn/" + i;
                if (target.isPresent() && principals.isLetIn(from, target.get())) {
                    principals.needs(target.get(), from, "");
                } else if (target.isPresent()) {
                    Kind kind = edges.gives(target.get());
                    edges.add(from, target.get(), kind, Rule.DEPENDS_ON, path);
                } else if (known.isMissing(key)
                        && EvidenceKind.besideResources(new ResourceId(text).type()).isEmpty()) {
                    Kind kind = catalogue.type(new ResourceId(text).type()).gives();
                    edges.missing(from, text, kind, Rule.DEPENDS_ON, path);
                }
            }
        }
    }
}
