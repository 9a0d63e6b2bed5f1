package app.muster.azure;

import app.muster.json.JsonFile;
import app.muster.plan.estate.Json;
import app.muster.problem.ProblemException;

import com.azure.core.credential.TokenCredential;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import com.azure.core.management.profile.AzureProfile;
import com.azure.core.util.Context;
import com.azure.resourcemanager.resourcegraph.ResourceGraphManager;
import com.azure.resourcemanager.resourcegraph.models.QueryRequest;
import com.azure.resourcemanager.resourcegraph.models.QueryRequestOptions;
import com.azure.resourcemanager.resourcegraph.models.ResultFormat;

import reactor.core.publisher.Mono;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One signed-in way to one Resource Manager. Each method asks once and reports what came, good or
/// bad; patience is somebody else's.
final class Connection {

    static final int PAGE = 1_000;

    /// The libraries log each broken connection, some with parts of the address. What went wrong is
    /// said by the reply; kept in a field, as a logger that nobody holds forgets its level.
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("com.azure"), Logger.getLogger("com.microsoft.aad"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private static final String KEPT = "muster-reply";
    private static final Duration TO_CONNECT = Duration.ofSeconds(20);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    private final Cloud cloud;
    private final HttpClient http;
    private final SignIn signIn;
    private Optional<TokenCredential> credential = Optional.empty();
    private Optional<Signed> signed = Optional.empty();

    /// What is made anew when a token is no longer taken.
    private record Signed(HttpPipeline pipeline, ResourceGraphManager graph) {}

    Connection(Cloud cloud, SignIn signIn, HttpClient http) {
        this.cloud = cloud;
        this.signIn = signIn;
        this.http = http;
    }

    static Connection open(Cloud cloud, SignIn signIn) {
        return new Connection(cloud, signIn, client(TO_ANSWER));
    }

    static HttpClient client(Duration toAnswer) {
        return new JdkHttpClientBuilder(
                        java.net.http.HttpClient.newBuilder()
                                .followRedirects(java.net.http.HttpClient.Redirect.NEVER))
                .connectionTimeout(TO_CONNECT)
                .responseTimeout(toAnswer)
                .readTimeout(toAnswer)
                .build();
    }

    Cloud cloud() {
        return cloud;
    }

    /// The way of signing in, as it stands on the command line.
    String way() {
        return signIn.way().key();
    }

    /// Forgets the token, so that the next call asks for a new one. Who signed in stays signed in.
    synchronized void signInAgain() {
        signed = Optional.empty();
    }

    private synchronized Signed signed() {
        if (signed.isEmpty()) {
            Cloud known = told();
            TokenCredential who = credential.orElseGet(() -> signIn.credential(known, http));
            credential = Optional.of(who);
            HttpPipeline pipeline =
                    pipeline(
                            new UserAgentPolicy("muster"),
                            new BearerTokenAuthenticationPolicy(who, known.scope()),
                            new Keeping());
            var profile = new AzureProfile(signIn.tenant().orElse(""), "", known.environment());
            signed =
                    Optional.of(
                            new Signed(
                                    pipeline,
                                    ResourceGraphManager.authenticate(pipeline, profile)));
        }
        return signed.get();
    }

    /// Whatever else a pipeline does, reading is all that it lets out.
    private HttpPipeline pipeline(HttpPipelinePolicy... others) {
        return new HttpPipelineBuilder()
                .httpClient(http)
                .policies(new ReadOnly(cloud))
                .policies(others)
                .build();
    }

    /// The cloud with where its users sign in, which one of somebody's own has to be asked for.
    Cloud told() {
        if (!cloud.isOwn() || signIn.way() == SignIn.Way.TOKEN) {
            return cloud;
        }
        HttpPipeline open = pipeline(new Keeping());
        Reply reply =
                asked(context -> send(open, "metadata/endpoints?api-version=2015-01-01", context));
        return reply.isGood() ? cloud.saying(reply.body().orElseThrow()) : cloud;
    }

    /// @param pathAndQuery what follows the host, with its leading slash
    Reply get(String pathAndQuery) {
        return asked(context -> send(signed().pipeline(), pathAndQuery.substring(1), context));
    }

    private void send(HttpPipeline pipeline, String path, Context context) {
        HttpRequest request =
                new HttpRequest(HttpMethod.GET, cloud.resourceManager() + path)
                        .setHeader(HttpHeaderName.ACCEPT, "application/json");
        pipeline.sendSync(request, context).close();
    }

    /// One page of a query of Resource Graph.
    ///
    /// @param page the token that the page before gave, empty for the first
    Reply graph(String query, List<String> subscriptions, String page) {
        var options =
                new QueryRequestOptions().withResultFormat(ResultFormat.OBJECT_ARRAY).withTop(PAGE);
        if (!page.isEmpty()) {
            options.withSkipToken(page);
        }
        var request =
                new QueryRequest()
                        .withSubscriptions(subscriptions)
                        .withQuery(query)
                        .withOptions(options);
        return asked(
                context ->
                        signed().graph()
                                .resourceProviders()
                                .resourcesWithResponse(request, context));
    }

    @FunctionalInterface
    private interface Question {
        void ask(Context context);
    }

    private static Reply asked(Question question) {
        var kept = new AtomicReference<Reply>();
        Context context = new Context(KEPT, kept).addData("azure-eagerly-read-response", true);
        try {
            question.ask(context);
        } catch (ClientAuthenticationException e) {
            if (kept.get() == null) {
                return new Reply(401, Map.of(), Optional.empty(), "sign-in");
            }
        } catch (HttpResponseException e) {
            // the reply that was kept says the same
        } catch (ReadOnly.Refused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            if (kept.get() == null) {
                String trouble = trouble(broken);
                return trouble.equals("broken") && isSignIn(broken)
                        ? new Reply(401, Map.of(), Optional.empty(), "sign-in")
                        : Reply.none(trouble);
            }
        }
        Reply reply = kept.get();
        return reply == null ? Reply.none("broken") : reply;
    }

    /// The library that signs in has exceptions of its own, which the SDK lets through.
    private static boolean isSignIn(Throwable broken) {
        for (Throwable t = broken; t != null; t = t.getCause()) {
            if (t instanceof ClientAuthenticationException
                    || t.getClass().getName().startsWith("com.microsoft.aad.msal4j.")) {
                return true;
            }
        }
        return false;
    }

    private static String trouble(Throwable broken) {
        for (Throwable t = broken; t != null; t = t.getCause()) {
            if (t instanceof javax.net.ssl.SSLException) {
                return "tls";
            }
            if (t instanceof java.util.concurrent.TimeoutException
                    || t instanceof java.net.http.HttpTimeoutException) {
                return "slow";
            }
            if (t instanceof java.net.ConnectException
                    || t instanceof java.net.UnknownHostException
                    || t instanceof java.nio.channels.UnresolvedAddressException) {
                return "unreachable";
            }
        }
        return "broken";
    }

    /// Keeps each answer as it came: the SDK would round its numbers.
    private static final class Keeping implements HttpPipelinePolicy {

        @Override
        public Mono<HttpResponse> process(
                HttpPipelineCallContext call, HttpPipelineNextPolicy next) {
            return next.process()
                    .flatMap(
                            response -> {
                                HttpResponse whole = response.buffer();
                                return whole.getBodyAsByteArray()
                                        .defaultIfEmpty(new byte[0])
                                        .map(
                                                body -> {
                                                    keep(call, whole, body);
                                                    return whole;
                                                });
                            });
        }

        @Override
        public HttpResponse processSync(
                HttpPipelineCallContext call, HttpPipelineNextSyncPolicy next) {
            HttpResponse response = next.processSync().buffer();
            keep(call, response, response.getBodyAsBinaryData().toBytes());
            return response;
        }

        @SuppressWarnings("unchecked") // the holder is ours, put there by asked()
        private static void keep(HttpPipelineCallContext call, HttpResponse response, byte[] body) {
            if (call.getData(KEPT).orElse(null) instanceof AtomicReference<?> holder) {
                ((AtomicReference<Reply>) holder).set(reply(response, body));
            }
        }

        private static Reply reply(HttpResponse response, byte[] body) {
            Map<String, String> headers = new HashMap<>();
            for (HttpHeader header : response.getHeaders()) {
                headers.put(header.getName(), header.getValue());
            }
            String type =
                    headers.entrySet().stream()
                            .filter(e -> e.getKey().equalsIgnoreCase("content-type"))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse("")
                            .toLowerCase(Locale.ROOT);
            int status = response.getStatusCode();
            if (!type.contains("json")) {
                return new Reply(status, headers, Optional.empty(), "not-json");
            }
            try {
                Json value =
                        JsonFile.read(Path.of("answer"), new ByteArrayInputStream(body)).value();
                return value instanceof Json.Obj object
                        ? new Reply(status, headers, Optional.of(object), "")
                        : new Reply(status, headers, Optional.empty(), "not-json");
            } catch (ProblemException e) {
                return new Reply(status, headers, Optional.empty(), "cut-off");
            }
        }
    }
}
