package app.muster.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// How the bytes of a text are read.
///
/// @param guessed whether nothing said so, and the text only is not what it would be otherwise
record Encoding(Charset charset, boolean guessed) {

    private static final int LONGEST_CHARACTER = 4;

    /// @param first the first bytes
    /// @param more whether there are more, so that the last character may be cut
    static Encoding of(byte[] first, boolean more) {
        int a = first.length > 0 ? first[0] & 0xff : -1;
        int b = first.length > 1 ? first[1] & 0xff : -1;
        if (a == 0xff && b == 0xfe || isText(a) && b == 0) {
            return new Encoding(StandardCharsets.UTF_16LE, false);
        }
        if (a == 0xfe && b == 0xff || a == 0 && isText(b)) {
            return new Encoding(StandardCharsets.UTF_16BE, false);
        }
        return isUtf8(first, more)
                ? new Encoding(StandardCharsets.UTF_8, false)
                : new Encoding(Charset.forName("windows-1252"), true);
    }

    private static boolean isText(int first) {
        return first >= ' ' || first == '\n' || first == '\r' || first == '\t';
    }

    private static boolean isUtf8(byte[] first, boolean more) {
        for (int cut = 0; cut < (more ? LONGEST_CHARACTER : 1); cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(first, 0, Math.max(0, first.length - cut)));
                return true;
            } catch (CharacterCodingException e) {
                // Perhaps only because the last character is not whole.
            }
        }
        return false;
    }
}
