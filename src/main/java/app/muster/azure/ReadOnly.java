package app.muster.azure;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;

import reactor.core.publisher.Mono;

import java.net.URI;

/// Lets nothing out but reading: GET to the one Resource Manager, and the POST by which Resource
/// Graph takes its queries. Stands first, so that not even a token is asked for anything else.
final class ReadOnly implements HttpPipelinePolicy {

    private static final String QUERY = "/providers/Microsoft.ResourceGraph/resources";

    private final Cloud cloud;

    ReadOnly(Cloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext call, HttpPipelineNextPolicy next) {
        return Mono.defer(
                () -> {
                    check(call.getHttpRequest());
                    return next.process();
                });
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext call, HttpPipelineNextSyncPolicy next) {
        check(call.getHttpRequest());
        return next.processSync();
    }

    private void check(HttpRequest request) {
        URI address = URI.create(request.getUrl().toString());
        boolean reads =
                request.getHttpMethod() == HttpMethod.GET
                        || request.getHttpMethod() == HttpMethod.POST
                                && QUERY.equalsIgnoreCase(address.getRawPath());
        if (!reads || !cloud.holds(address)) {
            throw new Refused(
                    "only reading is allowed: "
                            + request.getHttpMethod()
                            + " "
                            + address.getHost()
                            + address.getRawPath());
        }
    }

    /// A defect of ours: something in the program wanted more than to read.
    static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what);
        }
    }
}
