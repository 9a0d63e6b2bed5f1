package app.muster.cli;

import app.muster.problem.ProblemException;

import java.nio.file.Path;

/// Opens the window, which this room does not know.
@FunctionalInterface
public interface Window {

    /// Shows the workspace and returns when the window was closed.
    ///
    /// @param log the file that defects are written to
    /// @throws ProblemException if the workspace cannot be opened
    void open(Path workspace, Path log) throws ProblemException;
}
