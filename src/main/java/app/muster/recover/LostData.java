package app.muster.recover;

import app.muster.catalogue.RecoveryFacts;
import app.muster.expression.Durations;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How much data is lost for certain with each asset that comes back: the age of the copy from
/// which its way restores. What was read of that copy counts before what its service promises.
final class LostData {

    private static final String FOLLOW_MACHINE = "follow-machine";
    private static final String RESTORE_MACHINE = "restore-vm";

    private final Operation operation;

    LostData(Operation operation) {
        this.operation = operation;
    }

    /// @param time before the attack; empty if not known
    /// @param promise what only promises that; empty if it was read
    /// @param why the end of the key of the sentence that says why it is not known; empty if it is
    record Age(Optional<Duration> time, Optional<RecoveryFacts.Point> promise, String why) {}

    /// Of an asset that comes back with its data.
    Age of(AssetId asset) {
        Way way = operation.way(asset);
        if (way.template().equals(FOLLOW_MACHINE)) {
            String machines =
                    operation
                            .conditions
                            .copies()
                            .machine(asset)
                            .map(operation.ways::get)
                            .map(Way::template)
                            .orElse(RESTORE_MACHINE);
            return by(machines, asset);
        }
        return by(way.template(), asset);
    }

    private Age by(String template, AssetId asset) {
        Optional<RecoveryFacts.Point> point = operation.catalogue.recovery().point(template);
        Optional<Duration> said = operation.loss(asset).dataLost();
        if (point.isEmpty()) {
            return new Age(
                    said,
                    Optional.empty(),
                    said.isPresent() ? "" : template.isEmpty() ? "own" : "unsaid");
        }
        NewestCopies copies = operation.conditions.copies();
        Optional<Duration> read =
                switch (point.get().from()) {
                    case BACKUP -> copies.backup(asset).or(() -> said);
                    case REPLICA -> copies.replica(asset);
                    case SERVICE -> Optional.empty();
                };
        if (read.isPresent()) {
            return new Age(read, Optional.empty(), "");
        }
        Optional<Duration> gap = point.get().gap();
        return new Age(
                gap, gap.isPresent() ? point : Optional.empty(), gap.isPresent() ? "" : "unread");
    }

    /// What comes back with data for applications that may lose only so much of it.
    private Set<AssetId> promisedTo() {
        var assets = new TreeSet<AssetId>();
        for (Reach reach : operation.reaches) {
            if (reach.application().targets().rpo().isPresent()) {
                reach.lost().stream()
                        .filter(asset -> Ways.holdsData(operation.asset(asset)))
                        .filter(asset -> !operation.hasNoWayBack(asset))
                        .forEach(assets::add);
            }
        }
        return assets;
    }

    private String promise(RecoveryFacts.Point point, List<AssetId> assets) {
        return Words.of(
                "recover.assume.data-promised",
                Durations.shown(point.gap().orElse(Duration.ZERO)),
                Assumptions.some(assets, operation),
                point.title());
    }

    /// What is taken for granted of them, and why of some nothing is known.
    List<String> assumptions() {
        Map<String, List<AssetId>> promised = new TreeMap<>();
        var points = new TreeMap<String, RecoveryFacts.Point>();
        Map<String, List<AssetId>> unknown = new TreeMap<>();
        for (AssetId asset : promisedTo()) {
            Age age = of(asset);
            age.promise()
                    .filter(_ -> age.time().filter(Duration::isPositive).isPresent())
                    .ifPresent(
                            point -> {
                                points.put(point.key(), point);
                                promised.computeIfAbsent(point.key(), _ -> new ArrayList<>())
                                        .add(asset);
                            });
            if (!age.why().isEmpty()) {
                unknown.computeIfAbsent(age.why(), _ -> new ArrayList<>()).add(asset);
            }
        }
        var told = new ArrayList<String>();
        points.forEach(
                (key, point) -> told.add(promise(point, promised.getOrDefault(key, List.of()))));
        unknown.forEach(
                (why, assets) ->
                        told.add(
                                Words.of(
                                        switch (why) {
                                            case "own" -> "recover.assume.data-own";
                                            case "unread" -> "recover.assume.data-unread";
                                            default -> "recover.assume.data-unsaid";
                                        },
                                        Assumptions.some(assets, operation))));
        return told;
    }
}
