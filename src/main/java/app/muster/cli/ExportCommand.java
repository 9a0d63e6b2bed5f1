package app.muster.cli;

import app.muster.assess.Estate;
import app.muster.attack.Attacker;
import app.muster.attack.Outcomes;
import app.muster.document.Contents;
import app.muster.document.Exporter;
import app.muster.document.Format;
import app.muster.document.MapGraph;
import app.muster.document.MapPicture;
import app.muster.document.RecoveryPlanDocument;
import app.muster.file.AtomicFile;
import app.muster.file.FileProblems;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.ApplicationId;
import app.muster.problem.ProblemException;
import app.muster.readiness.Readiness;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.recover.Recovery;
import app.muster.recover.Schedule;
import app.muster.session.RunFiles;
import app.muster.work.Cancelled;

import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the recovery plan as documents.
@CommandLine.Command(name = "export")
final class ExportCommand implements Command {

    /// The map as pixels, which is no format of a document.
    private static final String PNG = "png";

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Option(
            names = "--to",
            required = true,
            split = ",",
            paramLabel = "md,html,pdf,json,svg,png",
            descriptionKey = "cli.option.to")
    private List<String> to = new ArrayList<>();

    @CommandLine.Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "cli.option.out")
    private @Nullable Path out;

    @CommandLine.Option(
            names = "--application",
            paramLabel = "NAME",
            descriptionKey = "cli.option.application")
    private @Nullable String application;

    @CommandLine.Mixin private Results results = new Results();

    private record Exported(Map<Path, Long> files) implements Answer {

        @Override
        public void write(JsonGenerator json) throws IOException {
            Json.list(
                    json,
                    "files",
                    files.entrySet(),
                    file -> {
                        json.writeStringField("file", file.getKey().toString());
                        json.writeNumberField("bytes", file.getValue());
                    });
        }

        @Override
        public void show(Page page) {
            files.keySet().forEach(file -> page.line(file.toString()));
        }
    }

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        Set<Format> formats = formats(console);
        WorkspaceFolder folder = WorkspaceFolder.look(workspace);
        Situation situation = Situation.anyhow(workspace, console, console.clock().instant());
        Optional<ApplicationId> only =
                application == null
                        ? Optional.empty()
                        : Optional.of(
                                new PlanNames(situation.plan(), console.words())
                                        .application(application)
                                        .id());
        return new Exported(
                written(
                        situation,
                        formats,
                        to.stream().anyMatch(PNG::equalsIgnoreCase),
                        out == null ? folder.documents() : out,
                        only,
                        folder,
                        console));
    }

    static Map<Path, Long> written(
            Situation situation,
            Set<Format> formats,
            boolean png,
            Path into,
            Optional<ApplicationId> only,
            WorkspaceFolder folder,
            Console console)
            throws ProblemException, Cancelled {
        console.progress().step(console.say("cli.export.step"), 0, 0);
        var document =
                RecoveryPlanDocument.of(
                        new Contents(
                                situation.plan(),
                                situation.catalogue(),
                                situation.snapshot(),
                                situation.assessment(),
                                Readiness.of(
                                        situation.plan(),
                                        situation.catalogue(),
                                        situation.assessment(),
                                        RunFiles.lastExercise(folder),
                                        situation.at()),
                                worstCase(situation),
                                KeptRun.last(folder, console),
                                only,
                                situation.at(),
                                console.words()));
        List<Path> files = new ArrayList<>(Exporter.write(document, formats, into));
        if (png) {
            MapGraph graph =
                    only.isPresent()
                            ? MapGraph.around(situation.plan(), situation.catalogue(), only.get())
                            : MapGraph.of(situation.plan(), situation.catalogue());
            MapPicture map = MapPicture.of(graph);
            Path file = into.resolve("map." + PNG);
            AtomicFile.write(file, map.png(console.words(), MapCommand.scale(map)));
            files.add(file);
        }
        return sizes(files);
    }

    /// The recovery from all that a hostile owner can take away.
    private static Schedule worstCase(Situation situation) {
        var outcomes =
                new Outcomes(
                        situation.catalogue(),
                        situation.plan(),
                        Estate.of(situation.snapshot()),
                        situation.assessment(),
                        situation.at());
        return Recovery.of(
                situation.counted(),
                situation.catalogue(),
                Recovery.losses(outcomes.everything(Attacker.of(Attacker.Level.OWNER))),
                Conditions.of(Crews.AS_PLANNED).in(Estate.of(situation.snapshot())));
    }

    private static Map<Path, Long> sizes(List<Path> files) throws ProblemException {
        var sizes = new LinkedHashMap<Path, Long>();
        for (Path file : files) {
            try {
                sizes.put(file, Files.size(file));
            } catch (IOException e) {
                throw FileProblems.reading(file, e);
            }
        }
        return sizes;
    }

    private Set<Format> formats(Console console) {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String name : to) {
            Optional<Format> format = Format.of(name.strip().toLowerCase(Locale.ROOT));
            format.ifPresent(formats::add);
            if (format.isEmpty() && !name.equalsIgnoreCase(PNG)) {
                throw new WrongUsage(console.say("cli.export.format", name, offered()));
            }
        }
        return formats;
    }

    private static String offered() {
        return Stream.concat(Stream.of(Format.values()).map(Format::ending), Stream.of(PNG))
                .collect(Collectors.joining(", "));
    }
}
