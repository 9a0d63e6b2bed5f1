package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class OutletTest {

    /// Takes the first octets and breaks then.
    private static PrintStream breaking(String why, int after) {
        return new PrintStream(
                new Outlet(
                        new OutputStream() {
                            private int taken;

                            @Override
                            public void write(int octet) throws IOException {
                                if (taken++ >= after) {
                                    throw new IOException(why);
                                }
                            }
                        }),
                false,
                StandardCharsets.UTF_8);
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() {
        PrintStream out = breaking("Broken pipe", 3);

        out.print("a long answer");
        out.flush();

        assertFalse(out.checkError());
    }

    @Test
    void aDiskWithoutRoomIsOne() {
        PrintStream out = breaking("No space left on device", 3);

        out.print("a long answer");
        out.flush();

        assertTrue(out.checkError());
        assertEquals(false, breaking("", 99).checkError());
    }
}
