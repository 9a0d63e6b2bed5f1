package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.ResourceType;
import app.muster.importer.JsonShapes.BodyList;
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
import java.util.regex.Pattern;

/// Tables: of Resource Graph Explorer, with ids and JSON in cells, and of the portal's lists, which
/// have names for people instead of ids and types.
final class CsvInventory {

    /// As many rows as the portal puts into one file at most.
    private static final int PORTAL_LIMIT = 55_000;

    private static final Pattern ID = Pattern.compile("(?:^|[,;\t\"|])/subscriptions/[^,;\t\"|]+");

    private final Notices notices;
    private final Map<String, String> typesByTitle = new HashMap<>();
    private final List<String> unknownTypes = new ArrayList<>();
    private final List<String> ragged = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    CsvInventory(Catalogue catalogue, Notices notices) {
        this.notices = notices;
        for (ResourceType type : catalogue.types().values()) {
            typesByTitle.putIfAbsent(type.title().toLowerCase(Locale.ROOT), type.type());
        }
    }

    /// Whether the first line names columns of an inventory, in any language that is known, or a
    /// line below it has an id.
    static boolean isTable(String head) {
        List<String> lines = lines(head);
        if (lines.isEmpty()) {
            return false;
        }
        List<String> columns =
                CsvHeader.of(List.of(lines.getFirst().replace("\"", "").split("[,;\t|]", -1)));
        return columns.size() > 1 && CsvHeader.isInventory(columns)
                || columns.size() > 1
                        && lines.stream().skip(1).limit(5).anyMatch(l -> ID.matcher(l).find());
    }

    /// The first lines that say something. `sep=;` only tells the delimiter.
    private static List<String> lines(String head) {
        return head.replace("\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("sep="))
                .limit(10)
                .toList();
    }

    BodyList list(Intake intake) throws ProblemException {
        List<String> lines = lines(intake.head());
        String header = lines.isEmpty() ? "" : lines.getFirst();
        char delimiter = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            if (count(header, candidate) > count(header, delimiter)) {
                delimiter = candidate;
            }
        }
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
        var bodies = new ArrayList<Json>();
        String at = "1";
        boolean lastIsShort = false;
        try (Reader reader = new InputStreamReader(intake.stream(), intake.charset());
                var parser = format.parse(reader)) {
            List<String> columns = List.of();
            for (CSVRecord row : parser) {
                at = Long.toString(parser.getCurrentLineNumber());
                lastIsShort = !columns.isEmpty() && row.size() < columns.size();
                if (columns.isEmpty()) {
                    columns = columns(row);
                } else {
                    bodies.add(body(columns, row, at));
                }
            }
        } catch (UncheckedIOException e) {
            throw malformed(intake, at, e);
        } catch (IOException e) {
            throw malformed(intake, at, e);
        }
        tell(intake);
        var truncated = new ArrayList<String>();
        if (bodies.size() == PORTAL_LIMIT) {
            truncated.add(Notices.WORDS.get("import.truncated.portal", PORTAL_LIMIT));
        }
        if (lastIsShort) {
            truncated.add(Notices.WORDS.get("import.truncated.row", at));
        }
        return new BodyList(bodies, "", truncated);
    }

    private void tell(Intake intake) {
        notices.addAll(Severity.WARNING, "type-unknown", unknownTypes.stream().distinct().toList());
        notices.addAll(Severity.WARNING, "row-ragged", ragged);
        notices.addAll(Severity.WARNING, "formatted", shown.stream().distinct().toList());
        if (intake.encoding().guessed()) {
            notices.add(Severity.WARNING, "", "encoding-guessed", intake.charset().name());
        }
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

    private List<String> columns(CSVRecord row) {
        List<String> said = row.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
        if (said.size() < 3 && said.getFirst().startsWith("sep=")) {
            return List.of();
        }
        List<String> columns = CsvHeader.of(said);
        var translated = new ArrayList<String>();
        for (int i = 0; i < said.size(); i++) {
            if (!columns.get(i).equalsIgnoreCase(said.get(i))) {
                translated.add(said.get(i));
            }
        }
        notices.addAll(Severity.WARNING, "header-other", translated);
        if (!CsvHeader.isInventory(columns)) {
            notices.addAll(Severity.WARNING, "header-unknown", said);
        }
        return columns;
    }

    private Json body(List<String> columns, CSVRecord row, String line) {
        if (row.size() != columns.size()) {
            ragged.add(line);
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(columns.size(), row.size()); i++) {
            String name = i < columns.size() ? columns.get(i) : "column-" + (i + 1);
            fields.put(name, i < row.size() ? cell(row.get(i)) : Json.NULL);
        }
        var body = new Json.Obj(fields);
        if (ResourceId.looksLikeOne(body.text("id").strip())) {
            if (!body.text("type").isBlank() && body.text("type").indexOf('/') < 0) {
                shown.add(body.text("type"));
            }
            return body;
        }
        return fromPortal(fields, body);
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
        String id = first(body, "resource id", "resourceid", "resource_id");
        if (!ResourceId.looksLikeOne(id) && body.text("name").isBlank()) {
            id = anyId(fields);
        }
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

    /// An id in whatever column it stands, if only one has one.
    private static String anyId(Map<String, Json> fields) {
        List<String> ids =
                fields.values().stream()
                        .map(value -> value instanceof Json.Text(String text) ? text.strip() : "")
                        .filter(ResourceId::looksLikeOne)
                        .toList();
        return ids.size() == 1 ? ids.getFirst() : "";
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
