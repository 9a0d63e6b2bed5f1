package app.muster.ui.shell;

import app.muster.text.Messages;

/// What the window lends to every screen.
public record Desk(
        Messages words,
        Views views,
        Jobs jobs,
        Navigation navigation,
        Notices notices,
        Commands commands) {}
