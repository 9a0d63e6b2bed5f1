package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.importer.JsonShapes.BodyList;
import app.muster.importer.Notice.Severity;
import app.muster.importer.SheetTypes.SheetType;
import app.muster.importer.template.Place;
import app.muster.importer.workbook.Sheet;
import app.muster.importer.workbook.Sheets;
import app.muster.plan.estate.Json;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A workbook of Azure Resource Inventory: one sheet a service, rows that repeat for each tag and
/// endpoint, and no ids. What is one resource is told by subscription, resource group, name and
/// sheet.
final class Workbook {

    static final String MARK = Sheets.MARK;

    private static final int LARGEST = 200_000_000;
    private static final String PROTECTED =
            "microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems";
    private static final String MACHINE = "microsoft.compute/virtualmachines";

    private final SheetTypes types;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> machines = new HashMap<>();
    private final List<String> unnamed = new ArrayList<>();
    private final List<String> idle = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private int read;

    /// One resource, gathered from all rows on it.
    private record Row(String id, String type, Map<String, Json> fields, Map<String, Json> tags) {}

    private Workbook(SheetTypes types) {
        this.types = types;
    }

    static BodyList read(Intake intake, Catalogue catalogue, Taking taking)
            throws ProblemException, Cancelled {
        try {
            byte[] bytes = intake.stream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ProblemException(
                        new Problem.FileTooLarge(intake.file(), bytes.length, LARGEST));
            }
            if (!Sheets.isWorkbook(bytes)) {
                throw new ProblemException(
                        new Problem.FormatUnknown(
                                intake.file(), Notices.WORDS.get("import.looks-like.nested")));
            }
            return new Workbook(new SheetTypes(catalogue)).list(Sheets.read(bytes), intake, taking);
        } catch (IOException e) {
            Intake.Stopped.unpack(e);
            String expected = Notices.WORDS.get("import.expected.workbook");
            throw new ProblemException(new Problem.FileMalformed(intake.file(), "/", expected), e);
        }
    }

    private BodyList list(List<Sheet> sheets, Intake intake, Taking taking)
            throws ProblemException {
        Notices said = taking.said();
        for (Sheet sheet : sheets) {
            boolean inventory = has(sheet, "Subscription") && has(sheet, "Resource Group");
            if (types.isIgnored(sheet.name()) || !inventory) {
                ignored.add(sheet.name());
            } else {
                take(sheet);
            }
        }
        if (read == 0
                && ignored.size() == sheets.size()
                && sheets.stream().noneMatch(this::known)) {
            throw new ProblemException(
                    new Problem.FormatUnknown(
                            intake.file(), Notices.WORDS.get("import.looks-like.workbook")));
        }
        said.addAll(Severity.INFO, "sheets-ignored", ignored);
        said.addAll(Severity.WARNING, "type-unknown", unknown);
        said.addAll(Severity.ERROR, "row-unnamed", unnamed);
        unnamed.forEach(where -> taking.drop(where, "no-name"));
        idle.forEach(where -> taking.drop(where, "no-item"));
        for (int i = rows.size() + unnamed.size() + idle.size(); i < read; i++) {
            taking.counting().count(Counting.Fate.REPEATED);
        }
        if (!rows.isEmpty()) {
            said.add(Severity.WARNING, "", "workbook", rows.size(), read);
        }
        var bodies = new ArrayList<Json>();
        rows.values().forEach(row -> bodies.add(body(row)));
        return new BodyList(bodies, "");
    }

    /// A title alone proves nothing: any workbook may have a sheet called Budget.
    private boolean known(Sheet sheet) {
        return types.isIgnored(sheet.name());
    }

    private static boolean has(Sheet sheet, String column) {
        return sheet.columns().stream().anyMatch(column::equalsIgnoreCase);
    }

    private void take(Sheet sheet) {
        boolean backup = sheet.name().equalsIgnoreCase("Backup");
        Optional<SheetType> type = types.of(sheet.name());
        if (type.isEmpty() && !backup) {
            unknown.add(sheet.name());
        }
        for (int i = 0; i < sheet.rows().size(); i++) {
            Map<String, String> cells = cells(sheet, i);
            read++;
            if (backup) {
                if (!takeProtected(cells)) {
                    idle.add(sheet.name() + " " + (i + 2));
                }
            } else if (!take(type.orElseGet(() -> SheetType.unknown(sheet)), cells)) {
                unnamed.add(sheet.name() + " " + (i + 2));
            }
        }
    }

    private static Map<String, String> cells(Sheet sheet, int row) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> texts = sheet.rows().get(row);
        for (int i = 0; i < texts.size(); i++) {
            boolean named = i < sheet.columns().size() && !sheet.columns().get(i).isBlank();
            cells.putIfAbsent(named ? sheet.columns().get(i) : "Column " + (i + 1), texts.get(i));
        }
        return cells;
    }

    private boolean take(SheetType type, Map<String, String> cells) {
        String name = first(cells, type.names());
        if (name.isBlank()) {
            return false;
        }
        String parent = first(cells, type.parents());
        String names = parent.isBlank() ? part(name) : part(parent) + "/" + part(name);
        String id = new Place(place(cells)).id(type.type(), names);
        add(id, type.type(), cells);
        if (type.type().equals(MACHINE)) {
            List<String> called =
                    machines.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>());
            if (called.isEmpty() || !called.getLast().equals(id)) {
                called.add(id);
            }
        }
        return true;
    }

    /// Policies without an item protect nothing, and their vault is not told.
    private boolean takeProtected(Map<String, String> cells) {
        String item = first(cells, List.of("Protected Item"));
        String vault = first(cells, List.of("Vault"));
        if (item.isBlank() || vault.isBlank()) {
            return false;
        }
        String names = part(vault) + "/Azure/" + part(item) + "/" + part(item);
        add(new Place(place(cells)).id(PROTECTED, names), PROTECTED, cells);
        return true;
    }

    private void add(String id, String type, Map<String, String> cells) {
        Row row =
                rows.computeIfAbsent(
                        type + " " + id.toLowerCase(Locale.ROOT),
                        _ -> new Row(id, type, new LinkedHashMap<>(), new LinkedHashMap<>()));
        cells.forEach(
                (column, text) -> {
                    boolean own = !column.startsWith("Tag ") && !column.equals("Resource U");
                    if (own && !text.isBlank()) {
                        row.fields().putIfAbsent(column, new Json.Text(text));
                    }
                });
        String tag = cells.getOrDefault("Tag Name", "");
        if (!tag.isBlank()) {
            row.tags().put(tag, new Json.Text(cells.getOrDefault("Tag Value", "")));
        }
    }

    private Json body(Row row) {
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("id", new Json.Text(row.id()));
        body.put("name", new Json.Text(row.id().substring(row.id().lastIndexOf('/') + 1)));
        body.put("type", new Json.Text(row.type()));
        if (row.fields().get("Location") instanceof Json.Text location) {
            body.put("location", location);
        }
        if (!row.tags().isEmpty()) {
            body.put("tags", new Json.Obj(row.tags()));
        }
        if (row.type().equals(PROTECTED)) {
            body.put("properties", protectedItem(row));
        }
        body.put("columns", new Json.Obj(row.fields()));
        return new Json.Obj(body);
    }

    private Json protectedItem(Row row) {
        Map<String, Json> properties = new LinkedHashMap<>();
        Map.of(
                        "friendlyName", "Protected Item",
                        "protectionState", "Protection State",
                        "protectionStatus", "Protection Status",
                        "policyName", "Backup Policy Name",
                        "backupManagementType", "Protected Item Type",
                        "lastBackupStatus", "Last Backup Status",
                        "lastBackupTime", "Last Backup Time",
                        "healthStatus", "Health Status")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        entry -> {
                            if (row.fields().get(entry.getValue()) instanceof Json.Text text) {
                                properties.put(entry.getKey(), text);
                            }
                        });
        String name =
                row.fields().get("Protected Item") instanceof Json.Text(String text) ? text : "";
        List<String> called = machines.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        if (called.size() == 1) {
            properties.put("sourceResourceId", new Json.Text(called.getFirst()));
        }
        return new Json.Obj(properties);
    }

    private static String place(Map<String, String> cells) {
        String subscription = part(first(cells, List.of("Subscription")));
        String group = part(first(cells, List.of("Resource Group")));
        return (subscription.isEmpty() ? Place.SUBSCRIPTION : "/subscriptions/" + subscription)
                + "/resourceGroups/"
                + (group.isEmpty() ? "{resource-group}" : group);
    }

    private static String part(String text) {
        return text.strip().replace('/', '-');
    }

    private static String first(Map<String, String> cells, List<String> columns) {
        for (String column : columns) {
            String text = cells.getOrDefault(column, "");
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }
}
