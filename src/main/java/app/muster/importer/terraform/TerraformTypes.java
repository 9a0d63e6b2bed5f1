package app.muster.importer.terraform;

import app.muster.importer.terraform.Rule.Keep;
import app.muster.importer.terraform.Rule.Part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The list of Terraform types and of what is kept of them, from `terraform-types.yaml`.
final class TerraformTypes {

    private static final class Loaded {
        static final TerraformTypes TYPES = new TerraformTypes(read());
    }

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Set<String>> pathsByType = new HashMap<>();

    private TerraformTypes(JsonNode root) {
        JsonNode entries = root.get("types");
        entries.properties()
                .forEach(
                        entry -> {
                            Rule rule = rule(entry.getKey(), entry.getValue(), entries);
                            rules.put(entry.getKey(), rule);
                            allow(rule.type(), rule.keep());
                            rule.parts().forEach(part -> allow(part.type(), part.keep()));
                        });
    }

    static TerraformTypes builtIn() {
        return Loaded.TYPES;
    }

    private static JsonNode read() {
        try (InputStream in = TerraformTypes.class.getResourceAsStream("terraform-types.yaml")) {
            if (in == null) {
                throw new IllegalStateException("terraform-types.yaml is missing");
            }
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("terraform-types.yaml", e);
        }
    }

    Map<String, Rule> rules() {
        return rules;
    }

    Rule rule(String terraformType) {
        Rule known = rules.get(terraformType);
        return known == null ? Rule.unknown(terraformType) : known;
    }

    /// Paths that are kept in bodies of an Azure type, lower case and without `[]`.
    Set<String> allowed(String azureType) {
        return pathsByType.getOrDefault(azureType.toLowerCase(Locale.ROOT), Set.of());
    }

    private void allow(String type, List<Keep> keep) {
        Set<String> paths =
                pathsByType.computeIfAbsent(type.toLowerCase(Locale.ROOT), _ -> new HashSet<>());
        for (Keep kept : keep) {
            paths.add(kept.target().replace("[]", "").toLowerCase(Locale.ROOT));
        }
    }

    private static Rule rule(String name, JsonNode entry, JsonNode all) {
        if (entry.has("like")) {
            JsonNode model = all.get(entry.get("like").asText());
            if (model == null) {
                throw new IllegalStateException(name + " is like nothing");
            }
            Rule like = rule(name, model, all);
            var keep = new LinkedHashMap<String, Keep>();
            like.keep().forEach(kept -> keep.put(kept.target(), kept));
            keep(entry).forEach(kept -> keep.put(kept.target(), kept));
            return new Rule(
                    text(entry, "type", like.type()),
                    entry.has("names") ? texts(entry, "names") : like.names(),
                    entry.has("parent") ? texts(entry, "parent") : like.parents(),
                    text(entry, "scope", like.scope()),
                    like.ids(),
                    like.ownId(),
                    like.place(),
                    List.copyOf(keep.values()),
                    like.parts(),
                    like.dropped());
        }
        return new Rule(
                text(entry, "type", ""),
                entry.has("names") ? texts(entry, "names") : List.of("name"),
                texts(entry, "parent"),
                text(entry, "scope", ""),
                texts(entry, "id"),
                !entry.has("own-id") || entry.get("own-id").asBoolean(),
                text(entry, "place", ""),
                keep(entry),
                parts(entry),
                Optional.ofNullable(entry.get("dropped")).map(JsonNode::asText));
    }

    private static List<Part> parts(JsonNode entry) {
        var parts = new ArrayList<Part>();
        for (JsonNode part : entry.path("parts")) {
            parts.add(
                    new Part(
                            part.get("type").asText(),
                            texts(part, "names"),
                            part.get("when").asText(),
                            keep(part)));
        }
        return parts;
    }

    private static List<Keep> keep(JsonNode entry) {
        var keep = new ArrayList<Keep>();
        entry.path("keep")
                .properties()
                .forEach(
                        kept ->
                                keep.add(
                                        new Keep(
                                                kept.getKey(),
                                                Source.of(kept.getValue().asText()))));
        return keep;
    }

    private static String text(JsonNode entry, String key, String otherwise) {
        return entry.has(key) ? entry.get(key).asText() : otherwise;
    }

    private static List<String> texts(JsonNode entry, String key) {
        var texts = new ArrayList<String>();
        entry.path(key).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
