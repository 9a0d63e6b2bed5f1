package app.muster.importer;

import java.util.List;

/// What reading gave: the value, and what could not be read or was noteworthy.
public record Imported<T>(T value, List<Notice> notices) {

    public Imported {
        notices = List.copyOf(notices);
    }
}
