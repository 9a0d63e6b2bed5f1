package app.muster.importer.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

class TerraformTypesTest {

    private static final Map<String, Rule> RULES = TerraformTypes.builtIn().rules();

    /// Words in names of attributes that have a secret as their value in some resource.
    private static final Pattern SECRET =
            Pattern.compile(
                    "password|connection_string|access_key(?!_metadata|_enabled)|secret(?!_permissions|_id)|token|sas_|"
                        + "private_key|custom_data|user_data|app_settings|storage_key|shared_key(?!_enabled)|kube_");

    @Test
    void everyEntryIsAnAzureTypeOrSaysWhyItIsNone() {
        var wrong = new ArrayList<String>();
        RULES.forEach(
                (name, rule) -> {
                    boolean type =
                            rule.type().matches("Microsoft\\.[A-Za-z]+(/[A-Za-z][A-Za-z0-9]*)+");
                    if (type == rule.dropped().isPresent() || !name.startsWith("azurerm_")) {
                        wrong.add(name);
                    }
                });
        assertEquals(List.of(), wrong);
        assertTrue(RULES.size() > 400, () -> "only " + RULES.size());
    }

    @Test
    void idsHaveAsManyNamesAsTheirTypeAsksFor() {
        var wrong = new ArrayList<String>();
        RULES.forEach(
                (name, rule) -> {
                    boolean whole = !rule.ids().isEmpty() && !rule.ownId();
                    if (!whole
                            && rule.dropped().isEmpty()
                            && rule.names().size() != ArmId.depth(rule.type())) {
                        wrong.add(name);
                    }
                });
        assertEquals(List.of(), wrong);
    }

    @Test
    void noAttributeThatMayBeSecretIsOnTheList() {
        var listed = new ArrayList<String>();
        RULES.forEach(
                (name, rule) ->
                        rule.keep().stream()
                                .filter(kept -> SECRET.matcher(kept.source().toString()).find())
                                .forEach(kept -> listed.add(name + " " + kept.source())));
        // Says whether the value is a secret, and is no value.
        assertEquals(List.of("azurerm_api_management_named_value Attribute[path=secret]"), listed);
    }

    @Test
    void listsStandOnBothSides() {
        var wrong = new ArrayList<String>();
        RULES.forEach(
                (name, rule) ->
                        rule.keep()
                                .forEach(
                                        kept -> {
                                            boolean each =
                                                    kept.source()
                                                                    instanceof
                                                                    Source.Attribute(String path)
                                                            && path.contains("[]");
                                            if (each != kept.target().contains("[]")) {
                                                wrong.add(name + " " + kept);
                                            }
                                        }));
        assertEquals(List.of(), wrong);
    }
}
