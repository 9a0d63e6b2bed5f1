package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.azure.server.Recorded;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;

import org.junit.jupiter.api.Test;

import java.util.List;

/// No verb but reading can leave the program.
class ReadOnlyTest {

    private static final String A = "/subscriptions/00000000-0000-0000-0000-00000000000a";
    private static final String LOCKS =
            A + "/providers/Microsoft.Authorization/locks?api-version=2020-05-01";
    private static final String STORE =
            A + "/resourceGroups/rg-main/providers/Microsoft.Storage/storageAccounts/stpayroll";

    @Test
    void writingIsRefusedBeforeATokenIsAskedFor() throws Exception {
        try (var azure = Loopback.of(Recorded.smallEstate(), 10)) {
            var pipeline =
                    new HttpPipelineBuilder()
                            .policies(new ReadOnly(azure.connection.cloud()))
                            .httpClient(request -> reactor.core.publisher.Mono.empty())
                            .build();
            String here = azure.server.address().toString();
            for (HttpMethod method :
                    List.of(
                            HttpMethod.PUT,
                            HttpMethod.PATCH,
                            HttpMethod.DELETE,
                            HttpMethod.POST,
                            HttpMethod.HEAD,
                            HttpMethod.OPTIONS)) {
                var request = new HttpRequest(method, here + LOCKS.substring(1));
                assertThrows(
                        IllegalStateException.class,
                        () -> pipeline.sendSync(request, Context.NONE),
                        method.toString());
                assertThrows(
                        IllegalStateException.class,
                        () -> pipeline.send(request).block(),
                        method.toString());
            }
            for (String path :
                    List.of(
                            STORE + "/listKeys",
                            "/providers/Microsoft.ResourceGraph/resources/x",
                            "/providers/Microsoft.ResourceGraph/../resources")) {
                var request = new HttpRequest(HttpMethod.POST, here + path.substring(1));
                assertThrows(
                        IllegalStateException.class,
                        () -> pipeline.sendSync(request, Context.NONE),
                        path);
            }
            var elsewhere = new HttpRequest(HttpMethod.GET, "https://evil.example/subscriptions");
            assertThrows(
                    IllegalStateException.class, () -> pipeline.sendSync(elsewhere, Context.NONE));
            assertEquals(List.of(), azure.server.asked());
        }
    }
}
