package app.muster.importer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/// Breaks files in the ways in which files get broken, and in ways in which somebody hostile would
/// break them. The same seed breaks in the same way.
final class Mutation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            com.fasterxml.jackson.core.JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(500)
                                                    .build())
                                    .build())
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonParser.Feature.ALLOW_COMMENTS)
                    .build();

    /// Texts that have broken programs before.
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "/",
                    "//",
                    "/subscriptions/",
                    "/subscriptions//resourceGroups//providers//",
                    "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/",
                    "/subscriptions/s/resourceGroups/g/providers/a/b/c;/subscriptions/x",
                    "/providers/Microsoft.Management/managementGroups/m",
                    "\u202Egnp.exe",
                    "a\u0300\u0301\u0302",
                    "\uD800",
                    "\u0000",
                    "=cmd|' /C calc'!A0",
                    "[concat('a', variables('a'))]",
                    "[variables('v')]",
                    "[parameters('p')]",
                    "[copyIndex()]",
                    "[copyIndex('loop', 999999999)]",
                    "[range(0, 2147483647)]",
                    "[reference(resourceId('a/b','c')).outputs.x.value]",
                    "[resourceId('Microsoft.Network/virtualNetworks', 'v', 'w', 'x')]",
                    "[if(",
                    "[[literal]",
                    "[string(json('{\"a\":[1,2,{}]}'))]",
                    "[map(range(0,9),lambda('x',map(range(0,9),lambda('y',lambdaVariables('x')))))]",
                    "true",
                    "1e999999",
                    "2026-13-45T99:99:99Z");

    private final SplittableRandom random;
    private final List<byte[]> others;

    Mutation(long seed, List<byte[]> others) {
        random = new SplittableRandom(seed);
        this.others = others;
    }

    byte[] of(byte[] file) throws IOException {
        byte[] changed = random.nextInt(3) == 0 ? file : inTree(file);
        if (changed == file || random.nextInt(4) == 0) {
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                changed = inBytes(changed);
            }
        }
        return changed;
    }

    private byte[] inBytes(byte[] file) throws IOException {
        int length = file.length;
        int from = length == 0 ? 0 : random.nextInt(length);
        int to = Math.min(length, from + 1 + random.nextInt(1 + Math.min(length, 200)));
        return switch (random.nextInt(11)) {
            case 0 -> slice(file, 0, from);
            case 1 -> joined(slice(file, 0, from), slice(file, to, length));
            case 2 -> joined(slice(file, 0, to), slice(file, from, length));
            case 3 -> {
                byte[] noise = new byte[1 + random.nextInt(16)];
                random.nextBytes(noise);
                yield joined(slice(file, 0, from), noise, slice(file, from, length));
            }
            case 4 -> {
                byte[] copy = file.clone();
                if (length > 0) {
                    copy[from] ^= (byte) (1 << random.nextInt(8));
                }
                yield copy;
            }
            case 5 -> {
                byte[] other = others.get(random.nextInt(others.size()));
                yield joined(
                        slice(file, 0, from),
                        slice(other, random.nextInt(1 + other.length), other.length));
            }
            case 6 ->
                    new String(file, StandardCharsets.UTF_8)
                            .getBytes(
                                    random.nextBoolean()
                                            ? StandardCharsets.UTF_16LE
                                            : StandardCharsets.UTF_16);
            case 7 -> joined("\uFEFF".getBytes(StandardCharsets.UTF_8), file);
            case 8 -> {
                String bracket = random.nextBoolean() ? "[" : "{\"a\":";
                yield joined(
                        slice(file, 0, from),
                        bracket.repeat(1 + random.nextInt(50_000)).getBytes(StandardCharsets.UTF_8),
                        slice(file, from, length));
            }
            case 9 -> packed(file, from);
            default ->
                    joined(
                            slice(file, 0, from),
                            "\"\\'{}[],:;=\n\t\0"
                                    .substring(0, 1 + random.nextInt(12))
                                    .getBytes(StandardCharsets.UTF_8),
                            slice(file, from, length));
        };
    }

    /// Packed whole, or torn off.
    private byte[] packed(byte[] file, int from) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(file);
        }
        byte[] whole = packed.toByteArray();
        return random.nextBoolean() ? whole : slice(whole, 0, Math.min(from, whole.length));
    }

    private byte[] inTree(byte[] file) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(file);
        } catch (IOException noJson) {
            return file;
        }
        if (root == null || !root.isContainerNode()) {
            return file;
        }
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            change(somewhere(root));
        }
        return JSON.writeValueAsBytes(root);
    }

    /// Walks down by chance and stops by chance.
    private JsonNode somewhere(JsonNode root) {
        JsonNode at = root;
        while (random.nextInt(6) != 0) {
            var inner = new ArrayList<JsonNode>();
            at.forEach(
                    child -> {
                        if (child.isContainerNode() && !child.isEmpty()) {
                            inner.add(child);
                        }
                    });
            if (inner.isEmpty()) {
                return at;
            }
            at = inner.get(random.nextInt(inner.size()));
        }
        return at;
    }

    private void change(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            JsonNode value = object.get(name);
            switch (random.nextInt(7)) {
                case 0 -> object.remove(name);
                case 1 -> {
                    object.remove(name);
                    object.set(name.toUpperCase(java.util.Locale.ROOT), value);
                }
                case 2 -> object.set(name + "\u0000", value);
                case 3 -> object.set(names.get(random.nextInt(names.size())), value.deepCopy());
                default -> object.set(name, other(value));
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(at);
                case 1 -> array.insert(random.nextInt(array.size()), array.get(at).deepCopy());
                default -> array.set(at, other(array.get(at)));
            }
        }
    }

    private JsonNode other(JsonNode value) {
        return switch (random.nextInt(11)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.arrayNode().add(value.deepCopy()).add(value.deepCopy());
            case 4 -> NODES.objectNode().set("value", value.deepCopy());
            case 5 -> NODES.textNode("x".repeat(random.nextInt(100_000)));
            case 6 -> NODES.textNode("[concat(".repeat(1 + random.nextInt(3_000)));
            case 7 -> NODES.textNode(value.asText() + TEXTS.get(random.nextInt(TEXTS.size())));
            case 8 -> NODES.objectNode();
            default -> NODES.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    private static byte[] slice(byte[] file, int from, int to) {
        return java.util.Arrays.copyOfRange(file, from, Math.max(from, to));
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
