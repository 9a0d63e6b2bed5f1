package app.muster.cli;

import app.muster.plan.AssetId;
import app.muster.recover.Chance;
import app.muster.recover.Driver;
import app.muster.recover.Schedule;
import app.muster.recover.Task;
import app.muster.recover.Use;
import app.muster.text.Messages;
import app.muster.text.Percent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// The parts of a recovery that are more than one line each: a chart of who works when, how busy
/// everybody is, and what the spread comes from.
record RecoveryPage(Schedule schedule, AssetNames names, Messages words) {

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
                    Percent.of(use.share()));
        }
        return table;
    }

    /// @param applications their names, in the order of their chances
    Table drivers(List<Chance> chances, List<String> applications) {
        Table table =
                Table.of(
                                words.get("cli.column.application"),
                                words.get("cli.column.share"),
                                words.get("cli.column.asset"),
                                words.get("cli.column.driver"))
                        .numbersIn(1);
        for (int i = 0; i < chances.size(); i++) {
            for (Driver driver : shown(chances.get(i)).toList()) {
                table.row(
                        applications.get(i),
                        Percent.of(driver.share()),
                        driver.asset()
                                .map(id -> name(id, schedule.along(id, driver.playbook())))
                                .orElse(""),
                        driver.title());
            }
        }
        return table;
    }

    /// Whether the shares of one application add up to more than the whole: they do where the same
    /// slow region is in several of them, or where trials are few.
    boolean isSharedSpread(List<Chance> chances) {
        return chances.stream()
                .anyMatch(
                        chance ->
                                shown(chance)
                                                .mapToLong(
                                                        driver -> Math.round(driver.share() * 100))
                                                .sum()
                                        > 100);
    }

    private static Stream<Driver> shown(Chance chance) {
        return chance.drivers().stream().limit(3);
    }

    String measured() {
        Duration worked = schedule.worked();
        double share =
                worked.isZero() ? 0 : schedule.measured().toSeconds() / (double) worked.toSeconds();
        return words.get("cli.simulate.measured", Percent.of(share), Shapes.time(worked));
    }

    /// The first of them, and how many more there are.
    String name(AssetId first, List<AssetId> others) {
        return others.isEmpty()
                ? names.of(first)
                : words.get("cli.simulate.along", names.of(first), others.size());
    }

    private String name(List<AssetId> ids) {
        return name(ids.getFirst(), ids.subList(1, ids.size()));
    }
}
