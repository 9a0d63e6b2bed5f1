package app.muster.recover;

import app.muster.assess.Copies;
import app.muster.assess.Estate;
import app.muster.plan.AssetId;
import app.muster.plan.estate.Resource;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How old the newest copy of each thing was when the snapshot was taken, as far as it tells. A
/// disk is copied along with its machine.
///
/// @param backups age of the newest recovery point by the id of what is backed up, lower case
/// @param replicas how far Site Recovery lies behind, by the same
/// @param machines the machine that each disk belongs to
public record NewestCopies(
        Map<String, Duration> backups,
        Map<String, Duration> replicas,
        Map<String, String> machines) {

    /// Nothing was read.
    public static final NewestCopies NONE = new NewestCopies(Map.of(), Map.of(), Map.of());

    private static final String DISK = "microsoft.compute/disks";

    public NewestCopies {
        backups = Map.copyOf(backups);
        replicas = Map.copyOf(replicas);
        machines = Map.copyOf(machines);
    }

    public static NewestCopies of(Estate estate) {
        Instant taken = estate.snapshot().taken();
        Map<String, Duration> backups = new HashMap<>();
        for (Copies.Backed backed : Copies.backups(estate)) {
            backed.newest()
                    .map(newest -> Duration.between(newest, taken))
                    .filter(age -> !age.isNegative())
                    .ifPresent(
                            age ->
                                    backups.merge(
                                            backed.source(),
                                            age,
                                            (a, b) -> a.compareTo(b) <= 0 ? a : b));
        }
        Map<String, String> machines = new HashMap<>();
        for (Resource disk : estate.ofType(DISK)) {
            String machine = disk.body().text("managedBy").toLowerCase(Locale.ROOT);
            if (!machine.isEmpty()) {
                machines.put(disk.id().key(), machine);
            }
        }
        return new NewestCopies(backups, Copies.lags(estate), machines);
    }

    Optional<Duration> backup(AssetId asset) {
        return found(backups, asset);
    }

    Optional<Duration> replica(AssetId asset) {
        return found(replicas, asset);
    }

    /// The machine that the disk belongs to.
    Optional<AssetId> machine(AssetId disk) {
        return Optional.ofNullable(machines.get(disk.value())).map(AssetId::new);
    }

    private Optional<Duration> found(Map<String, Duration> ages, AssetId asset) {
        return Optional.ofNullable(ages.get(asset.value()))
                .or(() -> machine(asset).map(machine -> ages.get(machine.value())));
    }
}
