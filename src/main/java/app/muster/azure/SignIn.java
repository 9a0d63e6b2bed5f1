package app.muster.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.ChainedTokenCredentialBuilder;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.azure.identity.EnvironmentCredentialBuilder;
import com.azure.identity.InteractiveBrowserCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;

import reactor.core.publisher.Mono;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// How somebody proves who they are. Tokens stay in memory.
///
/// @param tenant empty for the tenant of whoever signs in
/// @param token the token itself; empty for every way but [Way#TOKEN]
/// @param tell shows a person the code to type, for [Way#DEVICE_CODE]
public record SignIn(Way way, Optional<String> tenant, String token, Consumer<String> tell) {

    /// The ways to sign in.
    public enum Way {
        /// What the environment, the workload or the Azure CLI offers, in this order.
        AUTO,
        BROWSER,
        DEVICE_CODE,
        CLI,
        ENVIRONMENT,
        WORKLOAD,
        /// A bearer token that somebody brought along.
        TOKEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Way> of(String key) {
            return Arrays.stream(values()).filter(way -> way.key().equals(key)).findFirst();
        }
    }

    /// What a log may say of it: not the token.
    @Override
    public String toString() {
        return "SignIn[" + way.key() + "]";
    }

    TokenCredential credential(Cloud cloud, HttpClient http) {
        return switch (way) {
            case AUTO ->
                    new ChainedTokenCredentialBuilder()
                            .addLast(environment(cloud, http))
                            .addLast(workload(cloud, http))
                            .addLast(cli(http))
                            .build();
            case BROWSER -> {
                var builder =
                        new InteractiveBrowserCredentialBuilder()
                                .httpClient(http)
                                .authorityHost(cloud.signIn());
                if (cloud.isOwn()) {
                    builder.disableInstanceDiscovery();
                }
                tenant.ifPresent(builder::tenantId);
                yield builder.build();
            }
            case DEVICE_CODE -> {
                var builder =
                        new DeviceCodeCredentialBuilder()
                                .httpClient(http)
                                .authorityHost(cloud.signIn())
                                .challengeConsumer(code -> tell.accept(code.getMessage()));
                if (cloud.isOwn()) {
                    builder.disableInstanceDiscovery();
                }
                tenant.ifPresent(builder::tenantId);
                yield builder.build();
            }
            case CLI -> cli(http);
            case ENVIRONMENT -> environment(cloud, http);
            case WORKLOAD -> workload(cloud, http);
            case TOKEN -> {
                var brought = new AccessToken(token, OffsetDateTime.MAX);
                yield _ -> Mono.just(brought);
            }
        };
    }

    private TokenCredential cli(HttpClient http) {
        var builder = new AzureCliCredentialBuilder().httpClient(http);
        tenant.ifPresent(builder::tenantId);
        return builder.build();
    }

    /// For a cloud of one's own the variables are read here, as the library's own way asks
    /// Microsoft's public sign-in whether that cloud exists, and such a cloud may see no other.
    private static TokenCredential environment(Cloud cloud, HttpClient http) {
        Optional<String> directory = variable("AZURE_TENANT_ID");
        Optional<String> client = variable("AZURE_CLIENT_ID");
        Optional<String> secret = variable("AZURE_CLIENT_SECRET");
        Optional<String> certificate = variable("AZURE_CLIENT_CERTIFICATE_PATH");
        if (cloud.isOwn() && directory.isPresent() && client.isPresent()) {
            if (secret.isPresent()) {
                return new ClientSecretCredentialBuilder()
                        .httpClient(http)
                        .authorityHost(cloud.signIn())
                        .disableInstanceDiscovery()
                        .tenantId(directory.get())
                        .clientId(client.get())
                        .clientSecret(secret.get())
                        .build();
            }
            if (certificate.isPresent()) {
                var builder =
                        new ClientCertificateCredentialBuilder()
                                .httpClient(http)
                                .authorityHost(cloud.signIn())
                                .disableInstanceDiscovery()
                                .tenantId(directory.get())
                                .clientId(client.get());
                Optional<String> password = variable("AZURE_CLIENT_CERTIFICATE_PASSWORD");
                return password.isPresent()
                        ? builder.pfxCertificate(certificate.get())
                                .clientCertificatePassword(password.get())
                                .build()
                        : builder.pemCertificate(certificate.get()).build();
            }
        }
        return new EnvironmentCredentialBuilder()
                .httpClient(http)
                .authorityHost(cloud.signIn())
                .build();
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    /// Without its variables the builder refuses to build; asked later, it says so.
    private TokenCredential workload(Cloud cloud, HttpClient http) {
        return request ->
                Mono.defer(
                                () -> {
                                    var builder =
                                            new WorkloadIdentityCredentialBuilder()
                                                    .httpClient(http)
                                                    .authorityHost(cloud.signIn());
                                    if (cloud.isOwn()) {
                                        builder.disableInstanceDiscovery();
                                    }
                                    tenant.ifPresent(builder::tenantId);
                                    return builder.build().getToken(request);
                                })
                        .onErrorMap(
                                IllegalArgumentException.class,
                                e ->
                                        new com.azure.identity.CredentialUnavailableException(
                                                String.valueOf(e.getMessage()), e));
    }
}
