package app.muster.importer.terraform;

import app.muster.importer.template.Place;
import app.muster.importer.terraform.Configuration.Reference;
import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The ids of all blocks: as the file has them, else made of names, of the resource group, and of
/// what the attributes and expressions name.
final class Ids {

    /// @param made whether it was made of names
    record Id(String value, boolean made) {}

    private final TerraformTypes types;
    private final Configuration configuration;
    private final Instances instances;
    private final Map<String, Block> groups = new HashMap<>();
    private final Map<Block, Id> known = new IdentityHashMap<>();
    private final Set<Block> underWay =
            java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private final String subscription;

    Ids(List<Block> blocks, TerraformTypes types, Configuration configuration) {
        this.types = types;
        this.configuration = configuration;
        instances = new Instances(blocks);
        var subscriptions = new HashSet<String>();
        for (Block block : blocks) {
            String id = said(block, "id");
            if (ArmId.isOne(ArmId.first(id)) && id.startsWith("/subscriptions/")) {
                subscriptions.add(id.split("/")[2]);
            }
            if (block.managed()
                    && block.type().equals("azurerm_resource_group")
                    && !block.isSensitive("name")) {
                groups.putIfAbsent(said(block, "name").toLowerCase(Locale.ROOT), block);
            }
        }
        subscription =
                !configuration.subscription().isEmpty()
                        ? "/subscriptions/" + configuration.subscription()
                        : subscriptions.size() == 1
                                ? "/subscriptions/" + subscriptions.iterator().next()
                                : Place.SUBSCRIPTION;
    }

    Id of(Block block) {
        Id id = known.get(block);
        if (id == null) {
            if (!underWay.add(block)) {
                return new Id(subscription + "/providers/unknown/" + block.name(), true);
            }
            id = made(block);
            known.put(block, id);
            underWay.remove(block);
        }
        return id;
    }

    Instances instances() {
        return instances;
    }

    private Id made(Block block) {
        if (block.type().startsWith("azapi_")) {
            return ofAzapi(block);
        }
        Rule rule = types.rule(block.type());
        for (String attribute : rule.ids()) {
            Optional<String> id = id(block, attribute, 0);
            if (id.isPresent()) {
                return new Id(id.get(), false);
            }
        }
        String own = ArmId.first(said(block, "id"));
        if (rule.ownId() && ArmId.isOne(own)) {
            return new Id(own, false);
        }
        if (ArmId.isOne(block.index())
                && ArmId.type(block.index()).equalsIgnoreCase(typeInId(rule.type()))
                && ArmId.name(block.index()).equalsIgnoreCase(said(block, "name"))) {
            return new Id(block.index(), false);
        }
        if (isGroup(rule.type()) && isGroupId(block.index(), said(block, "name"))) {
            return new Id(block.index(), false);
        }
        return new Id(built(block, rule), true);
    }

    private static boolean isGroup(String type) {
        return type.equalsIgnoreCase("Microsoft.Resources/resourceGroups");
    }

    private static boolean isGroupId(String id, String name) {
        return ArmId.isOne(id) && ArmId.type(id).isEmpty() && ArmId.name(id).equalsIgnoreCase(name);
    }

    private static String typeInId(String type) {
        return isGroup(type) ? "" : type;
    }

    private String built(Block block, Rule rule) {
        List<String> names = new ArrayList<>();
        for (String name : rule.names()) {
            names.add(name(block, name).replace('/', '-'));
        }
        for (String parent : rule.parents()) {
            Optional<String> id = id(block, parent, 0);
            if (id.isPresent()) {
                String below = below(id.get(), rule.type(), names);
                if (!below.isEmpty()) {
                    return below;
                }
            }
        }
        if (!rule.scope().isEmpty()) {
            Optional<String> scope = id(block, rule.scope(), 0);
            String base = scope.orElse(rule.place().isEmpty() ? "" : place(block, rule));
            if (!base.isEmpty() || said(block, rule.scope()).equals("/")) {
                return new Place(base).id(rule.type(), String.join("/", names));
            }
        }
        return new Place(place(block, rule)).id(rule.type(), String.join("/", names));
    }

    private String place(Block block, Rule rule) {
        return switch (rule.place()) {
            case "subscription" -> subscription;
            case "tenant" -> "";
            default -> group(block);
        };
    }

    private String group(Block block) {
        String name = said(block, "resource_group_name");
        if (name.isEmpty()) {
            for (String attribute : List.of("resource_group_id", "parent_id")) {
                String id = said(block, attribute);
                if (ArmId.isOne(id) && ArmId.type(id).isEmpty()) {
                    return id;
                }
            }
            for (Block target : targets(block, "resource_group_name", 0)) {
                if (target.type().equals("azurerm_resource_group")) {
                    return of(target).value();
                }
            }
            return subscription + "/resourceGroups/{resource-group}";
        }
        Block group = groups.get(name.toLowerCase(Locale.ROOT));
        return group == null || block.type().equals("azurerm_resource_group")
                ? subscription + "/resourceGroups/" + name.replace('/', '-')
                : of(group).value();
    }

    /// Below the parent's id; empty if the type does not go on from the parent's.
    private static String below(String parent, String type, List<String> names) {
        String above = ArmId.type(parent);
        if (above.isEmpty() || !type.regionMatches(true, 0, above + "/", 0, above.length() + 1)) {
            return "";
        }
        String[] rest = type.substring(above.length() + 1).split("/");
        var id = new StringBuilder(parent);
        for (int i = 0; i < rest.length; i++) {
            int from = names.size() - rest.length + i;
            id.append('/').append(rest[i]).append('/');
            id.append(from >= 0 ? names.get(from) : "{name}");
        }
        return id.toString();
    }

    /// The text of an attribute, empty where Terraform marks it as sensitive.
    private static String said(Block block, String attribute) {
        return block.isSensitive(attribute) ? "" : block.values().text(attribute);
    }

    /// The id in an attribute, or of what its expression names; none where that is sensitive.
    Optional<String> id(Block block, String attribute, int at) {
        if (block.isSensitive(attribute)) {
            return Optional.empty();
        }
        if (block.values().get(attribute).orElse(Json.NULL) instanceof Json.Text(String text)
                && !text.isEmpty()) {
            String first = ArmId.first(text);
            return ArmId.isOne(first) ? Optional.of(first) : Optional.empty();
        }
        List<Block> targets = targets(block, attribute, at);
        return targets.size() == 1 ? Optional.of(of(targets.getFirst()).value()) : Optional.empty();
    }

    /// Resources whose id or name an attribute will have.
    List<Block> targets(Block block, String path, int at) {
        if (configuration.isEmpty() || block.isSensitive(path)) {
            return List.of();
        }
        var targets = new ArrayList<Block>();
        Set<Block> seen = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        for (Reference reference : configuration.references(block, path, at)) {
            List<Block> all = instances.of(reference, block);
            if (all.size() <= Instances.MOST) {
                all.stream()
                        .filter(target -> target != block && isOfAzure(target))
                        .filter(seen::add)
                        .limit(Instances.MOST)
                        .forEach(targets::add);
            }
        }
        return targets;
    }

    static boolean isOfAzure(Block block) {
        return block.managed()
                && (block.type().startsWith("azurerm_")
                        || block.type().equals("azapi_resource")
                        || block.type().equals("azapi_update_resource"));
    }

    /// A text made of attributes: of a name, of `{attribute|part}` within a text, or `=text`.
    String name(Block block, String pattern) {
        if (pattern.startsWith("=")) {
            return pattern.substring(1);
        }
        if (pattern.indexOf('{') < 0) {
            return attribute(block, pattern, "");
        }
        var text = new StringBuilder();
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            String inside = pattern.substring(open + 1, close);
            int bar = inside.indexOf('|');
            text.append(pattern, at, open);
            text.append(
                    bar < 0
                            ? attribute(block, inside, "")
                            : attribute(block, inside.substring(0, bar), inside.substring(bar)));
            at = close + 1;
        }
        return text.append(pattern.substring(at)).toString();
    }

    private String attribute(Block block, String attribute, String part) {
        if (!part.isEmpty()) {
            String id = id(block, attribute, 0).orElse("");
            if (!id.isEmpty()) {
                return part.equals("|group") ? groupOf(id) : ArmId.name(id);
            }
        }
        String said = new Attributes(block).text(attribute);
        if (!said.isEmpty()) {
            return said;
        }
        if (!attribute.equals("name")) {
            for (Block target : targets(block, attribute, 0)) {
                return ArmId.name(of(target).value());
            }
        }
        String what =
                attribute.equals("name")
                        ? block.name() + (block.index().isEmpty() ? "" : "-" + block.index())
                        : attribute.replaceAll("_(id|name)$", "").replace('_', '-');
        return "{" + what.replace('/', '-') + "}";
    }

    private static String groupOf(String id) {
        String[] parts = id.split("/");
        return parts.length > 4 && parts[3].equalsIgnoreCase("resourceGroups") ? parts[4] : "";
    }

    private Id ofAzapi(Block block) {
        for (String attribute : List.of("id", "resource_id")) {
            if (ArmId.isOne(said(block, attribute))) {
                return new Id(said(block, attribute), false);
            }
        }
        String type = azapiType(block);
        String name = attribute(block, "name", "").replace('/', '-');
        String parent =
                id(block, "parent_id", 0)
                        .orElse(
                                said(block, "parent_id").equals("/")
                                        ? ""
                                        : isGroup(type)
                                                ? subscription
                                                : subscription
                                                        + "/resourceGroups/{resource-group}");
        String below = below(parent, type, List.of(name));
        return new Id(
                !below.isEmpty()
                        ? below
                        : isGroup(type)
                                ? parent + "/resourceGroups/" + name
                                : new Place(parent).id(type, name),
                true);
    }

    /// The type without its version.
    static String azapiType(Block block) {
        String type = said(block, "type");
        int at = type.indexOf('@');
        return at < 0 ? type : type.substring(0, at);
    }
}
