package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// How bad it is to go without a control depends on the asset, and the command line says so.
class SeverityOnAssetTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void aVaultWithoutALockIsWorseThanAnApplicationWithoutOne() throws Exception {
        JsonNode found =
                Terminal.in(folder).run("check", Terminal.EXAMPLE, "--format", "json").json();

        Map<String, String> severities = new TreeMap<>();
        for (JsonNode finding : found.path("findings")) {
            String asset = finding.path("asset").asText();
            if (finding.path("control").asText().equals("arm.delete-lock")
                    && asset.matches(".*/(rsv-prod-weu|galcontoso|kv-shop-prod-weu|aks-shop.*)")) {
                severities.put(
                        asset.substring(asset.lastIndexOf('/') + 1),
                        finding.path("severity").asText() + " " + finding.path("verdict").asText());
            }
        }
        assertEquals(
                Map.of(
                        "aks-shop-prod-weu", "high missing",
                        "galcontoso", "critical missing",
                        "kv-shop-prod-weu", "high missing",
                        "rsv-prod-weu", "critical missing"),
                severities);
    }
}
