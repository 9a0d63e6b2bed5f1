package app.muster.ui.shell;

import app.muster.problem.Problem;

/// Says to the person what has happened, without being asked.
public interface Notices {

    /// A short note in the corner that goes away by itself.
    void toast(String text);

    /// A note with one thing to do about it, for example Undo.
    void toast(String text, String actionText, Runnable action);

    /// What went wrong and what to do next, in a dialog.
    void problem(Problem problem);
}
