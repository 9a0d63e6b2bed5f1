package app.muster.azure;

import java.net.URI;
import java.net.URISyntaxException;

/// Ids as they stand in an address.
final class Paths {

    private Paths() {}

    /// An id with its spaces, quotes and letters of other scripts encoded.
    static String encoded(String id) {
        try {
            return new URI(null, null, id, null).toASCIIString().replace("'", "%27");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(id, e);
        }
    }
}
