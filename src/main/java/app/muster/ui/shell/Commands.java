package app.muster.ui.shell;

import java.util.ArrayList;
import java.util.List;

/// Every command that the window and its screens offer.
public final class Commands {

    private final List<Command> all = new ArrayList<>();

    public void add(Command command) {
        all.add(command);
    }

    /// In the order they were added.
    public List<Command> all() {
        return List.copyOf(all);
    }

    /// The commands that can be done now.
    public List<Command> possible() {
        return all.stream().filter(command -> command.possible().getAsBoolean()).toList();
    }
}
