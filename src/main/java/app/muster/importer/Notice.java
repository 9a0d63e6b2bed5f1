package app.muster.importer;

import java.nio.file.Path;
import java.util.Locale;

/// Something about an inventory that its reader should know.
///
/// @param at a JSON pointer, a line, or empty for the whole file
/// @param message one or two sentences
/// @param remedy what to do about it, empty where nothing is to be done
public record Notice(Severity severity, Path file, String at, String message, String remedy) {

    public enum Severity {
        /// Something was left out.
        ERROR,
        /// Something was read that may mislead.
        WARNING,
        /// Good to know.
        INFO;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
