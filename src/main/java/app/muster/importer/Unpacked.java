package app.muster.importer;

/// How much came out of one archive so far.
final class Unpacked {

    private long bytes;

    /// @return all of it until now
    long add(long more) {
        bytes += more;
        return bytes;
    }
}
