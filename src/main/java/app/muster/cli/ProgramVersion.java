package app.muster.cli;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The number of this release, as the build wrote it down.
final class ProgramVersion implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"muster " + number()};
    }

    static String number() {
        try (var in = ProgramVersion.class.getResourceAsStream("version.txt")) {
            return in == null ? "0" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
