package app.muster.importer;

import static app.muster.importer.Reading.TYPES;
import static app.muster.importer.Reading.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.SharedData;
import app.muster.importer.template.TemplateReader;
import app.muster.json.JsonFile;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What real templates and inventories come to.
///
/// Numbers of resources and evidence were counted with a script that shares nothing with the
/// importer: it knows `resources`, children, nested templates, `existing`, and loops whose count is
/// a number, a parameter's default or the length of a list. It agrees for 80 of the 86 templates;
/// of the six others, with loops over `range`, `createArray` and nested values, three were
/// multiplied out by hand and three found plausible. Dependencies of most templates were read off
/// the files, name by name. Those of inventories were compared with a script that looks for ids in
/// texts with a regular expression.
class RealTemplatesTest {

    /// File, then resources, evidence and assets, then dependencies by kind and rule.
    private static final List<String> TEMPLATES =
            List.of(
                    "quickstarts/201-vm-copy-index-loops.json | 12 0 12 | 4 COMPUTE/REFERENCE, 9"
                            + " NETWORK/REFERENCE",
                    "quickstarts/201-2-vms-loadbalancer-natrules.json | 12 0 10 | 2"
                            + " COMPUTE/REFERENCE, 2 DATA/DEPENDS_ON, 8 NETWORK/REFERENCE",
                    "quickstarts/101-recovery-services-create-vm-and-configure-backup.json | 7 1 7"
                            + " | 1 DATA/DEPENDS_ON, 4 NETWORK/REFERENCE, 1 RECOVERS/BACKUP",
                    "quickstarts/101-sql-with-failover-group.json | 4 0 3 | 1 DATA/PARENT, 1"
                            + " RECOVERS/REPLICATION",
                    "quickstarts/201-redis-vnet-geo-replication.json | 3 0 2 | 1"
                            + " RECOVERS/REPLICATION",
                    "quickstarts/201-eventhub-create-namespace-geo-recoveryconfiguration.json | 3 0"
                            + " 2 | 1 RECOVERS/REPLICATION",
                    "quickstarts/201-key-vault-with-logging-create.json | 2 3 2 | 1"
                            + " MONITORS/DIAGNOSTICS",
                    "quickstarts/101-cosmosdb-private-endpoint.json | 3 0 3 | 1"
                            + " NETWORK/PRIVATE_ENDPOINT, 1 NETWORK/REFERENCE",
                    "quickstarts/201-private-aks-cluster.json | 16 0 12 | 1 DATA/DEPENDS_ON, 1"
                        + " MONITORS/DEPENDS_ON, 1 MONITORS/DIAGNOSTICS, 1 NETWORK/ASSOCIATION, 1"
                        + " NETWORK/DNS_ZONE, 1 NETWORK/PRIVATE_ENDPOINT, 8 NETWORK/REFERENCE",
                    "quickstarts/101-synapse-poc.json | 13 1 2 | 1 DATA/ROLE",
                    "quickstarts/201-traffic-manager-vm.json | 16 0 12 | 15 NETWORK/REFERENCE",
                    "quickstarts/101-hub-and-spoke-sandbox.json | 24 0 9 | 1 DATA/DEPENDS_ON, 2"
                            + " NETWORK/ASSOCIATION, 4 NETWORK/REFERENCE",
                    "quickstarts/subscription-deployments--create-rg-lock-role-assignment.json | 2"
                            + " 2 0 |",
                    "quickstarts/managementgroup-deployments--mg-policy-different-targets.json | 4"
                            + " 0 0 |",
                    "quickstarts/e-shop-website-with-ilb-ase.json | 24 0 15 | 2 COMPUTE/DEPENDS_ON,"
                            + " 4 COMPUTE/REFERENCE, 3 DATA/DEPENDS_ON, 3 DATA/PARENT, 3"
                            + " MONITORS/DEPENDS_ON, 1 NETWORK/DEPENDS_ON, 1 NETWORK/REFERENCE",
                    "bicep-compiled/ptn--app--iaas-vm-cosmosdb-tier4.json | 224 2 19 | 1"
                            + " DATA/DEPENDS_ON, 2 DEPLOYS/DEPENDS_ON, 1 IDENTITY/IDENTITY, 2"
                            + " NETWORK/ASSOCIATION, 1 NETWORK/DEPENDS_ON, 2 NETWORK/DNS_ZONE, 2"
                            + " NETWORK/PRIVATE_ENDPOINT, 9 NETWORK/REFERENCE",
                    "bicep-compiled/ptn--subscription--service-health-alerts.json | 36 0 5 |",
                    "psrule/Resources.VirtualMachine.Template.json | 10 0 7 | 2 COMPUTE/REFERENCE,"
                            + " 2 DATA/DEPENDS_ON, 2 DATA/REFERENCE, 2 NETWORK/REFERENCE",
                    "custodian/vm.json | 6 0 5 | 1 DATA/DEPENDS_ON, 3 NETWORK/REFERENCE",
                    "custodian/locked.json | 3 1 3 | 1 DATA/PARENT",
                    "custodian/sqlserver.json | 7 4 3 | 2 DATA/PARENT",
                    "checkov/example_AzureFirewallDenyThreatIntelMode--CKV_AZURE_216.fail.json | 4"
                            + " 0 3 | 2 NETWORK/REFERENCE");

    private static final List<String> INVENTORIES =
            List.of(
                    "arm-export/nic.resources.json | 31 0 15 | 3 NETWORK/REFERENCE",
                    "arm-export/sql.resources.json | 25 0 2 | 1 DATA/PARENT",
                    "resource-list/subscription-713.rest.json | 713 0 675 | 2 COMPUTE/REFERENCE, 5"
                            + " DATA/REFERENCE, 10 IDENTITY/IDENTITY",
                    "psrule/Resources.VirtualMachine.json | 51 0 34 | 4 COMPUTE/REFERENCE, 9"
                            + " NETWORK/REFERENCE, 1 RECOVERS/BACKUP",
                    "psrule/Resources.AppService.json | 32 0 17 | 3 COMPUTE/REFERENCE",
                    "psrule/Resources.AKS.json | 20 1 11 |",
                    "psrule/Resources.Firewall.json | 15 0 10 | 1 NETWORK/REFERENCE",
                    "resource-graph/custodian-vms-1.rest.json | 1 0 1 |");

    @Test
    void templatesHaveWhatTheyDeclare() throws Exception {
        assertEquals(TEMPLATES, asRead("arm-templates", TEMPLATES));
    }

    @Test
    void inventoriesHaveWhatTheyList() throws Exception {
        assertEquals(INVENTORIES, asRead("inventories", INVENTORIES));
    }

    /// Instances of a loop share their place in the file.
    @Test
    void aLoopOverFourSubnetsIsFourOfEachResourceInIt() throws Exception {
        Path file =
                SharedData.azure(
                        "arm-templates/bicep-compiled/ptn--app--iaas-vm-cosmosdb-tier4.json");
        Json.Obj template = (Json.Obj) JsonFile.read(file, Files.newInputStream(file)).value();
        Map<String, Long> places =
                TemplateReader.read(template).found().stream()
                        .collect(Collectors.groupingBy(f -> f.at(), Collectors.counting()));
        places.values().removeIf(count -> count == 1);
        String loop =
                "/resources/virtualNetwork/properties/template/resources/virtualNetwork_subnets";
        String inside = loop + "/properties/template/resources/";

        assertEquals(
                Map.of(
                        loop,
                        4L,
                        inside + "avmTelemetry",
                        4L,
                        inside + "subnet",
                        4L,
                        inside + "subnet_roleAssignments",
                        4L),
                places);
    }

    /// The export leaves out what it cannot make again: the database `master`, and extensions.
    @Test
    void bodiesAndTheTemplateThatAzureExportsFromThemAreTheSameResources() throws Exception {
        for (String family : List.of("automationaccount", "keyvault", "nic", "storage")) {
            assertEquals(bodies(family), exported(family), family);
        }
        var sql = bodies("sql");
        sql.merge("microsoft.sql/servers/databases", -1L, Long::sum);
        sql.values().removeIf(count -> count == 0);
        assertEquals(sql, exported("sql"));
        assertEquals(Map.of("microsoft.compute/virtualmachines", 1L), exported("vm"));
    }

    @Test
    void bodiesAndTheTemplateThatAzureExportsFromThemHaveTheSameDependencies() throws Exception {
        assertEquals(
                needs(read(SharedData.azure("inventories/arm-export/nic.resources.json")).value()),
                needs(read(SharedData.azure("arm-templates/exported/nic.result.json")).value()));
    }

    private static Map<String, Long> bodies(String family) throws Exception {
        return types("inventories/arm-export/" + family + ".resources.json");
    }

    private static Map<String, Long> exported(String family) throws Exception {
        return types("arm-templates/exported/" + family + ".result.json");
    }

    private static Map<String, Long> types(String path) throws Exception {
        var types = new TreeMap<String, Long>();
        Snapshot snapshot = read(SharedData.azure(path)).value();
        snapshot.resources().forEach(r -> types.merge(r.type(), 1L, Long::sum));
        snapshot.evidence()
                .forEach(e -> types.merge(e.kind().key(), (long) e.items().size(), Long::sum));
        return types;
    }

    private static List<String> needs(Snapshot snapshot) {
        return Derivation.of(snapshot, TYPES).dependencies().stream()
                .map(
                        d ->
                                d.from().resource().orElseThrow().type()
                                        + " needs "
                                        + d.to().resource().orElseThrow().type()
                                        + " "
                                        + d.rule()
                                        + " "
                                        + d.path())
                .sorted()
                .toList();
    }

    private static List<String> asRead(String folder, List<String> lines) throws Exception {
        var read = new ArrayList<String>();
        for (String line : lines) {
            String file = line.substring(0, line.indexOf(" | "));
            read.add(file + " | " + summary(read(SharedData.azure(folder + "/" + file)).value()));
        }
        return read;
    }

    private static String summary(Snapshot snapshot) {
        Derived derived = Derivation.of(snapshot, TYPES);
        var kinds = new TreeMap<String, Integer>();
        derived.dependencies()
                .forEach(d -> kinds.merge(d.kind() + "/" + d.rule(), 1, Integer::sum));
        int evidence = snapshot.evidence().stream().mapToInt(e -> e.items().size()).sum();
        String counts =
                snapshot.resources().size()
                        + " "
                        + evidence
                        + " "
                        + derived.assets().size()
                        + " | ";
        return (counts
                        + kinds.entrySet().stream()
                                .map(kind -> kind.getValue() + " " + kind.getKey())
                                .collect(Collectors.joining(", ")))
                .strip();
    }
}
