package app.muster.plan.estate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One Azure resource, with the body that the input had for it.
///
/// @param id real, or made up from a template's names where the input is a template
/// @param type lower case, for example `microsoft.compute/virtualmachines`
/// @param body the resource verbatim; which fields it has depends on what was asked when it was
///   read
public record Resource(ResourceId id, String type, Json.Obj body) {

    public Resource {
        type = type.toLowerCase(Locale.ROOT);
    }

    /// Whether the body says anything of the resource's own settings. `az resource list` names
    /// resources without them.
    public boolean hasProperties() {
        return body.get("properties").orElse(Json.NULL) instanceof Json.Obj;
    }

    /// The last part of the name, as people call it.
    public String name() {
        return id.name();
    }

    public String location() {
        return body.text("location");
    }

    /// A tag's value, whatever the case of its name.
    public Optional<String> tag(String name) {
        return body.object("tags").get(name) instanceof Optional<Json> found
                        && found.isPresent()
                        && found.get() instanceof Json.Text(String value)
                ? Optional.of(value)
                : Optional.empty();
    }

    public Map<String, Json> tags() {
        return body.object("tags").fields();
    }
}
