package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.ResourceType;
import app.muster.importer.Notice.Severity;
import app.muster.importer.template.Place;
import app.muster.json.JsonFile;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.ResourceId;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tables: of Resource Graph Explorer, with ids and JSON in cells, and of the portal's lists, which
/// have names for people instead of ids and types.
final class CsvInventory {

    private final Notices notices;
    private final Map<String, String> typesByTitle = new HashMap<>();
    private final List<String> unknownTypes = new ArrayList<>();

    CsvInventory(Catalogue catalogue, Notices notices) {
        this.notices = notices;
        for (ResourceType type : catalogue.types().values()) {
            typesByTitle.putIfAbsent(type.title().toLowerCase(Locale.ROOT), type.type());
        }
    }

    /// Whether the first line names columns of an inventory.
    static boolean isTable(String head) {
        String line = firstLine(head);
        List<String> columns =
                List.of(line.toLowerCase(Locale.ROOT).replace("\"", "").split("[,;\t]"));
        return columns.size() > 1
                && (columns.contains("id")
                        || columns.contains("resource id")
                        || columns.contains("name")
                                && (columns.contains("type") || columns.contains("subscription")));
    }

    private static String firstLine(String head) {
        return head.replace("\uFEFF", "").strip().lines().findFirst().orElse("");
    }

    List<Json> bodies(Intake intake) throws ProblemException {
        String header = firstLine(intake.head());
        char delimiter = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, delimiter)) {
                delimiter = candidate;
            }
        }
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
        var bodies = new ArrayList<Json>();
        String at = "1";
        try (Reader reader = new InputStreamReader(intake.stream(), intake.charset());
                var parser = format.parse(reader)) {
            List<String> columns = List.of();
            for (CSVRecord row : parser) {
                at = Long.toString(parser.getCurrentLineNumber());
                if (columns.isEmpty()) {
                    columns = columns(row);
                } else {
                    bodies.add(body(columns, row));
                }
            }
        } catch (UncheckedIOException e) {
            throw malformed(intake, at, e);
        } catch (IOException e) {
            throw malformed(intake, at, e);
        }
        notices.addAll(Severity.WARNING, "type-unknown", unknownTypes.stream().distinct().toList());
        return bodies;
    }

    private static ProblemException malformed(Intake intake, String line, Exception cause) {
        return new ProblemException(
                new Problem.FileMalformed(
                        intake.file(), "line " + line, Notices.WORDS.get("import.expected.row")),
                cause);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<String> columns(CSVRecord row) {
        return row.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    }

    private Json body(List<String> columns, CSVRecord row) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            String name = columns.get(i);
            boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
            fields.put(shouted ? name.toLowerCase(Locale.ROOT) : name, cell(row.get(i)));
        }
        var body = new Json.Obj(fields);
        return ResourceId.looksLikeOne(body.text("id")) ? body : fromPortal(fields, body);
    }

    private static Json cell(String text) {
        String value = text.strip();
        if (value.isEmpty() || value.equals("null")) {
            return Json.NULL;
        }
        if (value.charAt(0) == '{' || value.charAt(0) == '[') {
            try {
                var in = new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8));
                return JsonFile.read(java.nio.file.Path.of("cell"), in).value();
            } catch (ProblemException notJson) {
                return new Json.Text(text);
            }
        }
        return new Json.Text(text);
    }

    private Json fromPortal(Map<String, Json> fields, Json.Obj body) {
        String id = first(body, "resource id", "resourceid");
        if (ResourceId.looksLikeOne(id)) {
            fields.put("id", new Json.Text(id));
            return new Json.Obj(fields);
        }
        String name = body.text("name");
        if (name.isBlank()) {
            return body;
        }
        String subscription =
                segment(first(body, "subscription id", "subscriptionid", "subscription"));
        String start =
                subscription.isEmpty() ? Place.SUBSCRIPTION : "/subscriptions/" + subscription;
        String group = segment(first(body, "resource group", "resourcegroup"));
        String title = body.text("type").strip();
        if (title.isEmpty()) {
            fields.put("id", new Json.Text(start + "/resourceGroups/" + segment(name)));
            fields.put("type", new Json.Text("microsoft.resources/subscriptions/resourcegroups"));
            return new Json.Obj(fields);
        }
        String type = type(title);
        if (!group.isEmpty()) {
            start += "/resourceGroups/" + group;
        }
        fields.put("id", new Json.Text(new Place(start).id(type, segments(type, name))));
        fields.put("type", new Json.Text(type));
        return new Json.Obj(fields);
    }

    private String type(String title) {
        if (title.indexOf('/') > 0 && title.indexOf(' ') < 0) {
            return title.toLowerCase(Locale.ROOT);
        }
        String known = typesByTitle.get(title.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        unknownTypes.add(title);
        return "unknown/" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /// A child's name as the portal shows it: `database (server/database)`.
    private static String segments(String type, String name) {
        int depth = (int) type.chars().filter(c -> c == '/').count();
        int open = name.indexOf('(');
        String inner =
                open > 0 && name.endsWith(")") ? name.substring(open + 1, name.length() - 1) : name;
        return depth > 1 && inner.indexOf('/') > 0 ? inner : segment(name);
    }

    private static String segment(String text) {
        return text.strip().replace('/', '-');
    }

    private static String first(Json.Obj body, String... names) {
        for (String name : names) {
            if (!body.text(name).isBlank()) {
                return body.text(name).strip();
            }
        }
        return "";
    }
}
