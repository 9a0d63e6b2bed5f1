package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.ResourceType;
import app.muster.importer.workbook.Sheet;
import app.muster.importer.workbook.Sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which resources the sheets of an inventory workbook list, from `workbook/sheets.yaml`; what is
/// not in there is looked for among the titles of the types.
final class SheetTypes {

    /// @param names columns that may have the name
    /// @param parents columns that may have the name of what the resource is a part of
    record SheetType(String type, List<String> names, List<String> parents) {

        SheetType {
            names = List.copyOf(names);
            parents = List.copyOf(parents);
        }

        /// For a sheet of a service that nobody has entered: the first column that names something.
        static SheetType unknown(Sheet sheet) {
            var names = new ArrayList<String>(List.of("Name"));
            sheet.columns().stream()
                    .filter(column -> column.endsWith(" Name") && !column.equals("Tag Name"))
                    .forEach(names::add);
            String word = sheet.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            return new SheetType("unknown/" + word, names, List.of());
        }
    }

    private final Map<String, SheetType> bySheet = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final Map<String, String> byTitle = new HashMap<>();

    SheetTypes(Catalogue catalogue) {
        JsonNode root = read();
        root.get("sheets")
                .properties()
                .forEach(
                        entry -> {
                            JsonNode said = entry.getValue();
                            var names = new ArrayList<>(texts(said, "name"));
                            if (names.isEmpty()) {
                                names.add("Name");
                            }
                            var type = new SheetType(entry.getKey(), names, texts(said, "parent"));
                            texts(said, "sheets").forEach(sheet -> bySheet.put(key(sheet), type));
                        });
        texts(root, "ignored").forEach(sheet -> ignored.add(key(sheet)));
        for (ResourceType type : catalogue.types().values()) {
            byTitle.putIfAbsent(key(type.title()), type.type());
        }
    }

    private static JsonNode read() {
        try (InputStream in = Sheets.class.getResourceAsStream("sheets.yaml")) {
            if (in == null) {
                throw new IllegalStateException("sheets.yaml is missing");
            }
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("sheets.yaml", e);
        }
    }

    private static List<String> texts(JsonNode entry, String key) {
        var texts = new ArrayList<String>();
        entry.path(key).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }

    boolean isIgnored(String sheet) {
        return ignored.contains(key(sheet));
    }

    Optional<SheetType> of(String sheet) {
        SheetType known = bySheet.get(key(sheet));
        if (known != null) {
            return Optional.of(known);
        }
        String key = key(sheet);
        String one = key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
        return Optional.ofNullable(byTitle.getOrDefault(key, byTitle.get(one)))
                .map(type -> new SheetType(type, List.of("Name"), List.of()));
    }
}
