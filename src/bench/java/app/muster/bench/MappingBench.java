package app.muster.bench;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.importer.Derivation;
import app.muster.importer.Derived;
import app.muster.importer.Importer;
import app.muster.mapping.Arrival;
import app.muster.mapping.Edits;
import app.muster.mapping.EffectiveTargets;
import app.muster.mapping.Placement;
import app.muster.mapping.Proposals;
import app.muster.mapping.RulePreview;
import app.muster.mapping.sheet.AssetSheet;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Condition;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// How long rules, proposals, sheets and re-imports take on estates of several sizes.
///
/// After `mvn -q package -DskipTests`, from the project's folder, with Java 25 or newer:
///
/// ```
/// java -cp 'target/muster/lib/*' src/bench/java/app/muster/bench/MappingBench.java [resources ...]
/// ```
///
/// Times are those of the calling thread on the processor, the best of three.
public final class MappingBench {

    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private MappingBench() {}

    public static void main(String[] sizes) throws Exception {
        System.out.println("what, in ms                resources     assets         ms");
        for (String size : sizes.length == 0 ? new String[] {"1000", "10000", "100000"} : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int resources) throws Exception {
        Path file = Files.createTempFile("muster-bench", ".json");
        SyntheticEstate.write(file, resources, 42);
        Snapshot snapshot =
                Importer.read(
                                List.of(file),
                                Optional.empty(),
                                CATALOGUE,
                                Instant.EPOCH,
                                Progress.NONE)
                        .value();
        Files.delete(file);
        Derived derived = Derivation.of(snapshot, CATALOGUE);
        Plan plan =
                Plan.empty("p")
                        .derivedFrom(snapshot.name(), derived.assets(), derived.dependencies());
        Plan ruled = ruled(plan);
        Plan placed = Placement.of(ruled, snapshot);
        say("50 rules placed", plan, resources, () -> Placement.of(ruled, snapshot));
        say(
                "50 rules previewed",
                plan,
                resources,
                () -> RulePreview.of(plan, snapshot, ruled.mapping().rules()));
        say(
                "a rule added",
                plan,
                resources,
                () ->
                        Edits.moveRule(
                                placed, snapshot, placed.mapping().rules().getFirst().id(), 49));
        say("proposals", plan, resources, () -> Proposals.of(plan, snapshot, CATALOGUE));
        say("targets", plan, resources, () -> EffectiveTargets.of(placed));
        say(
                "imported again",
                plan,
                resources,
                () -> Arrival.of(placed, snapshot, snapshot, derived, TODAY));
        say("sheet written", plan, resources, () -> AssetSheet.write(placed));
        String sheet = AssetSheet.write(placed);
        say("sheet read", plan, resources, () -> AssetSheet.read(sheet, placed, false));
    }

    /// 25 rules by tag and 25 by name, which few assets fit, so that most are asked to the last.
    private static Plan ruled(Plan plan) {
        var applications = new ArrayList<Application>();
        var rules = new ArrayList<MappingRule>();
        for (int i = 0; i < 50; i++) {
            var id = new ApplicationId("app-" + i);
            applications.add(Application.named(id, "App " + i));
            Condition condition =
                    i % 2 == 0
                            ? Condition.tag("app", "app-%05d".formatted(i))
                            : Condition.of(Condition.Field.NAME, "*-%05d".formatted(i));
            rules.add(new MappingRule(new RuleId("r" + i), List.of(condition), id, ""));
        }
        return plan.withApplications(applications).withMapping(plan.mapping().withRules(rules));
    }

    private static void say(String what, Plan plan, int resources, Supplier<?> work) {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            long start = clock();
            if (work.get() == null) {
                throw new IllegalStateException(what);
            }
            best = Math.min(best, (clock() - start) / 1e6);
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %11d %10d %10.1f%n",
                what,
                resources,
                plan.assets().size(),
                best);
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
