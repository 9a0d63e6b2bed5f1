package app.muster;

import app.muster.cli.Cli;
import app.muster.ui.DesktopMain;

/// Picks a door: a command goes to the command line, everything else opens the window.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.main(arguments, DesktopMain::launch));
    }
}
