package app.muster.azure.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One answer of the server, as it goes out.
///
/// @param cutAt how many bytes of the body are sent; all of them where it is longer
/// @param holdMillis how long the answer is held back
public record Answered(
        int status, Map<String, String> headers, byte[] body, int cutAt, long holdMillis) {

    public static Answered json(int status, String body) {
        return new Answered(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                body.getBytes(StandardCharsets.UTF_8),
                Integer.MAX_VALUE,
                0);
    }

    public static Answered error(int status, String code, String message) {
        return json(
                status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
    }

    public Answered with(String header, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Answered(status, more, body, cutAt, holdMillis);
    }

    public Answered cut(int at) {
        return new Answered(status, headers, body, at, holdMillis);
    }

    public Answered held(long millis) {
        return new Answered(status, headers, body, cutAt, millis);
    }
}
