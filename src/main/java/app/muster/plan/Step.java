package app.muster.plan;

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

    /// The source of durations that nobody measured or published.
    public static final String ESTIMATE = "estimate";

    private static final long PRIME = 0x100000001b3L;

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

    /// The 64-bit FNV-1a hash of the parts and their lengths; it tells edits apart, not forgers.
    static String digest(String... parts) {
        long hash = 0xcbf29ce484222325L;
        for (String part : parts) {
            hash = (hash ^ part.length()) * PRIME;
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * PRIME;
            }
        }
        return HexFormat.of().toHexDigits(hash);
    }
}
