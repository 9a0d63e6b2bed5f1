package app.muster.importer.template;

import java.util.Locale;

/// Where a deployment puts its resources, as the beginning of their ids.
///
/// @param path for example `/subscriptions/{subscription}/resourceGroups/{resource-group}`; empty
///   for the tenant
public record Place(String path) {

    public static final String SUBSCRIPTION = "/subscriptions/{subscription}";
    public static final Place GROUP = new Place(SUBSCRIPTION + "/resourceGroups/{resource-group}");

    /// The place that a template's schema names.
    static Place ofSchema(String schema) {
        String name = schema.toLowerCase(Locale.ROOT);
        if (name.contains("subscriptiondeploymenttemplate")) {
            return new Place(SUBSCRIPTION);
        }
        if (name.contains("managementgroupdeploymenttemplate")) {
            return new Place(managementGroup("{management-group}"));
        }
        return name.contains("tenantdeploymenttemplate") ? new Place("") : GROUP;
    }

    static String managementGroup(String name) {
        return "/providers/Microsoft.Management/managementGroups/" + name;
    }

    String subscription() {
        return path.startsWith("/subscriptions/")
                ? "/subscriptions/" + part(2, "{subscription}")
                : SUBSCRIPTION;
    }

    String subscriptionName() {
        return subscription().substring("/subscriptions/".length());
    }

    String groupName() {
        return path.startsWith("/subscriptions/")
                ? part(4, "{resource-group}")
                : "{resource-group}";
    }

    String group() {
        return subscription() + "/resourceGroups/" + groupName();
    }

    private String part(int number, String otherwise) {
        String[] parts = path.split("/");
        return number < parts.length && !parts[number].isBlank() ? parts[number] : otherwise;
    }

    /// @param type with as many parts behind the provider as `names` has, as far as the file tells
    /// @param names separated by slashes
    public String id(String type, String names) {
        if (type.equalsIgnoreCase("Microsoft.Resources/resourceGroups")) {
            return subscription() + "/resourceGroups/" + names.replace('/', '-');
        }
        int extension = type.toLowerCase(Locale.ROOT).indexOf("/providers/");
        String[] words = names.split("/");
        if (extension < 0) {
            return under(path, type, words, 0);
        }
        String base = type.substring(0, extension);
        int used = base.split("/").length - 1;
        String provider = used < words.length ? words[used] : "{provider}";
        String rest = type.substring(extension + "/providers/".length());
        return under(under(path, base, words, 0, used), provider + "/" + rest, words, used + 1);
    }

    private static String under(String start, String type, String[] words, int from) {
        return under(start, type, words, from, words.length);
    }

    /// Types and names in turn; a name too many joins the last one, one too few is a placeholder.
    static String under(String start, String type, String[] words, int from, int end) {
        int to = Math.min(end, words.length);
        String[] types = type.split("/");
        var id = new StringBuilder(start).append("/providers/").append(types[0]);
        for (int i = 1; i < types.length; i++) {
            int word = from + i - 1;
            id.append('/').append(types[i]).append('/');
            id.append(word < to && !words[word].isBlank() ? words[word] : "{name}");
        }
        for (int word = from + types.length - 1; word < to; word++) {
            id.append('-').append(words[word]);
        }
        return id.toString();
    }
}
