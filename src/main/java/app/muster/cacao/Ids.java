package app.muster.cacao;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Identifiers that come out the same for the same thing, so that a playbook written twice is the
/// same bytes.
///
/// @see "CACAO Security Playbooks 2.0, section 10.10: playbooks may have UUIDs of version 5, steps
///   have to have those of version 4, and whoever names other things than the standard does must
///   not take its namespace"
final class Ids {

    /// Ours alone: everything that Muster names is named in here.
    private static final UUID NAMESPACE = UUID.fromString("6f0c7d52-9a41-5c6e-8b1d-3e2f4a5b6c7d");

    /// The definition of what Muster adds to a playbook and its steps.
    static final String EXTENSION = id("extension-definition", 4, "muster playbook 1.0.0");

    private Ids() {}

    static String playbook(String name) {
        return id("playbook", 5, "playbook\n" + name);
    }

    /// @param type of the object, for example `action`
    static String other(String type, String name) {
        return id(type, 4, type + "\n" + name);
    }

    private static String id(String type, int version, String name) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(
                    ByteBuffer.allocate(16)
                            .putLong(NAMESPACE.getMostSignificantBits())
                            .putLong(NAMESPACE.getLeastSignificantBits())
                            .array());
            ByteBuffer hash = ByteBuffer.wrap(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
            long most = hash.getLong() & ~0xF000L | (long) version << 12;
            long least = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return type + "--" + new UUID(most, least);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
