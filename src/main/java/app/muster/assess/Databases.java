package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether only identities of the directory sign in to a database server. Each kind of server says
/// it in another place.
final class Databases {

    private final Reading reading;
    private final Map<String, Value> directoryOnly = new HashMap<>();

    Databases(Estate estate) {
        reading = new Reading(estate, EvidenceKind.DATABASE_SETTINGS);
        for (Item setting : estate.found(EvidenceKind.DATABASE_SETTINGS)) {
            if (Paths.last(setting.key()).equals("aad_auth_only")) {
                directoryOnly.put(
                        setting.owner(),
                        new Value.Flag(setting.text("value").equalsIgnoreCase("ON")));
            }
        }
        for (String servers : List.of("servers", "managedinstances")) {
            for (Resource child :
                    estate.ofType("microsoft.sql/" + servers + "/azureadonlyauthentications")) {
                directoryOnly.put(
                        Paths.above(Paths.above(child.id().key())),
                        BodyValue.of(
                                child.body(), List.of("properties", "azureADOnlyAuthentication")));
            }
        }
    }

    Value directoryOnly(Subject server) {
        Value child = directoryOnly.get(server.key());
        Json.Obj properties = server.body().object("properties");
        return switch (server.type()) {
            case "microsoft.dbforpostgresql/flexibleservers" -> postgres(server, properties);
            case "microsoft.dbformysql/flexibleservers" ->
                    child == null ? reading.ifFor(server.key(), Value.FALSE) : child;
            default -> {
                Value own =
                        BodyValue.of(
                                properties, List.of("administrators", "azureADOnlyAuthentication"));
                yield !(own instanceof Value.Absent)
                        ? own
                        : child == null
                                ? new Value.Unknown(
                                        () ->
                                                Unread.children(
                                                        "azureADOnlyAuthentications",
                                                        server.name()))
                                : child;
            }
        };
    }

    private static Value postgres(Subject server, Json.Obj properties) {
        Json.Obj settings = properties.object("authConfig");
        String passwords = settings.text("passwordAuth");
        return passwords.isEmpty()
                ? new Value.Unknown(() -> Unread.field("authConfig", server.name()))
                : new Value.Flag(
                        passwords.equalsIgnoreCase("Disabled")
                                && settings.text("activeDirectoryAuth")
                                        .equalsIgnoreCase("Enabled"));
    }
}
