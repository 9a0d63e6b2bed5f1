package app.muster.azure;

import app.muster.plan.estate.Json;

import com.azure.core.management.AzureEnvironment;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which Azure is meant: one of the three that Microsoft runs, or a Resource Manager of one's own.
///
/// @param name as a person wrote it
/// @param resourceManager where Resource Manager answers; https, ends with a slash
/// @param signIn where its users sign in; ends with a slash
/// @param audience whom a token is for, without a slash at the end
public record Cloud(String name, URI resourceManager, String signIn, String audience) {

    private static final Map<String, AzureEnvironment> KNOWN =
            Map.of(
                    "azurepublic", AzureEnvironment.AZURE,
                    "azurecloud", AzureEnvironment.AZURE,
                    "azureusgovernment", AzureEnvironment.AZURE_US_GOVERNMENT,
                    "azurechina", AzureEnvironment.AZURE_CHINA,
                    "azurechinacloud", AzureEnvironment.AZURE_CHINA);

    /// @param text `AzurePublic`, `AzureUSGovernment`, `AzureChina`, or the https address of a
    ///   Resource Manager
    /// @return empty if it is none of them
    public static Optional<Cloud> of(String text) {
        AzureEnvironment known = KNOWN.get(text.toLowerCase(Locale.ROOT));
        if (known != null) {
            return Optional.of(
                    new Cloud(
                            text,
                            URI.create(slashed(known.getResourceManagerEndpoint())),
                            slashed(known.getActiveDirectoryEndpoint()),
                            unslashed(known.getManagementEndpoint())));
        }
        return own(text);
    }

    private static Optional<Cloud> own(String text) {
        try {
            URI address = URI.create(slashed(text));
            boolean usable =
                    "https".equalsIgnoreCase(address.getScheme())
                            && address.getHost() != null
                            && address.getRawUserInfo() == null
                            && address.getRawQuery() == null
                            && "/".equals(address.getRawPath());
            return usable
                    ? Optional.of(
                            new Cloud(
                                    text,
                                    address,
                                    AzureEnvironment.AZURE.getActiveDirectoryEndpoint(),
                                    unslashed(address.toString())))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// Whether it is none that Microsoft runs, so that it has to be asked where its users sign in.
    boolean isOwn() {
        return KNOWN.values().stream()
                .noneMatch(
                        known ->
                                URI.create(known.getResourceManagerEndpoint())
                                        .getHost()
                                        .equalsIgnoreCase(resourceManager.getHost()));
    }

    /// The same cloud with what it says of itself.
    ///
    /// @param endpoints the answer of `metadata/endpoints`
    Cloud saying(Json.Obj endpoints) {
        Json.Obj authentication = endpoints.object("authentication");
        String login = authentication.text("loginEndpoint");
        String whom =
                authentication.list("audiences").stream()
                        .filter(Json.Text.class::isInstance)
                        .map(audience -> ((Json.Text) audience).value())
                        .findFirst()
                        .orElse("");
        return new Cloud(
                name,
                resourceManager,
                login.startsWith("https://") ? slashed(login) : signIn,
                whom.isEmpty() ? audience : unslashed(whom));
    }

    /// Whether an address belongs to this cloud's Resource Manager and to nobody else.
    boolean holds(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && resourceManager.getHost().equalsIgnoreCase(address.getHost())
                && port(resourceManager) == port(address)
                && address.getRawUserInfo() == null;
    }

    /// What a token is asked for.
    String scope() {
        return audience + "/.default";
    }

    AzureEnvironment environment() {
        var endpoints = new HashMap<>(AzureEnvironment.AZURE.getEndpoints());
        endpoints.put("resourceManagerEndpointUrl", resourceManager.toString());
        endpoints.put("managementEndpointUrl", audience + "/");
        endpoints.put("activeDirectoryEndpointUrl", signIn);
        return new AzureEnvironment(endpoints);
    }

    private static int port(URI address) {
        return address.getPort() < 0 ? 443 : address.getPort();
    }

    private static String slashed(String text) {
        return text.endsWith("/") ? text : text + "/";
    }

    private static String unslashed(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
