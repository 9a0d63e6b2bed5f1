package app.muster.importer.terraform;

import java.util.regex.Pattern;

/// Tells ids of Azure from other texts, strictly: what is no id may be a secret.
final class ArmId {

    private static final String SEGMENT = "[^/\\s?&=#|]{1,260}";
    private static final Pattern ID =
            Pattern.compile(
                    "(?:/subscriptions/[0-9a-zA-Z-]{1,64}(?:/resourceGroups/"
                            + SEGMENT
                            + ")?)?(?:/providers/[A-Za-z0-9.]{1,80}(?:/[A-Za-z0-9._-]{1,80}/"
                            + SEGMENT
                            + "){1,8}){0,3}",
                    Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 1_500;

    private ArmId() {}

    static boolean isOne(String text) {
        return text.length() > 12
                && text.length() < LONGEST
                && text.charAt(0) == '/'
                && ID.matcher(text).matches();
    }

    /// Without what some of Terraform's ids carry behind a bar.
    static String first(String id) {
        int bar = id.indexOf('|');
        return bar < 0 ? id : id.substring(0, bar);
    }

    static String name(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /// The type segments behind the last provider: `Microsoft.Network/virtualNetworks/subnets`.
    static String type(String id) {
        int provider = id.toLowerCase(java.util.Locale.ROOT).lastIndexOf("/providers/");
        if (provider < 0) {
            return "";
        }
        String[] parts = id.substring(provider + "/providers/".length()).split("/");
        var type = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i += 2) {
            type.append('/').append(parts[i]);
        }
        return type.toString();
    }

    /// How many names an id of this type has behind its provider.
    static int depth(String type) {
        return (int) type.chars().filter(c -> c == '/').count();
    }
}
