package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class RemedyScriptTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String VAULT = Estates.id("Microsoft.KeyVault/vaults/kv-shop");
    private static final String STORE = Estates.id("Microsoft.Storage/storageAccounts/shopdata");

    private final Assessment judged =
            new Estates()
                    .with(VAULT, "{properties: {enableSoftDelete: true}}")
                    .with(STORE, "{properties: {}, sku: {name: 'Standard_LRS'}}")
                    .judged();

    @Test
    void eachFindingHasItsCommandsUnderWhatTheyAreFor() {
        Finding finding = finding("kv.purge-protection");

        assertEquals(
                """
                #!/usr/bin/env bash
                # Remedies for 1 finding of Contoso, put together on 2026-11-21.
                # Nothing of this was run. Read each line before you run it; it stops at the first command that fails.
                set -euo pipefail

                # 1. %s: kv-shop
                # %s
                # %s
                # CAREFUL: this cannot be undone.
                %s
                """
                        .formatted(
                                finding.control().title(), VAULT, finding.reason(), finding.cli()),
                RemedyScript.of(List.of(finding), "Contoso", DAY).text());
    }

    @Test
    void whatWaitsForAValueStandsAsACommentAndIsListedFirst() {
        List<Finding> waiting =
                judged.findings().stream().filter(finding -> finding.cli().contains("$")).toList();

        RemedyScript script = RemedyScript.of(waiting, "Contoso", DAY);

        assertEquals(false, waiting.isEmpty());
        for (String name : script.open().keySet()) {
            assertEquals(true, script.text().indexOf("# " + name + "=''") > 0);
            assertEquals(
                    List.of(),
                    script.text()
                            .lines()
                            .filter(line -> line.contains("$" + name))
                            .filter(line -> !line.startsWith("#"))
                            .toList());
        }
    }

    @Test
    void theSameCommandsStandThereOnce() {
        Finding finding = finding("kv.purge-protection");

        RemedyScript script = RemedyScript.of(List.of(finding, finding), "Contoso", DAY);

        assertEquals(1, script.commands());
        assertEquals(2, script.findings());
        assertEquals(true, script.text().endsWith("# The same commands as under 1.\n"));
    }

    @Test
    void theRemediesOfAWholeEstateAreAScriptThatTheShellCanRead() throws Exception {
        RemedyScript script = RemedyScript.of(judged.findings(), "Contoso\nrm -rf x", DAY);
        var shell = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        try (var in = shell.getOutputStream()) {
            in.write(script.text().getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(Map.of(0, ""), Map.of(shell.waitFor(), said));
        assertEquals(
                List.of(), script.text().lines().filter(line -> line.startsWith("rm ")).toList());
    }

    private Finding finding(String control) {
        return judged.findings().stream()
                .filter(finding -> finding.control().id().equals(control))
                .findFirst()
                .orElseThrow();
    }
}
