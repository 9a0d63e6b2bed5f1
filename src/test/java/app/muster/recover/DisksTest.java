package app.muster.recover;

import static app.muster.recover.Plans.OPERATOR;
import static app.muster.recover.Plans.OWNER;
import static app.muster.recover.Plans.SHOP;
import static app.muster.recover.Plans.lines;
import static app.muster.recover.Plans.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.RecoveryFacts;
import app.muster.catalogue.Reliance;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.DonePer;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What restores a machine brings its disks: one restore for one thing.
class DisksTest {

    private static final String DISK = "microsoft.compute/disks";
    private static final AssetId VM = id("a", "Microsoft.Compute/virtualMachines/vm");
    private static final AssetId OS = id("a", "Microsoft.Compute/disks/os");
    private static final AssetId DATA = id("b", "Microsoft.Compute/disks/data");
    private static final AssetId KEYS = id("a", "Microsoft.KeyVault/vaults/keys");
    private static final Catalogue CATALOGUE = catalogue(true);

    @Test
    void aMachineAndItsTwoDisksAreOneRestore() {
        Schedule schedule = played(plan(), CATALOGUE, lost(VM, OS, DATA));

        assertEquals(List.of("vm 0-40 critical"), lines(schedule));
        assertEquals(
                Optional.of(Duration.ofMinutes(40)), schedule.applications().getFirst().back());
        assertEquals(
                1,
                schedule.assumptions().stream()
                        .filter(
                                ("os (disks), data (disks) come back by the restore of the machines"
                                                + " they hang on and take no work of their own.")
                                        ::equals)
                        .count());
    }

    @Test
    void aDiskThatWasLostAloneHasItsOwnWay() {
        assertEquals(List.of("os 0-30 critical"), lines(played(plan(), CATALOGUE, lost(OS))));
    }

    /// The machine's vault takes 15 minutes, its restore 40; both disks come from it.
    @Test
    void disksThatAreKeptWithTheirMachineComeTogetherFromItsCopy() {
        Plan plan = backedUp(VM);

        Schedule schedule = played(plan, CATALOGUE, lostAs("follow-machine", OS, DATA, KEYS));

        assertEquals(
                List.of("keys 0-15 critical", "os 15-55 critical waits for keys (vaults)"),
                lines(schedule));
        assertEquals("restore-machine", schedule.tasks().getLast().playbook());
    }

    @Test
    void aDiskWithABackupOfItsOwnIsRestoredFromItThoughItsMachineIsMadeAnew() {
        assertEquals(
                List.of("keys 0-15 critical", "vm 15-55 critical", "os 55-85 critical"),
                lines(played(backedUp(OS), catalogue(false), lost(VM, OS, DATA, KEYS))).stream()
                        .map(line -> line.replaceAll(" waits.*", ""))
                        .toList());
    }

    /// The vault takes 15 minutes and only the disk needs it: the machine cannot come before.
    @Test
    void whatADiskNeedsItsMachineWaitsFor() {
        assertEquals(
                List.of("keys 0-15 critical", "vm 15-55 critical waits for keys (vaults)"),
                lines(played(plan(), CATALOGUE, lost(VM, OS, DATA, KEYS))));
    }

    @Test
    void aDiskForWhichPeopleWroteAPlaybookIsRestoredByIt() {
        Playbook own =
                new Playbook(
                        new PlaybookId("disk-by-hand"),
                        "Disk by hand",
                        "",
                        List.of(DATA),
                        List.of(minutes(1, OWNER, true, 25)),
                        Optional.empty(),
                        "",
                        List.of(),
                        "",
                        Optional.empty());

        assertEquals(
                List.of("vm 0-40 critical", "data 0-25"),
                lines(played(plan().withPlaybooks(List.of(own)), CATALOGUE, lost(VM, OS, DATA))));
    }

    /// The operator restores the machine, then makes the disk that no copy was kept of.
    @Test
    void aDiskThatIsGoneForGoodWhileItsMachineIsNotWasLeftOutOfTheCopy() {
        Schedule schedule =
                played(
                        plan(),
                        CATALOGUE,
                        Stream.concat(
                                        lost(VM, OS).stream(),
                                        Stream.of(new Loss(DATA, Result.LOST, "", "Gone.")))
                                .toList());

        assertEquals(List.of(DATA), schedule.applications().getFirst().noWayBack());
        assertEquals(
                List.of("new-disk", "restore-machine"),
                schedule.tasks().stream().map(Task::playbook).distinct().sorted().toList());
    }

    @Test
    void ofAMachineThatIsMadeAnewTheMachineIsWhatIsLost() {
        Schedule schedule = played(plan(), catalogue(false), lost(VM, OS, DATA));

        assertEquals(List.of("vm 0-40 critical"), lines(schedule));
        assertEquals(List.of(VM), schedule.applications().getFirst().noWayBack());
    }

    /// Five minutes to take the lock off the group of a disk, three to put it back.
    @Test
    void aLockOverADiskStandsInTheWayOfItsMachine() {
        var locks =
                new StandingLocks(
                        List.of(
                                new StandingLocks.Lock(
                                        "freeze", "/subscriptions/s/resourcegroups/b")),
                        _ -> true);

        Schedule schedule =
                Recovery.of(
                        plan(),
                        CATALOGUE,
                        lost(VM, OS, DATA),
                        Conditions.of(Crews.AS_PLANNED).behind(locks));

        assertEquals(
                List.of("0-5", "5-45", "45-48"),
                schedule.tasks().stream()
                        .map(t -> t.start().toMinutes() + "-" + t.end().toMinutes())
                        .toList());
    }

    private static Schedule played(Plan plan, Catalogue catalogue, List<Loss> losses) {
        return Recovery.of(plan, catalogue, losses, Crews.AS_PLANNED);
    }

    private static List<Loss> lost(AssetId... assets) {
        return lostAs("", assets);
    }

    /// @param playbook what the rules name for disks
    private static List<Loss> lostAs(String playbook, AssetId... assets) {
        return Stream.of(assets)
                .map(
                        asset ->
                                new Loss(
                                        asset,
                                        Result.RECOVERABLE,
                                        asset.equals(KEYS) ? "" : playbook,
                                        "Gone."))
                .toList();
    }

    private static Catalogue catalogue(boolean keepsData) {
        return new Catalogue(
                Map.of(),
                List.of(),
                "test/1",
                List.of(),
                List.of(
                        template(
                                "restore-machine",
                                "microsoft.compute/virtualmachines",
                                keepsData,
                                40,
                                Optional.of(keepsData ? Reliance.BACKUP : Reliance.ITSELF)),
                        template("restore-disk", DISK, true, 30, Optional.of(Reliance.BACKUP)),
                        template("new-disk", DISK, false, 20, Optional.of(Reliance.ITSELF)),
                        template("follow-machine", DISK, true, 3, Optional.of(Reliance.MACHINE)),
                        template(
                                "recover-keys",
                                "microsoft.keyvault/vaults",
                                true,
                                15,
                                Optional.empty())),
                new RecoveryFacts(
                        List.of(),
                        Optional.of(
                                new RecoveryFacts.LockWork(
                                        OWNER,
                                        Estimate.minutes(5, 5, 5),
                                        Estimate.minutes(3, 3, 3))),
                        0,
                        0,
                        Optional.empty()));
    }

    private static PlaybookTemplate template(
            String key, String type, boolean keepsData, long minutes, Optional<Reliance> relies) {
        return Plans.template(
                key, type, keepsData, DonePer.ASSET, relies, minutes(1, OPERATOR, true, minutes));
    }

    /// The shop has the machine with both disks; the data disk's key is in the vault.
    private static Plan plan() {
        return Plan.empty("contoso")
                .withApplications(List.of(Application.named(SHOP, "Shop")))
                .withAssets(
                        Stream.of(VM, OS, DATA, KEYS)
                                .map(
                                        id ->
                                                Asset.of(
                                                                id,
                                                                id.shortName(),
                                                                id.resource().orElseThrow().type(),
                                                                Category.A)
                                                        .of(Optional.of(SHOP)))
                                .toList())
                .withDependencies(
                        List.of(
                                need(VM, OS, Kind.DATA),
                                need(VM, DATA, Kind.DATA),
                                need(DATA, KEYS, Kind.KEYS)))
                .withRoles(
                        List.of(
                                new Role(OPERATOR, "backup operator", "", "", 1),
                                new Role(OWNER, "platform owner", "", "", 1)));
    }

    /// The same where the vault keeps recovery points of one of them.
    private static Plan backedUp(AssetId asset) {
        var needs = new ArrayList<>(plan().dependencies());
        needs.add(new Dependency(asset, KEYS, Kind.RECOVERS, Rule.BACKUP, "", false));
        return plan().withDependencies(needs);
    }

    private static Dependency need(AssetId from, AssetId to, Kind kind) {
        return new Dependency(from, to, kind, Rule.REFERENCE, "", false);
    }

    private static AssetId id(String group, String typeAndName) {
        return new AssetId(
                "/subscriptions/s/resourceGroups/" + group + "/providers/" + typeAndName);
    }
}
