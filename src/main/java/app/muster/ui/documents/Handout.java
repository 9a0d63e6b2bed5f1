package app.muster.ui.documents;

import app.muster.attack.Attacker;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.document.Contents;
import app.muster.document.Document;
import app.muster.document.Exporter;
import app.muster.document.Format;
import app.muster.document.KeptExercise;
import app.muster.document.MapGraph;
import app.muster.document.MapPicture;
import app.muster.document.RecoveryPlanDocument;
import app.muster.file.AtomicFile;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.ApplicationId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.recover.Recovery;
import app.muster.recover.Schedule;
import app.muster.session.Insight;
import app.muster.text.Messages;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes documents of a plan as it was when somebody asked. Takes time, so not on the FX thread.
///
/// @param known what was computed last; of use only if it belongs to this plan
/// @param only one application; empty for the whole plan
record Handout(
        WorkspaceFolder folder,
        Catalogue catalogue,
        Plan plan,
        Snapshot snapshot,
        Optional<Insight> known,
        Optional<ApplicationId> only,
        Instant now,
        Messages words) {

    private static final double MAP_SCALE = 2;
    private static final double MOST_PIXELS = 12_000;

    /// The recovery plan, with the recovery from all that a hostile owner can take away.
    Document document(Progress progress) throws ProblemException, Cancelled {
        progress.step(words.get("documents.job.collect"), 0, 0);
        Insight insight = insight(progress);
        progress.step(words.get("documents.job.collect"), 1, 3);
        Schedule schedule = worstCase(insight);
        progress.step(words.get("documents.job.collect"), 2, 3);
        return RecoveryPlanDocument.of(
                new Contents(
                        plan,
                        catalogue,
                        snapshot,
                        insight.assessment(),
                        insight.readiness(),
                        schedule,
                        KeptExercise.newest(folder, plan, catalogue, insight.assessment()),
                        only,
                        now,
                        words));
    }

    /// Writes the files, each whole or not at all; those written before a problem stay.
    ///
    /// @return what was written, in the order of [Output]
    List<Path> write(Set<Output> outputs, Path into, Progress progress)
            throws ProblemException, Cancelled {
        Set<Path> written = new LinkedHashSet<>();
        boolean plan = outputs.stream().anyMatch(output -> output.format().isPresent());
        Optional<Document> document = plan ? Optional.of(document(progress)) : Optional.empty();
        int done = 0;
        for (Output output : Output.values()) {
            if (outputs.contains(output)) {
                progress.step(words.get(output.wordKey()), done++, outputs.size());
                Optional<Format> format = output.format();
                if (format.isPresent() && document.isPresent()) {
                    written.addAll(Exporter.write(document.get(), Set.of(format.get()), into));
                } else {
                    written.add(map(output, into));
                }
            }
        }
        return List.copyOf(written);
    }

    private Path map(Output output, Path into) throws ProblemException {
        MapPicture map =
                MapPicture.of(
                        only.isPresent()
                                ? MapGraph.around(plan, catalogue, only.get())
                                : MapGraph.of(plan, catalogue));
        String name = only.map(id -> "map-" + id).orElse("map");
        return switch (output) {
            case MAP_PNG -> kept(into.resolve(name + ".png"), map.png(words, scale(map)));
            case MAP_JSON -> kept(into.resolve(name + ".json"), utf8(map.json()));
            case MAP_SVG, PDF, HTML, MARKDOWN, JSON ->
                    kept(into.resolve(name + ".svg"), utf8(map.svg(words).text()));
        };
    }

    private static Path kept(Path file, byte[] content) throws ProblemException {
        AtomicFile.write(file, content);
        return file;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static double scale(MapPicture map) {
        double longest = Math.max(map.picture().width(), map.picture().height());
        return Math.min(MAP_SCALE, MOST_PIXELS / Math.max(1, longest));
    }

    private Insight insight(Progress progress) throws Cancelled {
        if (known.isPresent() && known.get().plan().equals(plan)) {
            return known.get();
        }
        return Insight.of(catalogue, plan, snapshot, Optional.empty(), now, progress);
    }

    private Schedule worstCase(Insight insight) {
        var outcomes = new Outcomes(catalogue, plan, insight.estate(), insight.assessment(), now);
        return Recovery.of(
                insight.counted(),
                catalogue,
                Recovery.losses(outcomes.everything(Attacker.of(Attacker.Level.OWNER))),
                Conditions.of(Crews.AS_PLANNED).in(insight.estate()));
    }
}
