package app.muster.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;

/// Brings plans of older formats to the newest, one format after the other, in memory only.
final class Migration {

    private static final Map<String, String> RULES_OF_ORIGINS =
            Map.of("reference", "reference", "template", "depends-on", "manual", "drawn");

    private Migration() {}

    /// @param root is changed
    static JsonNode toNewest(JsonNode root, int format) {
        if (format < 2) {
            originsBecomeRules(root);
        }
        return root;
    }

    /// Format 1 knew only from which kind of source a dependency was learnt.
    private static void originsBecomeRules(JsonNode root) {
        for (JsonNode dependency : root.path("dependencies")) {
            String rule = RULES_OF_ORIGINS.get(dependency.path("origin").asText());
            if (rule != null && dependency instanceof ObjectNode fields) {
                fields.remove("origin");
                fields.put("rule", rule);
            }
        }
    }
}
