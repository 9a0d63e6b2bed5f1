package app.muster.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Makes up an estate of any size: small groups of machines with disks, interfaces and networks,
/// web applications with databases, vaults and accounts, which name each other as real ones do. The
/// same seed gives the same bytes.
public final class SyntheticEstate {

    private static final int IN_GROUP = 16;
    private static final String[] REGIONS = {"westeurope", "northeurope", "eastus2"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private String group = "";
    private String region = "";
    private int made;

    private SyntheticEstate(long seed) {
        random = new Random(seed);
    }

    /// Writes a list as `az resource list` would, with properties.
    ///
    /// @param resources how many, 1 or more
    public static void write(Path file, int resources, long seed) throws IOException {
        var estate = new SyntheticEstate(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("[");
            for (int g = 0; estate.made < resources; g++) {
                estate.group(g, resources);
                out.append(estate.text);
                estate.text.setLength(0);
            }
            out.write("\n]\n");
        }
    }

    private void group(int number, int limit) {
        region = REGIONS[random.nextInt(REGIONS.length)];
        group =
                "/subscriptions/00000000-0000-0000-0000-%012d/resourceGroups/rg-app-%05d/providers/"
                        .formatted(number % 7, number);
        for (int i = 0; i < IN_GROUP && made < limit; i++) {
            resource(i, "%05d".formatted(number));
        }
    }

    private void resource(int index, String n) {
        String vnet = id("Microsoft.Network/virtualNetworks/vnet-" + n);
        String vault = id("Microsoft.KeyVault/vaults/kv-" + n);
        String nic = id("Microsoft.Network/networkInterfaces/nic-" + n);
        String disk = id("Microsoft.Compute/disks/disk-" + n);
        String account = "st" + n;
        switch (index) {
            case 0 ->
                    add(
                            "Microsoft.Network/virtualNetworks",
                            "vnet-" + n,
                            "\"addressSpace\":{\"addressPrefixes\":[\"10.%d.0.0/16\"]},\"subnets\":[{\"name\":\"app\",\"id\":\"%s/subnets/app\",\"properties\":{\"addressPrefix\":\"10.0.0.0/24\",\"networkSecurityGroup\":{\"id\":\"%s\"}}}]"
                                    .formatted(
                                            random.nextInt(250),
                                            vnet,
                                            id(
                                                    "Microsoft.Network/networkSecurityGroups/nsg-"
                                                            + n)));
            case 1 ->
                    add(
                            "Microsoft.Network/networkSecurityGroups",
                            "nsg-" + n,
                            "\"securityRules\":[{\"name\":\"https\",\"properties\":{\"priority\":%d,\"access\":\"Allow\",\"destinationPortRange\":\"443\"}}]"
                                    .formatted(100 + random.nextInt(900)));
            case 2, 12 ->
                    add(
                            "Microsoft.Network/networkInterfaces",
                            (index == 2 ? "nic-" : "nic2-") + n,
                            "\"ipConfigurations\":[{\"name\":\"ip\",\"properties\":{\"subnet\":{\"id\":\"%s/subnets/app\"},\"privateIPAddress\":\"10.0.0.%d\"}}]"
                                    .formatted(vnet, random.nextInt(250)));
            case 3, 13 ->
                    add(
                            "Microsoft.Compute/disks",
                            (index == 3 ? "disk-" : "disk2-") + n,
                            "\"diskSizeGB\":%d,\"diskState\":\"Attached\",\"encryption\":{\"type\":\"EncryptionAtRestWithPlatformKey\"}"
                                    .formatted(32 << random.nextInt(6)));
            case 4 ->
                    add(
                            "Microsoft.Compute/virtualMachines",
                            "vm-" + n,
                            "\"hardwareProfile\":{\"vmSize\":\"Standard_D%ds_v5\"},\"storageProfile\":{\"osDisk\":{\"osType\":\"Linux\",\"managedDisk\":{\"id\":\"%s\"}}},\"networkProfile\":{\"networkInterfaces\":[{\"id\":\"%s\"}]},\"diagnosticsProfile\":{\"bootDiagnostics\":{\"enabled\":true,\"storageUri\":\"https://%s.blob.core.windows.net/\"}}"
                                    .formatted(2 << random.nextInt(4), disk, nic, account));
            case 5 ->
                    add(
                            "Microsoft.Compute/virtualMachines/extensions",
                            "vm-%s/extensions/monitor".formatted(n),
                            "\"publisher\":\"Microsoft.Azure.Monitor\",\"type\":\"AzureMonitorLinuxAgent\"");
            case 6 ->
                    add(
                            "Microsoft.Storage/storageAccounts",
                            account,
                            "\"minimumTlsVersion\":\"TLS1_2\",\"allowBlobPublicAccess\":%s,\"networkAcls\":{\"defaultAction\":\"Deny\",\"virtualNetworkRules\":[{\"id\":\"%s/subnets/app\"}]}"
                                    .formatted(random.nextBoolean(), vnet));
            case 7 ->
                    add(
                            "Microsoft.KeyVault/vaults",
                            "kv-" + n,
                            "\"vaultUri\":\"https://kv-%s.vault.azure.net/\",\"enableSoftDelete\":true,\"enablePurgeProtection\":%s"
                                    .formatted(n, random.nextBoolean()));
            case 8 ->
                    add(
                            "Microsoft.Sql/servers",
                            "sql-" + n,
                            "\"fullyQualifiedDomainName\":\"sql-%s.database.windows.net\",\"keyId\":\"https://kv-%s.vault.azure.net/keys/tde\""
                                    .formatted(n, n));
            case 9 ->
                    add(
                            "Microsoft.Sql/servers/databases",
                            "sql-%s/databases/app".formatted(n),
                            "\"status\":\"Online\",\"requestedBackupStorageRedundancy\":\"%s\""
                                    .formatted(random.nextBoolean() ? "Geo" : "Local"));
            case 10 ->
                    add(
                            "Microsoft.Web/serverfarms",
                            "plan-" + n,
                            "\"numberOfWorkers\":%d".formatted(1 + random.nextInt(5)));
            case 11 ->
                    add(
                            "Microsoft.Web/sites",
                            "web-" + n,
                            "\"serverFarmId\":\"%s\",\"siteConfig\":{\"appSettings\":[{\"name\":\"Db\",\"value\":\"Server=tcp:sql-%s.database.windows.net,1433\"},{\"name\":\"Files\",\"value\":\"https://%s.blob.core.windows.net\"}]},\"keyVaultReferenceIdentity\":\"%s\""
                                    .formatted(
                                            id("Microsoft.Web/serverfarms/plan-" + n),
                                            n,
                                            account,
                                            id(
                                                    "Microsoft.ManagedIdentity/userAssignedIdentities/id-"
                                                            + n)));
            case 14 ->
                    add(
                            "Microsoft.ManagedIdentity/userAssignedIdentities",
                            "id-" + n,
                            "\"clientId\":\"00000000-0000-0000-0000-%012d\""
                                    .formatted(random.nextInt(1_000_000)));
            default ->
                    add(
                            "Microsoft.Network/privateEndpoints",
                            "pe-" + n,
                            "\"subnet\":{\"id\":\"%s/subnets/app\"},\"privateLinkServiceConnections\":[{\"name\":\"vault\",\"properties\":{\"privateLinkServiceId\":\"%s\",\"groupIds\":[\"vault\"]}}]"
                                    .formatted(vnet, vault));
        }
    }

    private String id(String below) {
        return group + below;
    }

    /// @param path the name, for a child behind the name of its parent
    private void add(String type, String path, String properties) {
        int slash = type.indexOf('/', type.indexOf('/') + 1);
        String root = slash < 0 ? type : type.substring(0, slash);
        text.append(made++ == 0 ? "\n" : ",\n")
                .append("{\"id\":\"")
                .append(id(root + "/" + path))
                .append("\",\"name\":\"")
                .append(path.substring(path.lastIndexOf('/') + 1))
                .append("\",\"type\":\"")
                .append(type)
                .append("\",\"location\":\"")
                .append(region)
                .append("\",\"tags\":{\"app\":\"app-")
                .append(group.substring(group.indexOf("rg-app-") + 7, group.indexOf("/providers")))
                .append("\"},\"properties\":{")
                .append(properties)
                .append(",\"provisioningState\":\"Succeeded\",")
                .append(bulk())
                .append("},\"systemData\":{\"createdByType\":\"User\",\"createdAt\":\"")
                .append(time())
                .append("\",\"lastModifiedAt\":\"")
                .append(time())
                .append("\"},\"etag\":\"W/\\\"")
                .append(guid())
                .append("\\\"\"}");
    }

    /// What real bodies are full of and nobody reads: unique ids, times, small lists of settings.
    private String bulk() {
        var bulk = new StringBuilder("\"resourceGuid\":\"").append(guid());
        bulk.append("\",\"timeCreated\":\"").append(time()).append("\",\"settings\":[");
        for (int i = 0; i < 5; i++) {
            bulk.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"setting")
                    .append(i)
                    .append("\",\"id\":\"")
                    .append(guid())
                    .append("\",\"enabled\":")
                    .append(random.nextBoolean())
                    .append(",\"retention\":{\"days\":")
                    .append(random.nextInt(90))
                    .append(",\"enabled\":true},\"category\":null}");
        }
        return bulk.append(']').toString();
    }

    private String guid() {
        return new java.util.UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String time() {
        return "2026-%02d-%02dT%02d:%02d:%02d.%07dZ"
                .formatted(
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        random.nextInt(10_000_000));
    }
}
