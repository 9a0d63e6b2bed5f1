package app.muster.json;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/// A whole file in memory, as far as it could be read.
///
/// @param bytes with at least [#BEHIND] zeros behind the file
/// @param broken what ended the reading before the file's end
@SuppressWarnings("ArrayRecordComponent")
record Buffered(byte[] bytes, int length, @Nullable IOException broken) {

    static final int BEHIND = 16;

    private static final int LEAST = 1 << 16;

    /// Channels copy what is asked for at once through a buffer of that size.
    private static final int SLICE = 1 << 17;

    /// @param in read to its end, not closed
    static Buffered of(InputStream in) {
        byte[] bytes = new byte[LEAST];
        int length = 0;
        try {
            bytes = new byte[Math.max(LEAST, in.available() + 2 * BEHIND)];
            while (true) {
                int room = bytes.length - BEHIND - length;
                int read = in.read(bytes, length, Math.min(SLICE, room));
                if (read < 0) {
                    return new Buffered(bytes, length, null);
                }
                length += read;
                if (length == bytes.length - BEHIND) {
                    bytes = Arrays.copyOf(bytes, 2 * bytes.length);
                }
            }
        } catch (IOException e) {
            Arrays.fill(bytes, length, bytes.length, (byte) 0);
            return new Buffered(bytes, length, e);
        }
    }

    /// What was read, once more, ending as it ended.
    InputStream again() {
        var known = new ByteArrayInputStream(bytes, 0, length);
        IOException thrown = broken;
        return thrown == null
                ? known
                : new SequenceInputStream(
                        known,
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw thrown;
                            }
                        });
    }
}
