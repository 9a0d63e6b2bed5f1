package app.muster.importer;

import app.muster.importer.Notice.Severity;
import app.muster.importer.template.Place;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Takes bodies of resources in, in the case of Azure's REST answers or of PowerShell's objects,
/// with the children that PowerShell lists inside them.
final class Bodies {

    private static final String PROVIDERS = "/providers/";

    private final Taking taking;
    private final List<String> unnamed = new ArrayList<>();
    private final List<String> madeUp = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();
    private int read;

    Bodies(Taking taking) {
        this.taking = taking;
    }

    void takeAll(List<Json> entries, String at) {
        for (int i = 0; i < entries.size(); i++) {
            take(entries.get(i), at + "/" + i, Optional.empty());
        }
    }

    private void take(Json entry, String at, Optional<ResourceId> parent) {
        if (!(entry instanceof Json.Obj body)) {
            drop(at, "no-object");
            return;
        }
        Optional<ResourceId> own = own(body);
        Optional<ResourceId> id = own.or(() -> named(body, parent));
        if (id.isEmpty()) {
            drop(at, "no-id");
            return;
        }
        if (own.isEmpty()) {
            madeUp.add(at);
        }
        List<Json> children = body.list("resources");
        taking.take(
                new Resource(
                        id.get(),
                        type(body, id.get(), own.isPresent()),
                        plain(body, id.get(), children)));
        read++;
        for (int i = 0; i < children.size(); i++) {
            take(children.get(i), at + "/resources/" + i, id);
        }
    }

    private void drop(String at, String why) {
        unnamed.add(at);
        taking.drop(at, why);
    }

    /// Says what was noteworthy of all of them.
    void tell() {
        taking.said().addAll(Severity.ERROR, "entry-unnamed", unnamed);
        taking.said().addAll(Severity.INFO, "id-made-up", madeUp);
        taking.tellRepeated();
        if (read == 0 && unnamed.isEmpty()) {
            taking.said().add(Severity.WARNING, "", "no-resources");
        }
    }

    private static Optional<ResourceId> own(Json.Obj body) {
        return ResourceId.in(body.text("ResourceId").strip())
                .or(() -> ResourceId.in(body.text("id").strip()))
                .or(() -> ResourceId.in(body.text("RoleAssignmentId").strip()))
                .or(() -> ResourceId.in(body.text("LockId").strip()));
    }

    private static Optional<ResourceId> named(Json.Obj body, Optional<ResourceId> parent) {
        String type = typeText(body);
        String name = body.text("name").isBlank() ? body.text("ResourceName") : body.text("name");
        if (type.equalsIgnoreCase("Microsoft.Subscription")) {
            return ResourceId.in("/subscriptions/" + body.text("subscriptionId"));
        }
        if (type.indexOf('/') <= 0 || type.indexOf(' ') >= 0 || name.isBlank()) {
            return Optional.empty();
        }
        return ResourceId.in(madeUp(body, type, name, parent));
    }

    private static String madeUp(
            Json.Obj body, String type, String name, Optional<ResourceId> parent) {
        String group =
                body.text("resourceGroup").isBlank()
                        ? body.text("ResourceGroupName")
                        : body.text("resourceGroup");
        String subscription = body.text("subscriptionId");
        if (parent.isPresent()) {
            String above = parent.get().type();
            if (type.toLowerCase(Locale.ROOT).startsWith(above + "/") && name.indexOf('/') < 0) {
                return parent.get().value() + type.substring(above.length()) + "/" + name;
            }
            if (name.indexOf('/') < 0) {
                return new Place(parent.get().value()).id(type, name);
            }
            group = parent.get().resourceGroup();
            subscription = parent.get().subscription();
        }
        String place =
                subscription.isBlank() ? Place.SUBSCRIPTION : "/subscriptions/" + subscription;
        return new Place(
                        place + "/resourceGroups/" + (group.isBlank() ? "{resource-group}" : group))
                .id(type, name);
    }

    private static String typeText(Json.Obj body) {
        return body.text("type").isBlank() ? body.text("ResourceType") : body.text("type");
    }

    private String type(Json.Obj body, ResourceId id, boolean own) {
        String said = typeText(body).strip();
        int provider = own ? lastProvider(id.key()) : -1;
        if (provider >= 0) {
            // PowerShell writes the parent's type beside the id of a diagnostic setting.
            return ownType(id, provider + PROVIDERS.length(), said);
        }
        boolean usable =
                said.indexOf('/') > 0
                        && said.indexOf(' ') < 0
                        && !said.toLowerCase(Locale.ROOT).contains("/providers/");
        // one text for each type, so that looking it up later costs little
        return types.computeIfAbsent(usable ? said : id.type(), t -> t.toLowerCase(Locale.ROOT));
    }

    /// Searching forwards is several times as fast.
    private static int lastProvider(String key) {
        int last = -1;
        for (int at = key.indexOf(PROVIDERS); at >= 0; at = key.indexOf(PROVIDERS, at + 1)) {
            last = at;
        }
        return last;
    }

    /// The type that an id tells; one text for each, so that looking it up later costs little.
    ///
    /// @param from where the type begins in the key
    /// @param said what the body says it is, mostly the same
    private String ownType(ResourceId id, int from, String said) {
        String key = id.key();
        int last = key.lastIndexOf('/');
        String known = types.get(said);
        if (known != null
                && last == from + known.length()
                && key.startsWith(known, from)
                && known.indexOf('/') > 0
                && known.indexOf('/') == known.lastIndexOf('/')) {
            return known;
        }
        boolean simple = last > from && key.indexOf('/', key.indexOf('/', from) + 1) == last;
        String told =
                types.computeIfAbsent(simple ? key.substring(from, last) : id.type(), type -> type);
        if (simple && told.equalsIgnoreCase(said)) {
            types.putIfAbsent(said, told);
        }
        return told;
    }

    /// The body verbatim; with its id where it had none, without the children that now stand on
    /// their own.
    private static Json.Obj plain(Json.Obj body, ResourceId id, List<Json> children) {
        boolean silent = body.get("id").isEmpty();
        if (!silent && children.isEmpty()) {
            return body;
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        if (silent) {
            fields.put("id", new Json.Text(id.value()));
        }
        body.fields()
                .forEach(
                        (name, value) -> {
                            if (children.isEmpty() || !name.equalsIgnoreCase("resources")) {
                                fields.put(name, value);
                            }
                        });
        return new Json.Obj(fields);
    }
}
