package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

class AssetNamesTest {

    private static final String ONE = "/subscriptions/1/resourceGroups/rg-a/providers/";
    private static final String OTHER = "/subscriptions/2/resourceGroups/rg-a/providers/";
    private static final String VM = "Microsoft.Compute/virtualMachines/";
    private static final String SQL = "Microsoft.Sql/servers/";

    @TempDir private Path folder = Path.of("");

    @Test
    void aNameThatOnlyOneOfTheShownHasStandsAlone() {
        assertEquals(List.of("vm", "db"), names(ONE + VM + "vm", ONE + SQL + "s/databases/db"));
    }

    @Test
    void namesakesAreToldApartByTheirGroup() {
        assertEquals(
                List.of("vm (rg-a)", "VM (rg-b)"),
                names(ONE + VM + "vm", ONE.replace("rg-a", "rg-b") + VM + "VM"));
    }

    @Test
    void inOneGroupTheirKindTellsThemApartElseWhatTheyAreAPartOf() {
        assertEquals(
                List.of("vm (virtualmachines)", "vm (sqlvirtualmachines)"),
                names(ONE + VM + "vm", ONE + "Microsoft.SqlVirtualMachine/sqlVirtualMachines/vm"));
        assertEquals(
                List.of("orders (sql-1)", "orders (sql-2)"),
                names(ONE + SQL + "sql-1/databases/orders", ONE + SQL + "sql-2/databases/orders"));
    }

    @Test
    void groupsOfOneNameAreToldApartByTheirSubscriptions() {
        assertEquals(List.of("vm (1)", "vm (2)"), names(ONE + VM + "vm", OTHER + VM + "vm"));
    }

    @Test
    void whereNoOnePartIsEnoughSeveralAreNamed() {
        String group = ONE.replace("rg-a", "rg-b");

        assertEquals(
                List.of(
                        "x (rg-a, virtualmachines)",
                        "x (rg-b, virtualmachines)",
                        "x (rg-a, servers)"),
                names(ONE + VM + "x", group + VM + "x", ONE + SQL + "x"));
    }

    @Test
    void whatAzureDoesNotKnowIsToldApartByItsIdAtTheLast() {
        var names =
                names(
                        List.of(
                                asset("other/binder-1", "Binder"),
                                asset("other/binder-2", "Binder")));

        assertEquals(List.of("Binder (other/binder-1)", "Binder (other/binder-2)"), names);
    }

    @Test
    void everyTableTellsThemApartInTheSameWay() throws Exception {
        Path workspace = Terminal.in(folder).example();
        String erp = id("rg-erp");
        String warehouse = id("rg-warehouse");

        for (Object[] command :
                new Object[][] {
                    {"check", workspace, "--all"},
                    {"outcome", workspace, "--action", "vm.delete"},
                    {"outcome", workspace, "--everything"},
                    {"simulate", workspace, "--trials", "10", "--lost", erp, warehouse},
                    {"playbooks", "coverage", workspace, "--all"},
                    {"structure", workspace}
                }) {
            Terminal.Ran ran = Terminal.in(folder).run(command);

            assertEquals(0, ran.status(), ran::err);
            String said = Arrays.toString(command) + "\n" + ran.out();
            assertTrue(ran.out().contains("vm-app01 (rg-erp)"), said);
            assertTrue(!ran.out().contains("vm-app01  "), said);
        }
    }

    @Test
    void aCutNeverMakesTwoNamesOne() {
        Table table = Table.of("Name", "Why");
        String start = "a-name-that-is-much-longer-";
        String end = "-than-what-a-column-has-room-for";

        List<String> lines =
                table.row(start + "one" + end, "").row(start + "two" + end, "").lines(false);

        assertEquals(List.of(start + "one" + end, start + "two" + end), lines.subList(1, 3));
    }

    private static String id(String group) {
        return "/subscriptions/11111111-1111-4111-8111-111111111111/resourcegroups/"
                + group
                + "/providers/microsoft.compute/virtualmachines/vm-app01";
    }

    private static List<String> names(String... ids) {
        return names(
                Arrays.stream(ids)
                        .map(id -> asset(id, id.substring(id.lastIndexOf('/') + 1)))
                        .toList());
    }

    private static List<String> names(List<Asset> assets) {
        Plan plan = Plan.empty("shop").withAssets(assets);
        var names =
                AssetNames.of(plan, assets.stream().map(Asset::id), new Messages(Locale.ENGLISH));
        return assets.stream().map(asset -> names.of(asset.id())).toList();
    }

    private static Asset asset(String id, String name) {
        var known = new AssetId(id);
        return Asset.of(
                known,
                name,
                known.resource().map(resource -> resource.type()).orElse("muster/paper"),
                Category.A);
    }
}
