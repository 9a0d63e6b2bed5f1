package app.muster.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// One step of a playbook.
///
/// @param id unique in its playbook, `1`, `2` …
/// @param role who does it
/// @param attended whether somebody in that role is busy all the time; false while Azure works and
///   people only wait
/// @param command Azure CLI lines or the way through the portal; may be empty
/// @param verify how to tell that it worked
/// @param link the page that says more, or empty
/// @param source where the durations come from; empty for somebody's estimate
public record Step(
        String id,
        String title,
        RoleId role,
        Estimate estimate,
        boolean attended,
        String command,
        String verify,
        String link,
        String source) {

    private static final int FINGERPRINT_BYTES = 6;

    /// A step whose durations are an estimate.
    public Step(
            String id,
            String title,
            RoleId role,
            Estimate estimate,
            boolean attended,
            String command,
            String verify,
            String link) {
        this(id, title, role, estimate, attended, command, verify, link, "");
    }

    /// Equal for two steps if people would do the same things: what a test of one says holds for
    /// the other. Durations, links and the place in the list do not count.
    public String fingerprint() {
        return digest(title, role.value(), Boolean.toString(attended), command, verify);
    }

    public Step numbered(int number) {
        return new Step(
                Integer.toString(number),
                title,
                role,
                estimate,
                attended,
                command,
                verify,
                link,
                source);
    }

    public Step taking(Estimate other, String from) {
        return new Step(id, title, role, other, attended, command, verify, link, from);
    }

    static String digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(), FINGERPRINT_BYTES));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
