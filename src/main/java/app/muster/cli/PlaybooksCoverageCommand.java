package app.muster.cli;

import app.muster.attack.Assumption;
import app.muster.attack.Outcomes;
import app.muster.catalogue.LossScenario;
import app.muster.plan.Asset;
import app.muster.plan.Plan;
import app.muster.problem.ProblemException;
import app.muster.recover.WayBack;
import app.muster.text.Messages;
import app.muster.work.Cancelled;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says of every asset how it comes back from each kind of loss.
@CommandLine.Command(name = "coverage")
final class PlaybooksCoverageCommand implements Command {

    private static final int SHOWN = 60;

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Option(names = "--all", descriptionKey = "cli.option.coverage-all")
    private boolean all;

    @CommandLine.Option(
            names = "--assume",
            paramLabel = "CONTROL[@ASSET]=STATE",
            descriptionKey = "cli.option.coverage-assume")
    private List<String> assumptions = new ArrayList<>();

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        Situation situation = Situation.judged(workspace, console);
        var things = new OutcomeTargets(situation, console.words());
        List<Assumption> assumed = new Assumptions(situation, things, console).read(assumptions);
        if (assumed.isEmpty()) {
            return new Covered(
                    situation.plan(), situation.waysBack().all(), assumed, all, console.words());
        }
        Outcomes after = things.outcomes().assuming(assumed);
        if (!after.idle().isEmpty()) {
            throw new WrongUsage(
                    console.say("cli.outcome.assume-idle", after.idle().getFirst().control()));
        }
        return new Covered(
                situation.plan(),
                situation.waysBack().assuming(after).all(),
                assumed,
                all,
                console.words());
    }

    private record Covered(
            Plan plan, List<WayBack> ways, List<Assumption> assumed, boolean all, Messages words)
            implements Answer {

        @Override
        public void write(JsonGenerator json) throws IOException {
            Json.list(
                    json,
                    "coverage",
                    ways,
                    way -> {
                        json.writeStringField("asset", way.asset().id().value());
                        json.writeStringField("name", way.asset().name());
                        json.writeStringField("type", way.asset().type());
                        json.writeStringField("scenario", way.scenario().key());
                        json.writeStringField("way", way.kind().key());
                        json.writeStringField("playbook", way.playbook());
                        json.writeBooleanField("own", way.own());
                        json.writeStringField("title", way.title());
                        json.writeStringField("first", way.first());
                        Json.texts(json, "reasons", way.reasons());
                    });
            Json.list(
                    json,
                    "summary",
                    List.of(LossScenario.values()),
                    scenario -> {
                        json.writeStringField("scenario", scenario.key());
                        for (WayBack.Kind kind : WayBack.Kind.values()) {
                            json.writeNumberField(kind.key(), count(scenario, kind));
                        }
                    });
            Assumptions.write(json, assumed);
        }

        private long count(LossScenario scenario, WayBack.Kind kind) {
            return ways.stream()
                    .filter(way -> way.scenario() == scenario && way.kind() == kind)
                    .count();
        }

        @Override
        public void show(Page page) {
            if (!assumed.isEmpty()) {
                Assumptions.show(
                        page,
                        assumed,
                        AssetNames.of(
                                plan, assumed.stream().flatMap(one -> one.asset().stream()), words),
                        words);
            }
            Table sums = table(words.get("cli.playbooks.way"));
            for (WayBack.Kind kind : WayBack.Kind.values()) {
                var row = new ArrayList<Object>();
                row.add(words.get("playbook.way." + kind.key()));
                for (LossScenario scenario : LossScenario.values()) {
                    long count = count(scenario, kind);
                    row.add(
                            Table.cell(
                                    Long.toString(count),
                                    count > 0 && kind.isNoWayBack() ? Ink.BAD : Ink.PLAIN));
                }
                sums.row(row.toArray());
            }
            long wayless =
                    ways.stream()
                            .filter(way -> way.kind().isNoWayBack())
                            .map(way -> way.asset().id())
                            .distinct()
                            .count();
            page.table(words.get("cli.playbooks.coverage", wayless), sums);
            Map<Asset, List<WayBack>> byAsset = new LinkedHashMap<>();
            ways.forEach(
                    way -> byAsset.computeIfAbsent(way.asset(), _ -> new ArrayList<>()).add(way));
            Table table = table(words.get("cli.column.asset"));
            List<Map.Entry<Asset, List<WayBack>>> rows =
                    byAsset.entrySet().stream()
                            .filter(
                                    entry ->
                                            all
                                                    || entry.getValue().stream()
                                                            .anyMatch(
                                                                    way ->
                                                                            way.kind()
                                                                                    .isNoWayBack()))
                            .toList();
            List<Map.Entry<Asset, List<WayBack>>> shown =
                    rows.stream().limit(all ? Integer.MAX_VALUE : SHOWN).toList();
            AssetNames names =
                    AssetNames.of(plan, shown.stream().map(entry -> entry.getKey().id()), words);
            shown.forEach(entry -> row(table, names.of(entry.getKey().id()), entry.getValue()));
            page.table(
                    words.get(all ? "cli.playbooks.assets" : "cli.playbooks.without", rows.size()),
                    table);
        }

        private Table table(String first) {
            var titles = new ArrayList<String>();
            titles.add(first);
            for (LossScenario scenario : LossScenario.values()) {
                titles.add(words.get("playbook.scenario." + scenario.key()));
            }
            return Table.of(titles.toArray(String[]::new));
        }

        private void row(Table table, String name, List<WayBack> row) {
            var cells = new ArrayList<Object>();
            cells.add(name);
            for (WayBack way : row) {
                String said = words.get("playbook.way." + way.kind().key());
                cells.add(
                        switch (way.kind()) {
                            case NONE, EMPTY -> Table.cell(said, Ink.BAD);
                            case UNCERTAIN -> Table.cell(way.playbook() + " ?", Ink.DOUBTFUL);
                            case BEST_EFFORT -> Table.cell(way.playbook() + " ~", Ink.DOUBTFUL);
                            case SURE -> Table.cell(way.playbook(), Ink.PLAIN);
                            case UNTOUCHED -> Table.cell(said, Ink.PLAIN);
                        });
            }
            table.row(cells.toArray());
        }
    }
}
