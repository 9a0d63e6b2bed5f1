package app.muster.ui.estate;

import javafx.scene.Node;

/// What every part of the screen shares: the inspector beside it, and the note that something was
/// done and can be taken back.
interface Side {

    void show(String title, Node node);

    void close();

    boolean isOpen();

    /// Says what was done, with a way to undo it.
    void done(String text);
}
