package app.muster.recover;

import app.muster.assess.Estate;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Result;
import app.muster.expression.Durations;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Plan;
import app.muster.plan.Step;
import app.muster.plan.Targets;
import app.muster.recover.Contradiction.Severity;
import app.muster.structure.Chains;
import app.muster.structure.Structure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether an application's own targets can be met at all: by its playbooks at their fastest, and
/// by the backups that are made.
final class TargetChecks {

    private static final String DISK = "microsoft.compute/disks";

    private final PlanWords names;
    private final Map<ApplicationId, List<Asset>> owned = new HashMap<>();
    private final Chains chains;
    private final BackupSchedules backups;
    private final Set<AssetId> vouchedFor = new HashSet<>();

    TargetChecks(
            Plan plan,
            Catalogue catalogue,
            Estate estate,
            Structure structure,
            PlanWords names,
            LocalDate on) {
        this.names = names;
        for (Asset asset : plan.assets()) {
            asset.application()
                    .ifPresent(
                            owner ->
                                    owned.computeIfAbsent(owner, _ -> new ArrayList<>())
                                            .add(asset));
        }
        var ways = new Ways(plan, catalogue);
        chains = structure.chains(asset -> least(ways, asset).toSeconds());
        backups = new BackupSchedules(estate);
        for (Attestation word : plan.attestations()) {
            if (word.countsOn(on)) {
                vouchedFor.add(word.asset());
            }
        }
    }

    /// @param needs everything the application stands on
    List<Contradiction> of(Application application, List<AssetId> needs) {
        var found = new ArrayList<Contradiction>();
        Targets targets = application.targets();
        targets.rto().flatMap(rto -> tooShort(application, rto, needs)).ifPresent(found::add);
        targets.rpo().ifPresent(rpo -> found.addAll(backups(application, rpo)));
        if (targets.rto().isPresent()
                && targets.mtd().isPresent()
                && targets.mtd().get().compareTo(targets.rto().get()) < 0) {
            Duration rto = targets.rto().get();
            Duration mtd = targets.mtd().get();
            found.add(
                    new Contradiction.MtdBelowRto(
                            Contradictions.told(
                                    Severity.IMPOSSIBLE,
                                    "mtd-below-rto",
                                    Optional.of(application.id()),
                                    List.of(),
                                    application.name(),
                                    Durations.shown(rto),
                                    Durations.shown(mtd)),
                            rto,
                            mtd));
        }
        return found;
    }

    /// If all it stands on is gone; each step at its least duration, nobody waiting for people.
    private Optional<Contradiction> tooShort(
            Application application, Duration rto, List<AssetId> needs) {
        if (needs.isEmpty()) {
            return Optional.empty();
        }
        List<AssetId> way = chains.longest(needs);
        Duration least = Duration.ofSeconds(chains.end(way.getLast()));
        return least.compareTo(rto) <= 0
                ? Optional.empty()
                : Optional.of(
                        new Contradiction.RtoTooShort(
                                Contradictions.told(
                                        Severity.IMPOSSIBLE,
                                        "rto-too-short",
                                        Optional.of(application.id()),
                                        way,
                                        application.name(),
                                        Durations.shown(rto),
                                        Durations.shown(least),
                                        names.list(way, " \u2192 ")),
                                rto,
                                least));
    }

    /// Only data of its own counts; what a service owes its users is said of the service.
    private List<Contradiction> backups(Application application, Duration rpo) {
        var found = new ArrayList<Contradiction>();
        var unknown = new ArrayList<AssetId>();
        for (Asset asset : owned.getOrDefault(application.id(), List.of())) {
            AssetId id = asset.id();
            if (!Ways.holdsData(asset) || backups.isReplicated(id)) {
                continue;
            }
            Optional<Duration> every = backups.every(id);
            if (every.isEmpty()) {
                // a machine's backup holds its disks
                if (!vouchedFor.contains(id) && !asset.type().equals(DISK)) {
                    unknown.add(id);
                }
            } else if (every.get().compareTo(rpo) > 0) {
                found.add(tooRare(application, rpo, asset, every.get()));
            }
        }
        if (!unknown.isEmpty()) {
            found.add(
                    new Contradiction.RpoNotKnown(
                            Contradictions.told(
                                    Severity.UNKNOWN,
                                    "rpo-not-known",
                                    Optional.of(application.id()),
                                    unknown,
                                    application.name(),
                                    Durations.shown(rpo),
                                    unknown.size(),
                                    names.list(unknown, ", ")),
                            rpo));
        }
        return found;
    }

    private static Contradiction tooRare(
            Application application, Duration rpo, Asset asset, Duration every) {
        return new Contradiction.RpoTooShort(
                Contradictions.told(
                        Severity.IMPOSSIBLE,
                        "rpo-too-short",
                        Optional.of(application.id()),
                        List.of(asset.id()),
                        application.name(),
                        Durations.shown(rpo),
                        asset.name(),
                        Durations.shown(every)),
                rpo,
                every);
    }

    /// The least time of the steps that bring the asset back; none where there is no way back.
    private static Duration least(Ways ways, Asset asset) {
        Duration least = Duration.ZERO;
        Optional<Way> way = ways.of(new Loss(asset.id(), Result.RECOVERABLE, "", ""), asset);
        for (Step step : way.map(Way::steps).orElse(List.of())) {
            least = least.plus(step.estimate().least());
        }
        return least;
    }
}
