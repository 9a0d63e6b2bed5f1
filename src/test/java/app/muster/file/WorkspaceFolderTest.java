package app.muster.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Condition;
import app.muster.plan.Dependency;
import app.muster.plan.Detection;
import app.muster.plan.DonePer;
import app.muster.plan.Estimate;
import app.muster.plan.Improvement;
import app.muster.plan.Mapping;
import app.muster.plan.MappingRule;
import app.muster.plan.Person;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.RuleId;
import app.muster.plan.SavedFilter;
import app.muster.plan.Shift;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.plan.Targets;
import app.muster.plan.Waiver;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class WorkspaceFolderTest {

    private static final String GROUP = "/subscriptions/s1/resourceGroups/rg/providers/";
    private static final AssetId VM = new AssetId(GROUP + "Microsoft.Compute/virtualMachines/vm1");
    private static final AssetId NETWORK =
            new AssetId(GROUP + "Microsoft.Network/virtualNetworks/net");

    @TempDir Path folder;

    private static Mapping mapping(ApplicationId shop) {
        return new Mapping(
                List.of(
                        new MappingRule(
                                new RuleId("shop-by-tag"),
                                List.of(
                                        Condition.tag("app", "shop*|web"),
                                        Condition.parse("type != microsoft.network/*")),
                                shop,
                                "as agreed with the owner")),
                Map.of("contoso.things/widgets", Category.D),
                List.of(new SavedFilter("mine", "vm", Map.of("category", List.of("A", "B")))));
    }

    private static Plan fullPlan() {
        var shop = new ApplicationId("shop");
        var hub = new ApplicationId("hub");
        var operator = new RoleId("backup-operator");
        var step =
                new Step(
                        "1",
                        "Choose a point",
                        operator,
                        Estimate.minutes(5, 10, 90),
                        true,
                        "az backup …",
                        "A point before the attack is chosen",
                        "https://example.invalid/page",
                        "measured by the vendor");
        return Plan.empty("Contoso “é”")
                .withApplications(
                        List.of(
                                Application.named(shop, "Shop")
                                        .owned("Head of e-commerce")
                                        .inTier(1)
                                        .aiming(
                                                Targets.of(
                                                        Duration.ofHours(4),
                                                        Duration.ofMinutes(90),
                                                        Duration.ofDays(2)))
                                        .using(List.of(hub))
                                        .with(
                                                List.of(
                                                        new Person(
                                                                "Shift lead",
                                                                "runs the shop",
                                                                "radio, channel 4")))
                                        .detected(new Detection("orders stop", "call the SOC"))
                                        .noted("Sells\nthings."),
                                Application.named(hub, "Hub").shared(true)))
                .derivedFrom(
                        "2026-11-14-contoso",
                        List.of(
                                Asset.of(VM, "vm1", "microsoft.compute/virtualmachines", Category.A)
                                        .of(Optional.of(shop))
                                        .located("westeurope")
                                        .noted("old")
                                        .gone(Optional.of(LocalDate.of(2026, 11, 1))),
                                Asset.of(
                                        NETWORK,
                                        "net",
                                        "microsoft.network/virtualnetworks",
                                        Category.D)),
                        List.of(
                                new Dependency(
                                        VM,
                                        NETWORK,
                                        Dependency.Kind.NETWORK,
                                        Dependency.Rule.REFERENCE,
                                        "/properties/networkProfile",
                                        true)))
                .withRoles(
                        List.of(
                                new Role(
                                        operator,
                                        "Backup operator",
                                        "First shift",
                                        "Second shift",
                                        2,
                                        List.of(
                                                Shift.parse("mon-fri 06:00-22:00"),
                                                Shift.parse("22:00-06:00 x1")))))
                .withPlaybooks(
                        List.of(
                                new Playbook(
                                        new PlaybookId("restore-vm1"),
                                        "Restore vm1",
                                        "restore-vm",
                                        List.of(VM),
                                        List.of(step),
                                        Optional.of(LocalDate.of(2026, 5, 2)),
                                        "0123456789ab",
                                        List.of(
                                                StepRun.of(
                                                        step,
                                                        LocalDate.of(2026, 5, 3),
                                                        "Kim",
                                                        Optional.of(Duration.ofMinutes(25)),
                                                        true,
                                                        "slow link")),
                                        "After a lost region",
                                        Optional.of(DonePer.GROUP))))
                .withMapping(mapping(shop))
                .withAttestations(
                        List.of(
                                new Attestation(
                                        "plan.break-glass",
                                        AssetId.PLAN,
                                        "Security lead",
                                        LocalDate.of(2026, 1, 2),
                                        LocalDate.of(2027, 1, 2),
                                        "sealed envelopes")))
                .withWaivers(
                        List.of(
                                new Waiver(
                                        "arm.delete-lock",
                                        NETWORK,
                                        "rebuilt daily",
                                        "Owner",
                                        LocalDate.of(2027, 3, 1))))
                .withImprovements(
                        List.of(
                                new Improvement(
                                        "lock-net",
                                        "Lock the network",
                                        "arm.delete-lock",
                                        List.of(NETWORK),
                                        "az lock create …",
                                        "finding",
                                        "Platform owner",
                                        Optional.of(LocalDate.of(2026, 12, 1)),
                                        false)));
    }

    @Test
    void whatIsSavedIsWhatIsRead() throws Exception {
        Plan plan = fullPlan();
        try (var workspace = WorkspaceFolder.create(folder, plan)) {
            assertEquals(plan, workspace.plan());
        }
        assertEquals(plan, WorkspaceFolder.look(folder).plan());
    }

    @Test
    void thePlanIsTextThatTellsItsFormatFirstAndAnAssetALine() throws Exception {
        WorkspaceFolder.create(folder, fullPlan()).close();
        List<String> lines = Files.readAllLines(folder.resolve("plan.muster"));
        assertEquals("  \"format\": 2,", lines.get(1));
        assertTrue(
                lines.contains(
                        "    {\"id\":\""
                                + NETWORK
                                + "\",\"name\":\"net\",\"type\":\"microsoft.network/virtualnetworks\","
                                + "\"category\":\"D\"}"),
                () -> String.join("\n", lines));
    }

    @Test
    void aRenamedApplicationChangesOneLine() throws Exception {
        Plan plan = fullPlan();
        try (var workspace = WorkspaceFolder.create(folder, plan)) {
            List<String> before = Files.readAllLines(folder.resolve("plan.muster"));
            workspace.save(plan.changing(new ApplicationId("hub"), a -> a.renamed("Network hub")));
            List<String> after = Files.readAllLines(folder.resolve("plan.muster"));
            after.removeAll(before);
            assertEquals(List.of("      \"name\" : \"Network hub\","), after);
        }
    }

    @Test
    void thePreviousGoodPlanIsKept() throws Exception {
        try (var workspace = WorkspaceFolder.create(folder, fullPlan())) {
            byte[] first = Files.readAllBytes(folder.resolve("plan.muster"));
            workspace.save(fullPlan().named("Second"));
            assertArrayEquals(first, Files.readAllBytes(folder.resolve(".muster/plan.previous")));
        }
    }

    @Test
    void aSecondWriterIsToldAndAReaderIsWelcome() throws Exception {
        try (var first = WorkspaceFolder.create(folder, fullPlan())) {
            var refused = assertThrows(ProblemException.class, () -> WorkspaceFolder.open(folder));
            var inUse = assertInstanceOf(Problem.WorkspaceInUse.class, refused.problem());
            assertTrue(inUse.by().contains("process " + ProcessHandle.current().pid()), inUse.by());
            var reader = WorkspaceFolder.look(folder);
            assertEquals(first.plan(), reader.plan());
            assertThrows(ProblemException.class, () -> reader.save(fullPlan()));
        }
        WorkspaceFolder.open(folder).close();
    }

    @Test
    void somebodyElsesChangeIsNoticedAndNotOverwritten() throws Exception {
        try (var workspace = WorkspaceFolder.create(folder, fullPlan())) {
            Path file = folder.resolve("plan.muster");
            String theirs = Files.readString(file).replace("\"Shop\"", "\"Web shop\"");
            Files.writeString(file, theirs);

            var refused =
                    assertThrows(
                            ProblemException.class, () -> workspace.save(fullPlan().named("x")));

            assertEquals(new Problem.ChangedOnDisk(file), refused.problem());
            assertEquals(theirs, Files.readString(file));
        }
    }

    @Test
    void aPlanOfANewerVersionIsRefusedAndLeftAlone() throws Exception {
        byte[] newer = "{\"format\": 99, \"new\": 1}".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("plan.muster"), newer);
        try (var workspace = WorkspaceFolder.open(folder)) {
            var refused = assertThrows(ProblemException.class, workspace::plan);
            assertEquals(new Problem.FileTooNew(file, 99, 2), refused.problem());
        }
        assertArrayEquals(newer, Files.readAllBytes(file));
    }

    /// The file was kept from format 1, which had `origin` where there is `rule` now.
    @Test
    void aPlanOfFormatOneIsReadAndSavedAsTheNewest() throws Exception {
        try (var old = getClass().getResourceAsStream("plan-1.muster")) {
            Files.write(folder.resolve("plan.muster"), old.readAllBytes());
        }
        Plan plan;
        try (var workspace = WorkspaceFolder.open(folder)) {
            plan = workspace.plan();
            workspace.save(plan);
        }

        assertEquals(12, plan.assets().size());
        assertEquals(
                List.of(
                        Dependency.Rule.DRAWN,
                        Dependency.Rule.DEPENDS_ON,
                        Dependency.Rule.REFERENCE),
                plan.dependencies().stream().map(Dependency::rule).limit(3).toList());
        assertEquals(Mapping.NONE, plan.mapping());
        assertEquals(plan, WorkspaceFolder.look(folder).plan());
        assertTrue(Files.readString(folder.resolve("plan.muster")).contains("\"format\": 2,"));
    }

    @Test
    void aTruncatedPlanSaysSo() throws Exception {
        WorkspaceFolder.create(folder, fullPlan()).close();
        Path file = folder.resolve("plan.muster");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        var refused =
                assertThrows(ProblemException.class, () -> WorkspaceFolder.look(folder).plan());
        assertInstanceOf(Problem.FileTruncated.class, refused.problem());
    }

    @Test
    void aWrongEntryIsNamedWithItsPlaceAndTheNearestGoodOne() throws Exception {
        WorkspaceFolder.create(folder, fullPlan()).close();
        Path file = folder.resolve("plan.muster");
        Files.writeString(file, Files.readString(file).replace("\"tier\" : 1", "\"teir\" : 1"));
        var refused =
                assertThrows(ProblemException.class, () -> WorkspaceFolder.look(folder).plan());
        assertEquals(
                new Problem.EntryWrong(
                        file, "/applications/0/teir", "“teir” is no key of a plan", "tier"),
                refused.problem());
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        var refused =
                assertThrows(
                        ProblemException.class,
                        () -> WorkspaceFolder.create(file.resolve("below"), fullPlan()));
        assertInstanceOf(Problem.NotWritable.class, refused.problem());
    }

    @Test
    void aFullDiskIsCalledByItsName() {
        var full = FileProblems.writing(Path.of("p"), new IOException("No space left on device"));
        assertEquals(new Problem.DiskFull(Path.of("p")), full.problem());
    }

    @Test
    void aFolderWithoutAPlanIsNoWorkspaceAndStaysAsItIs() {
        var refused = assertThrows(ProblemException.class, () -> WorkspaceFolder.open(folder));
        assertEquals(new Problem.NotAWorkspace(folder), refused.problem());
        assertFalse(Files.exists(folder.resolve(".muster")));
    }

    @Test
    void aSnapshotComesBackAsItWasAndInTheSameBytes() throws Exception {
        var id = new ResourceId(GROUP + "Microsoft.Compute/virtualMachines/vm1");
        var body = new LinkedHashMap<String, Json>();
        body.put("id", new Json.Text(id.value()));
        body.put("type", new Json.Text("Microsoft.Compute/virtualMachines"));
        body.put("size", new Json.Num("1.10"));
        body.put("open", new Json.Open("[parameters('x')]"));
        Instant at = Instant.parse("2026-11-14T06:00:00Z");
        var snapshot =
                new Snapshot(
                        "2026-11-14-contoso",
                        at,
                        "test",
                        List.of(new Resource(id, id.type(), new Json.Obj(body))),
                        List.of(
                                new Evidence(
                                        EvidenceKind.LOCKS,
                                        "/subscriptions/s1",
                                        at,
                                        List.of(new Json.Obj(Map.of("id", new Json.Text("l")))))),
                        List.of(
                                new Coverage(
                                        EvidenceKind.LOCKS,
                                        "/subscriptions/s1",
                                        Coverage.State.DENIED,
                                        "no role")));
        try (var workspace = WorkspaceFolder.create(folder, fullPlan())) {
            Path file = folder.resolve("snapshots/2026-11-14-contoso.json.gz");
            workspace.keep(snapshot);
            byte[] first = Files.readAllBytes(file);
            assertEquals(snapshot, workspace.snapshot("2026-11-14-contoso"));
            workspace.keep(workspace.snapshot("2026-11-14-contoso"));
            assertArrayEquals(first, Files.readAllBytes(file));
        }
    }
}
