package app.muster.azure;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes out of bodies what could open a door: keys, passwords, connection strings, tokens. Azure
/// leaves most of them out by itself; what it shows all the same never reaches a file.
final class Secrets {

    /// What stands in the place of a secret.
    static final String LEFT_OUT = "(left out)";

    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)(.*(password|passwd|secret|connectionstrings?|sastoken|sasuri|sasurl)"
                        + "|.*(access|account|shared|authorization|primary|secondary|api|function|master|host)_?-?key[12s]?"
                        + "|key[12]|pwd|token|accesstoken|refreshtoken|customdata|userdata"
                        + "|protectedsettings|securevalue|privatekey|authkey[12]?)");
    private static final Pattern TEXT =
            Pattern.compile(
                    "(?is).*("
                            + "(account|access|shared|api)\\w*key\\s*=\\s*\\S"
                            + "|(password|pwd)\\s*=\\s*\\S"
                            + "|[?&]sig=|\\bsig=[A-Za-z0-9%+/]{20}"
                            + "|://[^/@\\s]+:[^/@\\s]+@"
                            + "|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]+"
                            + "|-----BEGIN [A-Z ]*PRIVATE KEY"
                            + ").*");
    private static final Pattern PERHAPS = Pattern.compile("(?i)=|eyJ|-----BEGIN|://[^/\\s]*@");

    /// Lists of name and value, of which the value is a secret more often than not.
    private static final Set<String> PAIRS =
            Set.of("environmentvariables", "appsettings", "connectionstrings", "env", "keys");

    private Secrets() {}

    static Json.Obj without(Json.Obj body) {
        return object(body, false);
    }

    private static Json.Obj object(Json.Obj body, boolean pair) {
        Map<String, Json> fields = new LinkedHashMap<>();
        boolean same = true;
        for (Map.Entry<String, Json> field : body.fields().entrySet()) {
            Json value = field.getValue();
            Json kept = kept(field.getKey(), value, pair);
            same &= kept == value;
            fields.put(field.getKey(), kept);
        }
        return same ? body : new Json.Obj(fields);
    }

    private static Json kept(String name, Json value, boolean pair) {
        return switch (value) {
            case Json.Text(String text) ->
                    isSecret(name, text, pair) ? new Json.Text(LEFT_OUT) : value;
            case Json.Obj inner -> isPairs(name) ? named(inner) : object(inner, false);
            case Json.Arr(List<Json> items) -> list(name, items, value);
            case Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> value;
        };
    }

    private static Json list(String name, List<Json> items, Json same) {
        var kept = new ArrayList<Json>(items.size());
        boolean changed = false;
        for (Json item : items) {
            Json now =
                    item instanceof Json.Obj inner
                            ? object(inner, isPairs(name))
                            : kept(name, item, false);
            changed |= now != item;
            kept.add(now);
        }
        return changed ? new Json.Arr(kept) : same;
    }

    /// An object whose names are somebody's own and whose texts are all kept from sight.
    private static Json.Obj named(Json.Obj pairs) {
        Map<String, Json> fields = new LinkedHashMap<>();
        pairs.fields()
                .forEach(
                        (name, value) ->
                                fields.put(
                                        name,
                                        value instanceof Json.Text
                                                ? new Json.Text(LEFT_OUT)
                                                : kept(name, value, false)));
        return new Json.Obj(fields);
    }

    private static boolean isPairs(String name) {
        return PAIRS.contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isSecret(String name, String text, boolean pair) {
        if (text.isEmpty() || text.startsWith("/subscriptions/")) {
            return false;
        }
        return pair && (name.equalsIgnoreCase("value") || name.equalsIgnoreCase("connectionString"))
                || NAME.matcher(name).matches()
                || PERHAPS.matcher(text).find() && TEXT.matcher(text).matches();
    }
}
