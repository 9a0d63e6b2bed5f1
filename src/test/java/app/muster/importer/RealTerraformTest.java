package app.muster.importer;

import static app.muster.importer.Reading.TYPES;
import static app.muster.importer.Reading.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.SharedData;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class RealTerraformTest {

    /// Resources, evidence and what is left out, for each file. Counted with a script of its own,
    /// which goes through resources and child modules, or through the instances of a state, and
    /// sets apart data sources, other providers, blobs, role assignments, and blocks of blob and
    /// file services.
    private static final Map<String, List<Integer>> COUNTS =
            Map.ofEntries(
                    Map.entry("caf-001-baseline.planned_values.json", List.of(146, 22, 6)),
                    Map.entry(
                            "caf-003-mgmt-connectivity.baseline_values.json", List.of(423, 49, 31)),
                    Map.entry("checkov-nsg-extra-ref.tfplan.json", List.of(4, 0, 0)),
                    Map.entry("checkov-utf16-windows.tfplan.json", List.of(0, 0, 1)),
                    Map.entry("custodian-blob-storage.tf_resources.json", List.of(5, 2, 8)),
                    Map.entry("psrule-PlanFile.EdgeCases.json", List.of(5, 0, 2)),
                    Map.entry("psrule-example.tfplan.json", List.of(3, 0, 2)),
                    Map.entry("driftctl-azurerm_lb.tfstate", List.of(1, 0, 0)),
                    Map.entry("driftctl-azurerm_network_security_group.tfstate", List.of(3, 0, 1)),
                    Map.entry("driftctl-azurerm_private_dns_a_record.tfstate", List.of(2, 0, 0)),
                    Map.entry("driftctl-azurerm_private_dns_srv_record.tfstate", List.of(2, 0, 0)),
                    Map.entry("driftctl-azurerm_private_dns_txt_record.tfstate", List.of(2, 0, 0)),
                    Map.entry("driftctl-azurerm_private_dns_zone.tfstate", List.of(1, 0, 0)),
                    Map.entry("driftctl-azurerm_ssh_public_key.tfstate", List.of(1, 0, 0)),
                    Map.entry("inframap-azure.tfstate", List.of(5, 0, 0)));

    @Test
    void everyFileHasAsManyResourcesAsCountedByHand() throws Exception {
        var counts = new TreeMap<String, List<Integer>>();
        try (var files = Files.walk(SharedData.azure("terraform"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Tally tally = read(file).tallies().getFirst();
                counts.put(
                        file.getFileName().toString(),
                        List.of(tally.resources(), tally.evidence(), tally.dropped().size()));
            }
        }
        assertEquals(new TreeMap<>(COUNTS), counts);
    }

    /// Counted with the same script: ids in attributes of network resources other than their own.
    /// Links of zones and peerings are read from the network's end, which needs them: 114 and 6.
    /// Six peerings and five subnets are parts of their networks.
    @Test
    void aHubNetworkHasItsEdges() throws Exception {
        Snapshot snapshot =
                read(SharedData.azure(
                                "terraform/plan/caf-003-mgmt-connectivity.baseline_values.json"))
                        .value();

        Map<String, Integer> links = new TreeMap<>();
        for (Link link : Derivation.of(snapshot, TYPES).links()) {
            String type = new app.muster.plan.estate.ResourceId(link.from()).type();
            if (type.startsWith("microsoft.network/")) {
                links.merge(type.substring("microsoft.network/".length()), 1, Integer::sum);
            }
        }
        assertEquals(
                Map.of(
                        "azurefirewalls", 10,
                        "expressroutegateways", 1,
                        "privatednszones/virtualnetworklinks", 114,
                        "virtualhubs", 2,
                        "virtualhubs/routingintent", 2,
                        "virtualnetworkgateways", 8,
                        "virtualnetworks", 120,
                        "virtualnetworks/subnets", 5,
                        "virtualnetworks/virtualnetworkpeerings", 6,
                        "vpngateways", 1),
                links);
    }
}
