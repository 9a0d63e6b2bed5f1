package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class AssumedControlsTest {

    @TempDir private Path folder = Path.of("");
    private Terminal terminal = Terminal.in(Path.of(""));
    private Path workspace = Path.of("");

    /// There is a registration of the same name.
    private static final String MACHINE =
            "/subscriptions/11111111-1111-4111-8111-111111111111/resourcegroups/rg-erp"
                    + "/providers/microsoft.compute/virtualmachines/vm-erp-sql01";

    @BeforeEach
    void open() throws Exception {
        terminal = Terminal.in(folder);
        workspace = terminal.example();
    }

    @Test
    void whatIsSoAlreadyStaysAsStrongAsItIs() throws Exception {
        assertEquals(List.of(), changes("backup.delete-items", "rsv.immutability=in-place"));
    }

    @Test
    void ofTwoControlsOnOneSettingTheStrongerCountsInEitherOrder() throws Exception {
        List<String> locked = List.of("rsv-identity-weu recoverable blocked");

        for (String[] order :
                List.of(
                        new String[] {
                            "rsv.immutability@rsv-identity-weu=in-place",
                            "rsv.immutability-locked@rsv-identity-weu=in-place"
                        },
                        new String[] {
                            "rsv.immutability-locked@rsv-identity-weu=in-place",
                            "rsv.immutability@rsv-identity-weu=in-place"
                        })) {
            assertEquals(locked, changes("backup.delete-items", order));
        }
    }

    /// A replica still brings the payroll machine back.
    @Test
    void whatIsAssumedOfOneAssetCountsBeforeWhatIsAssumedOfAllInEitherOrder() throws Exception {
        String all = "vm.azure-backup=missing";
        String one = "vm.azure-backup@" + MACHINE + "=in-place";

        List<String> changes = changes("vm.delete", all, one);

        assertEquals(
                List.of("vm-dc01 recoverable lost"),
                changes.stream().filter(change -> !change.startsWith("vm-app01")).toList());
        assertEquals(changes, changes("vm.delete", one, all));
    }

    @Test
    void theSameControlInPlaceAndMissingForTheSameAssetsIsRefused() throws Exception {
        assertEquals(
                2,
                terminal.run(
                                "outcome",
                                workspace,
                                "--action",
                                "vm.delete",
                                "--assume",
                                "vm.azure-backup=missing",
                                "--assume",
                                "vm.azure-backup=in-place")
                        .status());
    }

    @Test
    void aMachineIsBackedUpWithItsDisks() throws Exception {
        assertEquals(
                List.of("osdisk-dc02 lost recoverable"),
                changes("disk.delete", "vm.azure-backup@vm-dc02=in-place"));
        assertEquals(
                List.of("osdisk-erp-sql01 recoverable lost"),
                changes("disk.delete", "vm.azure-backup@" + MACHINE + "=missing"));
    }

    private List<String> changes(String action, String... assumed) throws Exception {
        var words = new ArrayList<Object>(List.of("outcome", workspace, "--action", action));
        for (String one : assumed) {
            words.add("--assume");
            words.add(one);
        }
        words.addAll(List.of("--format", "json"));
        return terminal.run(words.toArray())
                .json()
                .path("changes")
                .valueStream()
                .map(AssumedControlsTest::line)
                .toList();
    }

    private static String line(JsonNode change) {
        return change.path("name").asText()
                + " "
                + change.path("before").path("result").asText()
                + " "
                + change.path("after").path("result").asText();
    }
}
