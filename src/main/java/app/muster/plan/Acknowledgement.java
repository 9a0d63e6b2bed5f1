package app.muster.plan;

import java.time.LocalDate;

/// A person's word that a weakened protection was looked into. It ends the heightened awareness
/// that a snapshot brought, and no later one's.
///
/// @param by who looked
/// @param snapshot the name of the snapshot in which the weakening showed
/// @param what what was found and done
public record Acknowledgement(String by, LocalDate on, String snapshot, String what) {

    public Acknowledgement {
        if (by.isBlank()) {
            throw new IllegalArgumentException("an acknowledgement needs a name");
        }
    }
}
