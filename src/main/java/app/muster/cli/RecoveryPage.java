package app.muster.cli;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.recover.Chance;
import app.muster.recover.Driver;
import app.muster.recover.Schedule;
import app.muster.recover.Task;
import app.muster.recover.Use;
import app.muster.text.Messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parts of a recovery that are more than one line each: a chart of who works when, how busy
/// everybody is, and what the spread comes from.
record RecoveryPage(Schedule schedule, Map<AssetId, Asset> assets, Messages words) {

    private static final int COLUMNS = 60;
    private static final int MOST_ROWS = 40;

    /// One row an asset, or a deployment of several: `#` while somebody works on it, `-` while
    /// people only wait.
    List<String> chart() {
        var rows = new LinkedHashMap<List<AssetId>, char[]>();
        long all = Math.max(1, schedule.makespan().toSeconds());
        for (Task task : schedule.tasks()) {
            char[] row = rows.computeIfAbsent(task.assets(), _ -> empty());
            int from = (int) (task.start().toSeconds() * COLUMNS / all);
            int to = (int) ((task.end().toSeconds() * COLUMNS + all - 1) / all);
            for (int at = from; at < Math.min(COLUMNS, Math.max(from + 1, to)); at++) {
                row[at] = task.attended() ? '#' : row[at] == '#' ? '#' : '-';
            }
        }
        int widest =
                rows.keySet().stream()
                        .limit(MOST_ROWS)
                        .mapToInt(ids -> name(ids).length())
                        .max()
                        .orElse(0);
        var lines = new ArrayList<String>();
        rows.entrySet().stream()
                .limit(MOST_ROWS)
                .forEach(
                        row ->
                                lines.add(
                                        padded(name(row.getKey()), widest)
                                                + "  |"
                                                + new String(row.getValue())
                                                + "|"));
        String end = Shapes.time(schedule.makespan());
        lines.add(
                " ".repeat(widest + 3)
                        + "0"
                        + " ".repeat(Math.max(1, COLUMNS - 1 - end.length()))
                        + end);
        if (rows.size() > MOST_ROWS) {
            lines.add(words.get("cli.simulate.more-rows", rows.size() - MOST_ROWS));
        }
        return lines;
    }

    private static char[] empty() {
        char[] row = new char[COLUMNS];
        Arrays.fill(row, '.');
        return row;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    Table utilisation() {
        Table table =
                Table.of(
                                words.get("cli.column.who"),
                                words.get("cli.column.there"),
                                words.get("cli.column.peak"),
                                words.get("cli.column.busy"),
                                words.get("cli.column.share"))
                        .numbersIn(1, 2, 3, 4);
        for (Use use : schedule.utilisation()) {
            table.row(
                    use.name(),
                    use.most(),
                    use.peak(),
                    Shapes.time(use.busy()),
                    percent(use.share()));
        }
        return table;
    }

    /// @param names of the applications, in the order of their chances
    Table drivers(List<Chance> chances, List<String> names) {
        Table table =
                Table.of(
                                words.get("cli.column.application"),
                                words.get("cli.column.share"),
                                words.get("cli.column.asset"),
                                words.get("cli.column.driver"))
                        .numbersIn(1);
        for (int i = 0; i < chances.size(); i++) {
            for (Driver driver : chances.get(i).drivers().stream().limit(3).toList()) {
                table.row(
                        names.get(i),
                        percent(driver.share()),
                        driver.asset()
                                .map(id -> name(id, schedule.along(id, driver.playbook())))
                                .orElse(""),
                        driver.title());
            }
        }
        return table;
    }

    String measured() {
        Duration worked = schedule.worked();
        double share =
                worked.isZero() ? 0 : schedule.measured().toSeconds() / (double) worked.toSeconds();
        return words.get("cli.simulate.measured", percent(share), Shapes.time(worked));
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /// The first of them, and how many more there are.
    String name(AssetId first, List<AssetId> others) {
        return others.isEmpty()
                ? name(first)
                : words.get("cli.simulate.along", name(first), others.size());
    }

    private String name(List<AssetId> ids) {
        return name(ids.getFirst(), ids.subList(1, ids.size()));
    }

    private String name(AssetId id) {
        return Optional.ofNullable(assets.get(id)).map(Asset::name).orElse(id.shortName());
    }
}
