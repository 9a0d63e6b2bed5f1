package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.SharedData;
import app.muster.azure.server.Bodies;
import app.muster.azure.server.Recorded;
import app.muster.azure.server.Troubles;
import app.muster.plan.estate.Json;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What real sessions and real errors come to.
class RealAnswersTest {

    private static final String VAULT =
            "/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg-main/providers"
                    + "/Microsoft.RecoveryServices/vaults/rsv/backupconfig/vaultconfig"
                    + "?api-version=2025-02-01";

    @Test
    void everyRecordedAnswerArrivesAsItWasSent() throws Exception {
        var differing = new ArrayList<String>();
        int answers = 0;
        try (var azure = Loopback.of(new Bodies(), 10)) {
            for (Path file : files(SharedData.azure("recordings"))) {
                for (Recorded.Exchange exchange : Recorded.session(file)) {
                    azure.server.fix(exchange.path(), exchange.answer());
                    Reply reply =
                            azure.connection.get(
                                    Paths.encoded(exchange.path()) + "?api-version=2020-01-01");
                    Json body = reply.body().map(Json.class::cast).orElse(Json.NULL);
                    boolean same =
                            reply.status() == exchange.answer().status()
                                    && (body.equals(exchange.body()) || isNoObject(exchange));
                    if (!same) {
                        differing.add(file.getFileName() + " " + exchange.path());
                    }
                    answers++;
                }
            }
        }
        assertEquals(List.of(), differing);
        assertTrue(answers > 300, answers + " answers");
    }

    /// An answer without content, or a text.
    private static boolean isNoObject(Recorded.Exchange exchange) {
        return !(exchange.body() instanceof Json.Obj)
                || !exchange.answer()
                        .headers()
                        .getOrDefault("content-type", "application/json")
                        .contains("json");
    }

    @Test
    void noRealErrorIsTakenForAnAnswer() throws Exception {
        Path folder = SharedData.azure("arm-rest");
        var came = new TreeMap<String, List<String>>();
        try (var azure = Loopback.of(Recorded.smallEstate(), 10)) {
            for (Path file : files(folder.resolve("errors"))) {
                String name = String.valueOf(file.getFileName()).replace(".json", "");
                azure.server.meet(Troubles.always("vaultconfig", Recorded.error(folder, name)));
                came.computeIfAbsent(
                                switch (azure.asking().thing(VAULT)) {
                                    case Answer.Found _ -> "found";
                                    case Answer.Absent _ -> "absent";
                                    case Answer.Denied _ -> "denied";
                                    case Answer.Broken _ -> "broken";
                                    case Answer.Stopped _ -> "stopped";
                                },
                                _ -> new ArrayList<>())
                        .add(name);
            }
        }
        assertEquals(java.util.Set.of("absent", "broken", "denied"), came.keySet());
        assertEquals(
                List.of(
                        "404-NotFound",
                        "404-ResourceGroupNotFound",
                        "404-ResourceNotFound",
                        "409-FeatureNotSupportedForAccount"),
                came.get("absent"));
        assertEquals(
                List.of("403-AuthorizationFailed", "403-LinkedAuthorizationFailed"),
                came.get("denied"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
