package app.muster.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The machine that the program runs on, as far as it matters here.
///
/// @param program the program's own folder, with `exercises` and `examples`
/// @param home the person's own folder
/// @param state where logs go
/// @param terminal whether somebody watches
/// @param colour whether that terminal shows colours
/// @param display whether a window can be opened
public record Surroundings(
        Path program, Path home, Path state, boolean terminal, boolean colour, boolean display) {

    /// Those of this process.
    public static Surroundings found() {
        var console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return of(System.getenv(), System.getProperty("os.name", ""), terminal);
    }

    static Surroundings of(Map<String, String> environment, String system, boolean terminal) {
        Path home = Path.of(System.getProperty("user.home", "."));
        boolean colour =
                terminal
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Surroundings(
                Path.of(System.getProperty("muster.home", ".")).toAbsolutePath().normalize(),
                home,
                state(environment, system.toLowerCase(Locale.ROOT), home),
                terminal,
                colour,
                hasDisplay(environment, system.toLowerCase(Locale.ROOT)));
    }

    private static boolean hasDisplay(Map<String, String> environment, String system) {
        return "Headless".equals(System.getProperty("glass.platform"))
                || system.contains("win")
                || system.contains("mac")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    private static Path state(Map<String, String> environment, String system, Path home) {
        if (system.contains("mac")) {
            return home.resolve("Library/Logs/Muster");
        }
        if (system.contains("win")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isEmpty() ? home.resolve("AppData/Local") : Path.of(local))
                    .resolve("Muster");
        }
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        return (state.isEmpty() ? home.resolve(".local/state") : Path.of(state)).resolve("muster");
    }

    Path exercises() {
        return program.resolve("exercises");
    }

    Path example() {
        return program.resolve("examples").resolve("contoso");
    }
}
