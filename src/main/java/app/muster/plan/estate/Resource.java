package app.muster.plan.estate;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One Azure resource, with the body that the input had for it.
///
/// @param id real, or made up from a template's names where the input is a template
/// @param type lower case, for example `microsoft.compute/virtualmachines`
/// @param body the resource verbatim; which fields it has depends on what was asked when it was
///   read
/// @param sources which file said what: a JSON pointer into the body, and the file from which what
///   stands there and below came; empty where the whole snapshot is from one
public record Resource(ResourceId id, String type, Json.Obj body, Map<String, String> sources) {

    public Resource {
        type = type.toLowerCase(Locale.ROOT);
        sources =
                sources.isEmpty()
                        ? Map.of()
                        : sources.size() == 1
                                ? Map.copyOf(sources)
                                : Collections.unmodifiableMap(new TreeMap<>(sources));
    }

    public Resource(ResourceId id, String type, Json.Obj body) {
        this(id, type, body, Map.of());
    }

    /// The same, all of it said by one file.
    public Resource from(String source) {
        return new Resource(id, type, body, Map.of("", source));
    }

    /// The file that said what stands at a place, empty where nobody noted it.
    ///
    /// @param at JSON pointer into the body
    public String source(String at) {
        String place = at;
        while (!sources.containsKey(place)) {
            if (place.isEmpty()) {
                return "";
            }
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
        }
        return sources.getOrDefault(place, "");
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
