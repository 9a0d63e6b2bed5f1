package app.muster.cli;

import app.muster.text.Messages;
import app.muster.work.Progress;

import java.io.PrintStream;
import java.time.InstantSource;

/// What a command finds around it.
///
/// @param err for what is neither a result nor a problem: a line on what was done meanwhile
record Console(
        PrintStream err,
        Messages words,
        InstantSource clock,
        Surroundings surroundings,
        Progress progress,
        Window window) {

    String say(String key, Object... arguments) {
        return words.get(key, arguments);
    }
}
