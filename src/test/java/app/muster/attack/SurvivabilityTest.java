package app.muster.attack;

import static app.muster.attack.Cases.BV;
import static app.muster.attack.Cases.KV;
import static app.muster.attack.Cases.OWNER;
import static app.muster.attack.Cases.RSV;
import static app.muster.attack.Cases.ST;
import static app.muster.attack.Cases.VM;
import static app.muster.attack.Cases.filled;
import static app.muster.attack.Estates.id;
import static app.muster.attack.Estates.read;
import static app.muster.attack.Estates.unread;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Result;
import app.muster.plan.Dependency.Kind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SurvivabilityTest {

    private static final String OFF =
            "{\"securitySettings\": {\"softDeleteSettings\": {\"state\": \"Off\"}},"
                    + " \"isVaultProtectedByResourceGuard\": false}";
    private static final String DISK = "Microsoft.Compute/disks/disk";

    @Test
    void backupsAreDeletedBeforeWhatTheyBringBack() {
        Estates estate =
                filled(read().with(DISK, "{}"), BV, OFF, DISK).needs(DISK, BV, Kind.RECOVERS);

        Fate disk = fate(estate, DISK);

        assertEquals(
                List.of("disk.delete lost gone", Horizon.AT_ONCE),
                List.of(Cases.line(disk.outcome()), disk.horizon()));
        assertEquals(List.of("backup.delete-items", "backup.reduce-retention"), disk.steps());
        assertEquals(
                List.of("disk.delete recoverable backup"),
                disk.tried().stream().map(Cases::line).toList());
    }

    @Test
    void aBackupInAVaultThatThePlanDoesNotNameKeepsNobodyKnowsHowLong() {
        Fate machine = fate(Cases.backedUp(read()), VM);

        assertEquals(Result.RECOVERABLE, machine.outcome().result());
        assertEquals(Horizon.UNKNOWN, machine.horizon());
    }

    @Test
    void whatWasNotReadGivesARange() {
        Fate keys = fate(unread().with(KV, ""), KV);

        assertEquals(
                new Horizon(Optional.of(Duration.ZERO), Optional.of(Duration.ofDays(7))),
                keys.horizon());
    }

    @Test
    void whatNoActionNamesIsDeletedLikeAnyResource() {
        String search = "Microsoft.Search/searchServices/s";

        assertEquals(
                "resource.delete unknown gone [recoverable, lost]",
                Cases.line(fate(read().with(search, "{}"), search).outcome()));
    }

    @Test
    void aLossTakesItsCauseAlong() {
        Estates estate = read().with(KV, "{}").with(DISK, "{}").needs(DISK, KV, Kind.KEYS);

        Fate disk = fate(estate, DISK);

        assertEquals(
                List.of(Optional.empty(), Optional.of(id(KV))),
                List.of(
                        disk.outcome().cause(),
                        disk.tried().stream()
                                .filter(tried -> tried.action().equals("keyvault.purge"))
                                .findFirst()
                                .orElseThrow()
                                .cause()));
    }

    @Test
    void theSumsSayHowMuchIsLeft() {
        Survivability left =
                Survivability.of(
                        filled(read().with(VM, "{}"), RSV, "{}")
                                .with(KV, "{}")
                                .needs(VM, RSV, Kind.RECOVERS)
                                .outcomes(),
                        OWNER);

        Map<String, Survivability.Sum> byKind =
                left.by(
                        fate ->
                                fate.asset().value().contains("/providers/")
                                        ? Optional.of(fate.asset().shortName())
                                        : Optional.empty());

        assertEquals(
                Map.of(
                        "kv", sum(Result.LOST, Duration.ZERO),
                        "rsv", sum(Result.RECOVERABLE, Duration.ofDays(14)),
                        "vm", sum(Result.RECOVERABLE, Duration.ofDays(14))),
                byKind);
    }

    @Test
    void whoeverHoldsNothingDestroysNothing() {
        assertEquals(
                Horizon.NEVER,
                Survivability.of(
                                read().with(ST, "{}").outcomes(),
                                Attacker.of(Attacker.Level.READER))
                        .of(id(ST))
                        .orElseThrow()
                        .horizon());
    }

    private static Survivability.Sum sum(Result result, Duration earliest) {
        return new Survivability.Sum(Map.of(result, 1), Optional.of(earliest));
    }

    private static Fate fate(Estates estate, String asset) {
        return Survivability.of(estate.outcomes(), OWNER).of(id(asset)).orElseThrow();
    }
}
