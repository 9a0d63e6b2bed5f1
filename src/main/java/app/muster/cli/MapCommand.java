package app.muster.cli;

import app.muster.catalogue.CatalogueReader;
import app.muster.document.MapGraph;
import app.muster.document.MapPicture;
import app.muster.file.AtomicFile;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Plan;
import app.muster.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Draws what stands on what.
@CommandLine.Command(name = "map")
final class MapCommand implements Command {

    /// What the map is written as.
    enum Form {
        svg,
        png,
        dot,
        json
    }

    /// Pixels for each unit of the picture: legible on dense screens and on paper.
    private static final double SCALE = 2;

    /// A picture with more pixels than this on one side is drawn smaller.
    private static final double MOST_PIXELS = 12_000;

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Option(
            names = "--format",
            paramLabel = "svg|png|dot|json",
            descriptionKey = "cli.option.map-format",
            defaultValue = "svg")
    private Form form = Form.svg;

    @CommandLine.Option(
            names = "--application",
            paramLabel = "NAME",
            descriptionKey = "cli.option.application")
    private @Nullable String application;

    @CommandLine.Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.file")
    private @Nullable Path out;

    @CommandLine.Mixin private Help help = new Help();

    @Override
    public Answer run(Console console) throws ProblemException {
        Plan plan = WorkspaceFolder.look(workspace).plan();
        var catalogue = CatalogueReader.builtIn();
        MapGraph graph =
                application == null
                        ? MapGraph.of(plan, catalogue)
                        : MapGraph.around(
                                plan,
                                catalogue,
                                new PlanNames(plan, console.words()).application(application).id());
        byte[] drawn = drawn(MapPicture.of(graph), console);
        if (out == null) {
            if (form == Form.png && console.surroundings().terminal()) {
                throw new WrongUsage(console.say("cli.map.png-out"));
            }
            return Answer.of(drawn);
        }
        AtomicFile.write(out, drawn);
        return Answer.of((out + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private byte[] drawn(MapPicture map, Console console) {
        return switch (form) {
            case svg -> map.svg(console.words()).text().getBytes(StandardCharsets.UTF_8);
            case png -> map.png(console.words(), scale(map));
            case dot -> map.dot().getBytes(StandardCharsets.UTF_8);
            case json -> map.json().getBytes(StandardCharsets.UTF_8);
        };
    }

    static double scale(MapPicture map) {
        double longest = Math.max(map.picture().width(), map.picture().height());
        return Math.min(SCALE, MOST_PIXELS / Math.max(1, longest));
    }
}
