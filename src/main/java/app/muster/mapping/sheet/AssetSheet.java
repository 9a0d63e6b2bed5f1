package app.muster.mapping.sheet;

import app.muster.mapping.sheet.SheetChange.Cell;
import app.muster.mapping.sheet.SheetProblem.Kind;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A plan's assets as a sheet, one a row. Of a sheet that comes back, category, application, note
/// and whether it is needed are taken; a row that is missing means nothing.
public final class AssetSheet {

    private static final String ID = "id";
    private static final String CATEGORY = "category";
    private static final String APPLICATION = "application";
    private static final String NOTE = "note";
    private static final String NEEDED = "needed";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String GONE = "gone since";
    private static final String PLACED_BY = "placed by";

    private static final List<String> COLUMNS =
            List.of(
                    ID,
                    "name",
                    "type",
                    "location",
                    CATEGORY,
                    APPLICATION,
                    "tier",
                    NOTE,
                    GONE,
                    PLACED_BY,
                    NEEDED);

    private static final Set<String> TAKEN = Set.of(ID, CATEGORY, APPLICATION, NOTE, NEEDED);

    private final Map<ApplicationId, Application> applications = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    private AssetSheet(Plan plan) {
        plan.applications().forEach(a -> applications.put(a.id(), a));
    }

    public static String write(Plan plan) {
        return write(plan, _ -> true);
    }

    /// The same with some of the assets only.
    public static String write(Plan plan, Predicate<Asset> wanted) {
        var sheet = new AssetSheet(plan);
        return Csv.write(
                Stream.concat(
                                Stream.of(COLUMNS),
                                plan.assets().stream().filter(wanted).map(sheet::row))
                        .toList());
    }

    private List<String> row(Asset asset) {
        return COLUMNS.stream().map(column -> cell(asset, column)).toList();
    }

    private String cell(Asset asset, String column) {
        return switch (column) {
            case ID -> asset.id().value();
            case "name" -> asset.name();
            case "type" -> asset.type();
            case "location" -> asset.location();
            case CATEGORY -> asset.category().letter();
            case APPLICATION -> owner(asset).map(Application::name).orElse("");
            case "tier" ->
                    owner(asset)
                            .filter(a -> a.tier() > 0)
                            .map(a -> Integer.toString(a.tier()))
                            .orElse("");
            case NOTE -> asset.note();
            case GONE -> asset.goneSince().map(Object::toString).orElse("");
            case PLACED_BY -> asset.placedBy().map(RuleId::value).orElse("");
            case NEEDED -> asset.needed().map(needed -> needed ? YES : NO).orElse("");
            default -> throw new IllegalArgumentException(column);
        };
    }

    private Optional<Application> owner(Asset asset) {
        return asset.application().map(applications::get);
    }

    /// @param create whether applications that the plan does not have are made
    public static SheetChange read(String text, Plan plan, boolean create) {
        return new AssetSheet(plan).read(new Sheet(text, COLUMNS, List.of(ID)), plan, create);
    }

    private SheetChange read(Sheet sheet, Plan plan, boolean create) {
        var names = new Names(plan, create);
        Map<AssetId, Asset> assets = new HashMap<>(plan.assetsById());
        Set<AssetId> seen = new HashSet<>();
        for (Sheet.Row row : sheet.rows()) {
            Optional<Asset> asset = asset(row, assets);
            if (asset.isPresent() && !seen.add(asset.get().id())) {
                row.problem(Kind.ID_TWICE, row.text(ID));
            } else if (asset.isPresent()) {
                assets.put(asset.get().id(), changed(asset.get(), row, names));
            }
        }
        List<Asset> after =
                plan.assets().stream().map(a -> assets.getOrDefault(a.id(), a)).toList();
        return new SheetChange(
                plan.withApplications(names.all()).withAssets(after),
                cells,
                names.added(),
                sheet.problems);
    }

    private static Optional<Asset> asset(Sheet.Row row, Map<AssetId, Asset> assets) {
        String id = row.text(ID);
        if (id.isEmpty()) {
            row.problem(Kind.ID_MISSING, "");
            return Optional.empty();
        }
        Asset found =
                id.startsWith("/") || id.toLowerCase(Locale.ROOT).startsWith("other/")
                        ? assets.get(new AssetId(id))
                        : null;
        if (found == null) {
            row.problem(Kind.ID_UNKNOWN, id);
        }
        return Optional.ofNullable(found);
    }

    private Asset changed(Asset asset, Sheet.Row row, Names names) {
        for (String column : COLUMNS) {
            String cell = row.cell(column);
            boolean told = column.equals(PLACED_BY) || column.equals(GONE);
            if (cell != null && !TAKEN.contains(column) && !told && !isAlike(column, cell, asset)) {
                row.problem(Kind.READ_ONLY, column + ": " + cell);
            }
        }
        return needed(noted(placed(classified(asset, row), row, names), row), row);
    }

    /// Spreadsheet programs write dates their own way.
    private boolean isAlike(String column, String cell, Asset asset) {
        String own = cell(asset, column).strip();
        return own.equalsIgnoreCase(cell)
                || column.equals(GONE) && numbers(own).equals(numbers(cell));
    }

    private static List<Integer> numbers(String date) {
        return Stream.of(date.split("\\D+"))
                .filter(part -> !part.isEmpty() && part.length() < 9)
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    private Asset classified(Asset asset, Sheet.Row row) {
        String letter = row.text(CATEGORY);
        if (letter.isEmpty()) {
            return asset;
        }
        Optional<Category> category = Category.ofLetter(letter);
        if (category.isEmpty()) {
            row.problem(Kind.CATEGORY_UNKNOWN, letter);
            return asset;
        }
        if (category.get() == asset.category()) {
            return asset;
        }
        note(row, asset, CATEGORY, asset.category().letter(), category.get().letter());
        return asset.in(category.get());
    }

    private Asset placed(Asset asset, Sheet.Row row, Names names) {
        String name = row.cell(APPLICATION);
        String own = cell(asset, APPLICATION);
        if (name == null || name.equalsIgnoreCase(own.strip())) {
            return asset;
        }
        if (name.isEmpty() && asset.placedBy().isPresent()) {
            row.problem(Kind.RULE_HOLDS, asset.placedBy().get().value());
            return asset;
        }
        Optional<ApplicationId> application =
                name.isEmpty() ? Optional.empty() : names.find(name, row);
        if (application.isEmpty() && !name.isEmpty() || application.equals(asset.application())) {
            return asset;
        }
        note(row, asset, APPLICATION, own, name);
        return asset.of(application);
    }

    private Asset noted(Asset asset, Sheet.Row row) {
        String note = row.cell(NOTE);
        if (note == null || note.equals(asset.note().replace("\r\n", "\n").strip())) {
            return asset;
        }
        note(row, asset, NOTE, asset.note(), note);
        return asset.noted(note);
    }

    private Asset needed(Asset asset, Sheet.Row row) {
        String word = row.cell(NEEDED);
        String own = cell(asset, NEEDED);
        if (word == null || word.equalsIgnoreCase(own)) {
            return asset;
        }
        if (!word.isEmpty() && !word.equalsIgnoreCase(YES) && !word.equalsIgnoreCase(NO)) {
            row.problem(Kind.FLAG_WRONG, word);
            return asset;
        }
        note(row, asset, NEEDED, own, word.toLowerCase(Locale.ROOT));
        return asset.needed(
                word.isEmpty() ? Optional.empty() : Optional.of(word.equalsIgnoreCase(YES)));
    }

    private void note(Sheet.Row row, Asset asset, String column, String before, String after) {
        cells.add(new Cell(row.line(), asset.id().value(), column, before, after));
    }
}
