package app.muster.bench;

import app.muster.assess.Assessment;
import app.muster.attack.Attacker;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.importer.Derivation;
import app.muster.importer.Importer;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Targets;
import app.muster.plan.estate.Snapshot;
import app.muster.readiness.gain.Bundle;
import app.muster.readiness.gain.Gain;
import app.muster.readiness.gain.Gains;
import app.muster.readiness.gain.Question;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.work.Progress;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What it costs to weigh everything that could be done next.
///
/// `FOLDER` weighs a workspace, a number makes up an estate of so many assets with an application
/// for each hundred of them. Figures are medians of the processor time of the calling thread, which
/// does everything, after one run that does not count.
public final class NextBench {

    private static final int RUNS = 5;
    private static final int OF_APPLICATION = 100;
    private static final int TRIALS = 1_000;
    private static final double HOURS = 100;
    private static final Instant NOW = Instant.parse("2026-11-14T06:00:00Z");

    private NextBench() {}

    public static void main(String[] arguments) throws Exception {
        Catalogue catalogue = CatalogueReader.builtIn();
        Question question =
                arguments[0].chars().allMatch(Character::isDigit)
                        ? madeUp(catalogue, Integer.parseInt(arguments[0]))
                        : kept(catalogue, Path.of(arguments[0]));
        Gains gains = Gains.of(question, Runnable::run, Progress.NONE);
        System.out.printf(
                Locale.ROOT,
                "%d assets, %d applications with an RTO, %d fixes, %d lost%n",
                question.plan().assets().size(),
                gains.chances().size(),
                gains.gains().size() + gains.idle(),
                gains.lost());
        for (Gain gain : gains.gains().stream().limit(3).toList()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-40s %+.2f %+.2f %d%n",
                    gain.fix().key(),
                    gain.points(),
                    gain.chance(),
                    gain.saved());
        }
        System.out.printf("  digest %08x%n", digest(gains));
        measure("each by itself", () -> Gains.of(question, Runnable::run, Progress.NONE));
        measure(
                "a bundle of 100 hours",
                () -> Bundle.of(question, HOURS, Runnable::run, Progress.NONE));
    }

    /// The same before and after a change that must not change results.
    private static int digest(Gains gains) {
        var lines = new ArrayList<String>();
        for (Gain gain : gains.gains()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s %.6f %.6f %d",
                            gain.fix().key(),
                            gain.points(),
                            gain.chance(),
                            gain.saved()));
        }
        return lines.hashCode();
    }

    private interface Work {
        Object run() throws Exception;
    }

    private static void measure(String name, Work work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long[] times = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = threads.getCurrentThreadCpuTime();
            work.run();
            times[run] = threads.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%-24s %8.0f ms%n", name, times[RUNS / 2] / 1e6);
    }

    private static Question kept(Catalogue builtIn, Path folder) throws Exception {
        WorkspaceFolder kept = WorkspaceFolder.look(folder);
        Plan plan = kept.plan();
        return question(builtIn, plan, kept.currentSnapshot(plan).orElseThrow());
    }

    private static Question madeUp(Catalogue catalogue, int size) throws Exception {
        Path file = Files.createTempFile("muster-bench", ".json");
        SyntheticEstate.write(file, size, 42);
        Snapshot snapshot =
                Importer.read(List.of(file), Optional.empty(), catalogue, NOW, (_, _, _) -> {})
                        .value();
        Files.delete(file);
        var derived = Derivation.of(snapshot, catalogue);
        Plan plan =
                Plan.empty("bench")
                        .derivedFrom(snapshot.name(), derived.assets(), derived.dependencies());
        var applications = new ArrayList<Application>();
        var assets = new ArrayList<Asset>();
        for (Asset asset : plan.assets()) {
            var id = new ApplicationId("app-" + assets.size() / OF_APPLICATION);
            if (assets.size() % OF_APPLICATION == 0) {
                applications.add(
                        Application.named(id, id.value())
                                .aiming(
                                        new Targets(
                                                Optional.of(Duration.ofDays(3)),
                                                Optional.empty(),
                                                Optional.empty())));
            }
            assets.add(asset.of(Optional.of(id)));
        }
        return question(
                catalogue,
                plan.withApplications(applications)
                        .withAssets(assets)
                        .withRoles(
                                List.of(
                                        new Role(
                                                new RoleId("platform-engineer"),
                                                "Platform engineer",
                                                "Ada",
                                                "",
                                                4))),
                snapshot);
    }

    private static Question question(Catalogue catalogue, Plan plan, Snapshot snapshot)
            throws Exception {
        return new Question(
                plan,
                catalogue,
                Assessment.of(catalogue, plan, snapshot, NOW, Progress.NONE),
                Optional.empty(),
                NOW,
                outcomes -> outcomes.everything(Attacker.of(Attacker.Level.OWNER)),
                Conditions.of(Crews.AS_PLANNED),
                TRIALS,
                1);
    }
}
