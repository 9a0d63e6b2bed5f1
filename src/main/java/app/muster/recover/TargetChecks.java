package app.muster.recover;

import app.muster.assess.Assessment;
import app.muster.assess.Copies;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.LossScenario;
import app.muster.catalogue.RecoveryFacts;
import app.muster.expression.Durations;
import app.muster.expression.Facts;
import app.muster.expression.Value;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Targets;
import app.muster.recover.Contradiction.Severity;
import app.muster.structure.Chains;
import app.muster.structure.Structure;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether an application's own targets can be met at all: by its playbooks at their fastest, and
/// by the backups that are made.
final class TargetChecks {

    private static final int MOST_REASONS = 3;
    private static final String DISK = "microsoft.compute/disks";

    private final PlanWords names;
    private final Map<ApplicationId, List<Asset>> owned = new HashMap<>();
    private final Structure structure;
    private final WaysBack ways;
    private final Catalogue catalogue;
    private final Plan plan;
    private final Attachments attachments;
    private final Map<AssetId, Asset> assets;
    private final BackupSchedules backups;
    private final Set<AssetId> vouchedFor = new HashSet<>();
    private @Nullable Chains chains;

    TargetChecks(
            Plan plan,
            Catalogue catalogue,
            Assessment assessment,
            Structure structure,
            PlanWords names,
            Instant now) {
        this.structure = structure;
        this.names = names;
        for (Asset asset : plan.assets()) {
            asset.application()
                    .filter(_ -> !asset.isSpare())
                    .ifPresent(
                            owner ->
                                    owned.computeIfAbsent(owner, _ -> new ArrayList<>())
                                            .add(asset));
        }
        this.catalogue = catalogue;
        this.plan = plan;
        attachments = new Attachments(plan);
        assets = plan.assetsById();
        ways = new WaysBack(catalogue, plan, assessment, now);
        backups = new BackupSchedules(assessment.estate());
        LocalDate on = now.atZone(ZoneOffset.UTC).toLocalDate();
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

    private Chains chains() {
        if (chains == null) {
            chains =
                    structure.chains(
                            asset -> least(asset).toSeconds(), ways::deployments, this::holdsBack);
        }
        return chains;
    }

    /// Whether what is needed has to be there before the restore, whichever way is taken: what
    /// keeps a copy that not every way uses does not.
    private boolean holdsBack(Dependency need) {
        return need.kind() != Dependency.Kind.RECOVERS
                || Optional.ofNullable(assets.get(need.from())).stream()
                        .flatMap(asset -> ways.afterDeletion(asset).stream())
                        .allMatch(way -> way.relies().map(on -> on.uses(need)).orElse(true));
    }

    /// A disk may come back with its machine.
    private Duration least(Asset asset) {
        return attachments.isAttached(asset.id()) ? Duration.ZERO : ways.least(asset);
    }

    /// If all it stands on is gone; each step at its least duration, nobody waiting for people.
    private Optional<Contradiction> tooShort(
            Application application, Duration rto, List<AssetId> needs) {
        if (needs.isEmpty()) {
            return Optional.empty();
        }
        Chains chains = chains();
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
        var bare = new ArrayList<AssetId>();
        var unknown = new ArrayList<AssetId>();
        for (Asset asset : owned.getOrDefault(application.id(), List.of())) {
            AssetId id = asset.id();
            Optional<Duration> every = backups.every(id);
            Optional<Duration> promised = promised(asset);
            boolean isMet =
                    backups.isReplicated(id)
                            || every.filter(time -> time.compareTo(rpo) <= 0).isPresent()
                            || promised.filter(time -> time.compareTo(rpo) <= 0).isPresent();
            if (isMet || !Ways.holdsData(asset)) {
                continue;
            }
            boolean mayBeDenser = backups.mayBeDenser(id);
            // a machine's backup holds its disks
            boolean isElsewhere = vouchedFor.contains(id) || asset.type().equals(DISK);
            if (every.isPresent() && !mayBeDenser) {
                found.add(
                        tooRare(
                                Severity.IMPOSSIBLE,
                                "rpo-too-short",
                                application,
                                rpo,
                                asset,
                                every.get()));
            } else if (promised.isPresent() && every.isEmpty() && !isElsewhere) {
                found.add(
                        tooRare(
                                Severity.DOUBTFUL,
                                "rpo-below-promise",
                                application,
                                rpo,
                                asset,
                                promised.get()));
            } else if (!isElsewhere) {
                (mayBeDenser || !isBare(asset) ? unknown : bare).add(id);
            }
        }
        if (!bare.isEmpty()) {
            found.add(
                    new Contradiction.NotBackedUp(
                            told(Severity.IMPOSSIBLE, "not-backed-up", application, rpo, bare, ""),
                            rpo));
        }
        if (!unknown.isEmpty()) {
            String missing = missing(unknown);
            found.add(
                    new Contradiction.RpoNotKnown(
                            told(
                                    Severity.UNKNOWN,
                                    missing.isEmpty() ? "rpo-not-known" : "rpo-not-read",
                                    application,
                                    rpo,
                                    unknown,
                                    missing),
                            rpo));
        }
        return found;
    }

    /// From destroyed content; where there is no such thing, from the deletion.
    private WayBack destroyed(Asset asset) {
        WayBack way = ways.of(asset, LossScenario.DATA_DESTROYED);
        return way.kind() == WayBack.Kind.UNTOUCHED ? ways.of(asset, LossScenario.DELETED) : way;
    }

    /// The most that is lost of it as its service promises, where a certain way back restores from
    /// what the service keeps of itself.
    private Optional<Duration> promised(Asset asset) {
        WayBack way = destroyed(asset);
        if (way.kind() != WayBack.Kind.SURE) {
            return Optional.empty();
        }
        String template =
                way.own()
                        ? plan.playbooks().stream()
                                .filter(own -> own.id().value().equals(way.playbook()))
                                .map(Playbook::template)
                                .findFirst()
                                .orElse("")
                        : way.playbook();
        return catalogue
                .recovery()
                .point(template)
                .filter(point -> point.from() == RecoveryFacts.From.SERVICE)
                .flatMap(RecoveryFacts.Point::gap);
    }

    /// Whether all was read that could back it up, and nothing does.
    private boolean isBare(Asset asset) {
        Facts facts = ways.facts(asset);
        return Copies.areItemsOnly(asset.type())
                && facts.path(List.of("backup", "active")).equals(Value.FALSE)
                && facts.path(List.of("replica", "active")).equals(Value.FALSE);
    }

    private Contradiction.Told told(
            Severity severity,
            String word,
            Application application,
            Duration rpo,
            List<AssetId> assets,
            String missing) {
        return Contradictions.told(
                severity,
                word,
                Optional.of(application.id()),
                assets,
                application.name(),
                Durations.shown(rpo),
                assets.size(),
                names.list(assets, ", "),
                missing);
    }

    /// What was not read, or nobody has said, of how the first of them get their data back.
    private String missing(List<AssetId> unknown) {
        return unknown.stream()
                .flatMap(id -> plan.asset(id).stream())
                .map(this::destroyed)
                .filter(way -> way.kind() == WayBack.Kind.UNCERTAIN)
                .flatMap(way -> way.reasons().stream())
                .distinct()
                .limit(MOST_REASONS)
                .map(reason -> reason.replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; "));
    }

    private static Contradiction tooRare(
            Severity severity,
            String word,
            Application application,
            Duration rpo,
            Asset asset,
            Duration every) {
        return new Contradiction.RpoTooShort(
                Contradictions.told(
                        severity,
                        word,
                        Optional.of(application.id()),
                        List.of(asset.id()),
                        application.name(),
                        Durations.shown(rpo),
                        asset.name(),
                        Durations.shown(every)),
                rpo,
                every);
    }
}
