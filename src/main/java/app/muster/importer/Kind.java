package app.muster.importer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The inventories that are read. Which one a file is shows in its content, never in its name.
public enum Kind {
    /// A template as people deploy or export it.
    ARM_TEMPLATE,
    /// Bodies of resources: `az resource list`, REST lists, PowerShell's objects, or one body.
    ARM_RESOURCES,
    /// Answers of Azure Resource Graph.
    RESOURCE_GRAPH,
    /// Tables from Resource Graph Explorer or the portal.
    CSV,
    /// What Terraform knows to exist: its state, or `terraform show -json` of it.
    TERRAFORM_STATE,
    /// What Terraform is about to make: `terraform show -json` of a plan, or its planned values.
    TERRAFORM_PLAN,
    /// What the collector of the Well-Architected Reliability Assessment gathered.
    WARA,
    /// A workbook of Azure Resource Inventory.
    WORKBOOK,
    /// A snapshot that Muster or its collector wrote.
    SNAPSHOT;

    /// The word for it on the command line.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
