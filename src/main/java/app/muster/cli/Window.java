package app.muster.cli;

import java.nio.file.Path;

/// Opens the window, which this room does not know.
@FunctionalInterface
public interface Window {

    /// Shows the workspace and returns when the window was closed.
    void open(Path workspace);
}
