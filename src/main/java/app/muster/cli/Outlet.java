package app.muster.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// An output whose reader may go before it has read everything, as `head` does: what is written
/// then goes nowhere, and nobody is told.
final class Outlet extends FilterOutputStream {

    Outlet(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        try {
            out.write(octets, from, length);
        } catch (IOException e) {
            unlessGone(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            unlessGone(e);
        }
    }

    /// Java has no other sign of it than the words of the operating system.
    private static void unlessGone(IOException e) throws IOException {
        if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
            throw e;
        }
    }
}
