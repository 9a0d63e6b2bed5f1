package app.muster.document;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.catalogue.ResourceType;
import app.muster.catalogue.ResourceVocabulary;
import app.muster.expression.Expression;
import app.muster.plan.Category;
import app.muster.plan.Dependency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A catalogue of one control and five types.
final class SampleCatalogue {

    private SampleCatalogue() {}

    static Catalogue catalogue() {
        var types = new LinkedHashMap<String, ResourceType>();
        type(types, "microsoft.keyvault/vaults", "Key vault", Category.D, Dependency.Kind.KEYS);
        type(
                types,
                "microsoft.compute/virtualmachines",
                "Virtual machine",
                Category.A,
                Dependency.Kind.COMPUTE);
        type(
                types,
                "microsoft.sql/servers/databases",
                "SQL database",
                Category.B,
                Dependency.Kind.DATA);
        type(types, "microsoft.web/sites", "App Service app", Category.D, Dependency.Kind.COMPUTE);
        type(
                types,
                "microsoft.network/virtualnetworks",
                "Virtual network",
                Category.D,
                Dependency.Kind.NETWORK);
        return new Catalogue(types, List.of(purgeProtection()), "sample/1", List.of(), List.of());
    }

    private static void type(
            Map<String, ResourceType> types,
            String type,
            String title,
            Category category,
            Dependency.Kind gives) {
        types.put(
                type,
                new ResourceType(
                        type, title, category, "fth-box", true, gives, List.of(), List.of()));
    }

    private static Control purgeProtection() {
        try {
            return new Control(
                    "kv.purge-protection",
                    "Purge protection is on",
                    List.of("microsoft.keyvault/vaults"),
                    Set.of(Category.D),
                    Control.Purpose.PROTECTION,
                    Control.Principle.ASSUME_BREACH,
                    Control.Severity.CRITICAL,
                    Map.of(),
                    Control.Effort.SETTING,
                    Optional.empty(),
                    Expression.of(
                            "it.properties.enablePurgeProtection == true",
                            ResourceVocabulary.CONTROLS),
                    List.of(),
                    "What is deleted can be brought back until its retention ends.",
                    "Whoever deletes the vault can purge it at once; every key in it is gone for"
                            + " good.",
                    "",
                    new Control.Remedy(
                            "az keyvault update --subscription {subscription} --resource-group"
                                    + " {group} --name {name} --enable-purge-protection true",
                            "Open the vault's properties and enable purge protection. It cannot be"
                                    + " taken back.",
                            ""),
                    "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview",
                    "Key Vault documentation",
                    LocalDate.parse("2026-08-01"),
                    false);
        } catch (app.muster.expression.NotAnExpression e) {
            throw new IllegalStateException(e);
        }
    }
}
