package app.muster.plan;

import java.util.Arrays;
import java.util.Optional;

/// The five kinds of things an application stands on, by the way they come back.
public enum Category {
    /// Virtual machines and their files.
    A,
    /// Data services and their data.
    B,
    /// Recovery infrastructure: vaults, templates, scripts.
    C,
    /// Services that are made of configuration.
    D,
    /// Platform automation and DevOps tooling.
    E,
    /// A type that nobody has placed yet.
    UNCLASSIFIED;

    /// The letter, or `?` for what nobody has placed.
    public String letter() {
        return this == UNCLASSIFIED ? "?" : name();
    }

    /// Whether things of it bring others back, or make them anew.
    public boolean isForRecovery() {
        return this == C || this == E;
    }

    public static Optional<Category> ofLetter(String letter) {
        return Arrays.stream(values()).filter(c -> c.letter().equalsIgnoreCase(letter)).findFirst();
    }
}
