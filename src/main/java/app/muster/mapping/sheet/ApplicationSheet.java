package app.muster.mapping.sheet;

import app.muster.expression.Durations;
import app.muster.mapping.sheet.SheetChange.Cell;
import app.muster.mapping.sheet.SheetProblem.Kind;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Detection;
import app.muster.plan.Person;
import app.muster.plan.Plan;
import app.muster.plan.Targets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A plan's applications as a sheet, one a row. All of a sheet that comes back is taken but the id,
/// which tells a new name from a new application; a row that is missing means nothing.
///
/// Lists in a cell are parted by `;`, and what belongs to a person by `,`; a backslash makes either
/// a plain sign.
public final class ApplicationSheet {

    private static final List<String> COLUMNS =
            List.of(
                    "id", "name", "shared", "owner", "tier", "rto", "rpo", "mtd", "uses", "people",
                    "signs", "raising", "notes");

    private final Map<ApplicationId, Application> applications = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    private ApplicationSheet(Plan plan) {
        plan.applications().forEach(a -> applications.put(a.id(), a));
    }

    public static String write(Plan plan) {
        var sheet = new ApplicationSheet(plan);
        return Csv.write(
                Stream.concat(
                                Stream.of(COLUMNS),
                                plan.applications().stream()
                                        .map(
                                                a ->
                                                        COLUMNS.stream()
                                                                .map(c -> sheet.cell(a, c))
                                                                .toList()))
                        .toList());
    }

    private String cell(Application application, String column) {
        return switch (column) {
            case "id" -> application.id().value();
            case "name" -> application.name();
            case "shared" -> application.shared() ? "yes" : "no";
            case "owner" -> application.owner();
            case "tier" -> application.tier() == 0 ? "" : Integer.toString(application.tier());
            case "rto" -> shown(application.targets().rto());
            case "rpo" -> shown(application.targets().rpo());
            case "mtd" -> shown(application.targets().mtd());
            case "uses" ->
                    application.uses().stream()
                            .map(id -> Lists.plain(nameOf(id), ';'))
                            .collect(Collectors.joining("; "));
            case "people" ->
                    application.people().stream()
                            .map(ApplicationSheet::shown)
                            .collect(Collectors.joining("; "));
            case "signs" -> application.detection().signs();
            case "raising" -> application.detection().raising();
            case "notes" -> application.notes();
            default -> throw new IllegalArgumentException(column);
        };
    }

    private String nameOf(ApplicationId id) {
        Application application = applications.get(id);
        return application == null ? id.value() : application.name();
    }

    private static String shown(Optional<Duration> target) {
        return target.map(Durations::shown).orElse("");
    }

    private static String shown(Person person) {
        String parts =
                Stream.of(person.name(), person.part(), person.reach())
                        .map(part -> Lists.plain(part, ','))
                        .collect(Collectors.joining(", "));
        return Lists.plain(parts.replaceAll("(, )+$", ""), ';');
    }

    /// @param create whether applications that the plan does not have are made
    public static SheetChange read(String text, Plan plan, boolean create) {
        return new ApplicationSheet(plan)
                .read(new Sheet(text, COLUMNS, List.of("id", "name")), plan, create);
    }

    private SheetChange read(Sheet sheet, Plan plan, boolean create) {
        var names = new Names(plan, create);
        Map<Sheet.Row, ApplicationId> rows = new HashMap<>();
        Set<ApplicationId> seen = new HashSet<>();
        for (Sheet.Row row : sheet.rows()) {
            find(row, names)
                    .ifPresent(
                            id -> {
                                if (seen.add(id)) {
                                    rows.put(row, id);
                                } else {
                                    row.problem(Kind.ID_TWICE, row.text("name"));
                                }
                            });
        }
        Map<ApplicationId, Application> after = new HashMap<>();
        names.all().forEach(a -> after.put(a.id(), a));
        applications.putAll(after);
        rows.forEach(
                (row, id) -> {
                    if (!row.text("name").isEmpty()) {
                        names.rename(id, row.text("name"));
                    }
                });
        for (Sheet.Row row : sheet.rows()) {
            ApplicationId id = rows.get(row);
            Application before = id == null ? null : after.get(id);
            if (id != null && before != null) {
                after.put(id, changed(before, row, names));
            }
        }
        return new SheetChange(
                plan.withApplications(
                        names.all().stream().map(a -> after.getOrDefault(a.id(), a)).toList()),
                cells,
                names.added(),
                sheet.problems);
    }

    private Optional<ApplicationId> find(Sheet.Row row, Names names) {
        String id = row.text("id");
        if (!id.isEmpty()) {
            Optional<ApplicationId> known =
                    applications.keySet().stream()
                            .filter(k -> k.value().equalsIgnoreCase(id))
                            .findFirst();
            if (known.isEmpty()) {
                row.problem(Kind.ID_UNKNOWN, id);
            }
            return known;
        }
        if (row.text("name").isEmpty()) {
            row.problem(Kind.ID_MISSING, "");
            return Optional.empty();
        }
        return names.find(row.text("name"), row);
    }

    private Application changed(Application before, Sheet.Row row, Names names) {
        Application now = before;
        for (String column : COLUMNS) {
            String cell = row.cell(column);
            String own = cell(before, column).replace("\r\n", "\n").strip();
            if (cell == null || cell.equals(own)) {
                continue;
            }
            Application next = with(now, column, cell, row, names);
            String result = cell(next, column);
            if (!result.equals(cell(now, column))) {
                cells.add(new Cell(row.line(), before.id().value(), column, own, result));
            }
            now = next;
        }
        return now;
    }

    private Application with(
            Application now, String column, String cell, Sheet.Row row, Names names) {
        Targets targets = now.targets();
        return switch (column) {
            case "name" -> cell.isEmpty() ? now : now.renamed(cell);
            case "shared" -> flag(cell, row).map(now::shared).orElse(now);
            case "owner" -> now.owned(cell);
            case "tier" -> tier(cell, row).map(now::inTier).orElse(now);
            case "rto" ->
                    now.aiming(
                            new Targets(
                                    target(cell, targets.rto(), row),
                                    targets.rpo(),
                                    targets.mtd()));
            case "rpo" ->
                    now.aiming(
                            new Targets(
                                    targets.rto(),
                                    target(cell, targets.rpo(), row),
                                    targets.mtd()));
            case "mtd" ->
                    now.aiming(
                            new Targets(
                                    targets.rto(),
                                    targets.rpo(),
                                    target(cell, targets.mtd(), row)));
            case "uses" -> now.using(used(cell, now, row, names));
            case "people" -> now.with(people(cell));
            case "signs" -> now.detected(new Detection(cell, now.detection().raising()));
            case "raising" -> now.detected(new Detection(now.detection().signs(), cell));
            case "notes" -> now.noted(cell);
            default -> now;
        };
    }

    private static Optional<Boolean> flag(String cell, Sheet.Row row) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "x" -> Optional.of(true);
            case "no", "false", "0", "" -> Optional.of(false);
            default -> {
                row.problem(Kind.FLAG_WRONG, cell);
                yield Optional.empty();
            }
        };
    }

    private static Optional<Integer> tier(String cell, Sheet.Row row) {
        if (cell.isEmpty()) {
            return Optional.of(0);
        }
        if (!cell.matches("[1-4]")) {
            row.problem(Kind.TIER_WRONG, cell);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(cell));
    }

    private static Optional<Duration> target(
            String cell, Optional<Duration> before, Sheet.Row row) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> read = Durations.parse(cell);
        if (read.isEmpty()) {
            row.problem(Kind.DURATION_WRONG, cell);
            return before;
        }
        return read;
    }

    /// The application itself is left out, and so is one that does not exist, which the row is
    /// told.
    private static List<ApplicationId> used(
            String cell, Application user, Sheet.Row row, Names names) {
        return Lists.parted(cell, ';').stream()
                .flatMap(name -> names.find(name, row).stream())
                .filter(id -> !id.equals(user.id()))
                .distinct()
                .toList();
    }

    private static List<Person> people(String cell) {
        return Lists.parted(cell, ';').stream()
                .map(one -> Lists.parted(one, ','))
                .filter(parts -> !parts.isEmpty())
                .map(
                        parts ->
                                new Person(
                                        parts.getFirst(),
                                        parts.size() > 1 ? parts.get(1) : "",
                                        parts.size() > 2
                                                ? String.join(", ", parts.subList(2, parts.size()))
                                                : ""))
                .toList();
    }
}
