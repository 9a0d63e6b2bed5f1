package app.muster.recover;

import app.muster.assess.CopyNames;
import app.muster.assess.Estate;
import app.muster.plan.Asset;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the names of an asset and of its copies into commands. What was not read becomes a capital
/// `$NAME` for people to fill in.
public final class Commands {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z-]*)}");
    private static final Pattern TO_FILL = Pattern.compile("\\$([A-Z][A-Z0-9_]*)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    /// Every placeholder there is, with the name that people fill in where it is not known.
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("id", "ID");
        NAMES.put("name", "NAME");
        NAMES.put("group", "RG");
        NAMES.put("subscription", "SUB");
        NAMES.put("location", "REGION");
        NAMES.put("server", "SERVER");
        NAMES.put("vault", "VAULT");
        NAMES.put("vault-group", "VAULT_RG");
        NAMES.put("container", "CONTAINER");
        NAMES.put("item", "ITEM");
        NAMES.put("backup-vault", "BV");
        NAMES.put("backup-vault-group", "BV_RG");
        NAMES.put("instance", "INSTANCE");
        NAMES.put("instance-id", "INSTANCE_ID");
        NAMES.put("replica-vault", "VAULT");
        NAMES.put("replica-vault-group", "VAULT_RG");
        NAMES.put("fabric", "FABRIC");
        NAMES.put("replica-container", "CONTAINER");
        NAMES.put("replica-item", "ITEM");
        NAMES.put("replica-id", "ITEM_ID");
    }

    private final Estate estate;
    private final CopyNames copies;

    /// @param estate what was read last; an empty one knows no copies
    public Commands(Estate estate) {
        this.estate = estate;
        copies = new CopyNames(estate);
    }

    /// The text with this asset's names, each quoted where a shell could take it for something
    /// else.
    public String filled(String text, Asset asset) {
        return text.indexOf('{') < 0 ? text : filled(text, names(asset));
    }

    /// The text with capital names for people to fill in alone.
    public static String unfilled(String text) {
        return filled(text, Map.of());
    }

    /// The placeholders that nothing will ever fill in, with their braces.
    public static Set<String> unknown(String text) {
        Set<String> unknown = new LinkedHashSet<>();
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            if (!NAMES.containsKey(found.group(1))) {
                unknown.add(found.group());
            }
        }
        return unknown;
    }

    /// The capital names that people have to fill in, with their dollar sign.
    public static Set<String> toFill(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = TO_FILL.matcher(text);
        while (found.find()) {
            names.add(found.group());
        }
        return names;
    }

    /// The vaults that keep copies of the asset, lower case.
    CopyNames copies() {
        return copies;
    }

    /// The capital names that need not be filled in by anybody, with their dollar sign, each with
    /// the placeholders that bring what is known of the asset.
    Map<String, String> known(Asset asset) {
        Map<String, String> names = names(asset);
        Map<String, String> known = new HashMap<>();
        NAMES.forEach(
                (placeholder, name) -> {
                    if (names.containsKey(placeholder)) {
                        known.merge(
                                "$" + name,
                                "{" + placeholder + "}",
                                (one, other) -> Words.of("recover.flaw.or", one, other));
                    }
                });
        return known;
    }

    private Map<String, String> names(Asset asset) {
        Map<String, String> names = new HashMap<>(copies.names(asset.id()));
        Optional<Resource> read = asset.id().resource().flatMap(estate::resource);
        Optional<ResourceId> id = read.map(Resource::id).or(() -> asset.id().resource());
        names.put("id", id.map(ResourceId::value).orElse(asset.id().value()));
        names.put("name", asset.name().substring(asset.name().lastIndexOf('/') + 1));
        names.put("location", asset.location());
        id.ifPresent(
                known -> {
                    names.put("group", known.resourceGroup());
                    names.put("subscription", known.subscription());
                    boolean isPart = known.type().split("/").length > 2;
                    names.put(
                            "server", isPart ? known.parent().orElse(known).name() : known.name());
                });
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private static String filled(String text, Map<String, String> names) {
        var filled = new StringBuilder(text.length() + 64);
        Matcher placeholder = PLACEHOLDER.matcher(text);
        boolean single = false;
        boolean twice = false;
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            if (c == '\n') {
                single = false;
                twice = false;
            } else if (c == '\'' && !twice) {
                single = !single;
            } else if (c == '"' && !single && (at == 0 || text.charAt(at - 1) != '\\')) {
                twice = !twice;
            }
            placeholder.region(at, text.length());
            if (c == '{' && placeholder.lookingAt() && NAMES.containsKey(placeholder.group(1))) {
                String value = names.get(placeholder.group(1));
                filled.append(
                        value == null
                                ? "$" + NAMES.get(placeholder.group(1))
                                : twice ? escaped(value) : single ? broken(value) : quoted(value));
                at = placeholder.end();
            } else {
                filled.append(c);
                at++;
            }
        }
        return filled.toString();
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + broken(value) + "'";
    }

    /// For a place between single quotes.
    private static String broken(String value) {
        return value.replace("'", "'\\''");
    }

    /// For a place between double quotes.
    private static String escaped(String value) {
        return value.replaceAll("[\\\\\"$`]", "\\\\$0");
    }
}
