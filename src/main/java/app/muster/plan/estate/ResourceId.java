package app.muster.plan.estate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The id by which Azure knows a thing, compared without regard to case.
public final class ResourceId {

    private final String value;
    private final String key;

    /// @param value as it stood in the input, for example
    ///   `/subscriptions/…/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm1`
    public ResourceId(String value) {
        if (!looksLikeOne(value)) {
            throw new IllegalArgumentException("not a resource id: " + value);
        }
        this.value = trimmed(value);
        key = this.value.toLowerCase(Locale.ROOT);
    }

    /// As it stood in the input, without a slash at its end.
    public String value() {
        return value;
    }

    /// Whether the text has the form of an id: segments behind a leading slash, and either a
    /// subscription, a management group or a provider in it.
    public static boolean looksLikeOne(String text) {
        if (text.length() < 5 || text.charAt(0) != '/' || text.length() > 2_048) {
            return false;
        }
        return text.regionMatches(true, 0, "/subscriptions/", 0, 15) && text.length() > 15
                || text.regionMatches(true, 0, "/providers/", 0, 11) && text.length() > 11;
    }

    /// The id in a text that may be one.
    public static Optional<ResourceId> in(String text) {
        return looksLikeOne(text) ? Optional.of(new ResourceId(text)) : Optional.empty();
    }

    /// The form under which equal ids are equal texts.
    public String key() {
        return key;
    }

    /// @return for example `microsoft.sql/servers/databases`, lower case;
    ///   `microsoft.resources/subscriptions` and `…/resourcegroups` for those two
    public String type() {
        List<String> parts = segments();
        int provider = lastProvider(parts);
        if (provider < 0) {
            return parts.size() > 2 && parts.get(2).equalsIgnoreCase("resourceGroups")
                    ? "microsoft.resources/subscriptions/resourcegroups"
                    : "microsoft.resources/subscriptions";
        }
        StringBuilder type = new StringBuilder(parts.get(provider + 1));
        for (int i = provider + 2; i < parts.size(); i += 2) {
            type.append('/').append(parts.get(i));
        }
        return type.toString().toLowerCase(Locale.ROOT);
    }

    /// The last segment.
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /// The subscription's id, empty for a thing of the tenant.
    public String subscription() {
        return after("subscriptions");
    }

    /// The resource group's name, empty for a thing of the subscription or the tenant.
    public String resourceGroup() {
        return after("resourceGroups");
    }

    /// The id of what this one is a part or an extension of: the server of a database, the resource
    /// group of a server, the subscription of a group.
    public Optional<ResourceId> parent() {
        List<String> parts = segments();
        int provider = lastProvider(parts);
        int keep =
                provider < 0
                        ? parts.size() - 2
                        : parts.size() - provider > 4 ? parts.size() - 2 : provider;
        return keep < 2 ? Optional.empty() : in("/" + String.join("/", parts.subList(0, keep)));
    }

    /// The id of the resource that has no resource above it: the server of a database's policy.
    public ResourceId root() {
        ResourceId root = this;
        for (Optional<ResourceId> up = parent();
                up.isPresent() && up.get().value().toLowerCase(Locale.ROOT).contains("/providers/");
                up = up.get().parent()) {
            root = up.get();
        }
        return root;
    }

    /// Whether `scope` is this id or stands above it, on a segment boundary.
    public boolean isWithin(String scope) {
        String above = trimmed(scope);
        return value.regionMatches(true, 0, above, 0, above.length())
                && (value.length() == above.length() || value.charAt(above.length()) == '/');
    }

    private String after(String word) {
        List<String> parts = segments();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            if (parts.get(i).equalsIgnoreCase(word)) {
                return parts.get(i + 1);
            }
            if (parts.get(i).equalsIgnoreCase("providers")) {
                return "";
            }
        }
        return "";
    }

    private static int lastProvider(List<String> parts) {
        for (int i = parts.size() - 2; i >= 0; i--) {
            if (parts.get(i).equalsIgnoreCase("providers")) {
                return i;
            }
        }
        return -1;
    }

    private List<String> segments() {
        var parts = new ArrayList<String>();
        int start = 1;
        for (int end = value.indexOf('/', 1); end >= 0; end = value.indexOf('/', start)) {
            parts.add(value.substring(start, end));
            start = end + 1;
        }
        parts.add(value.substring(start));
        return parts;
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 1 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceId that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
