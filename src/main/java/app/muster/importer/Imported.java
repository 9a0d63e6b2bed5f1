package app.muster.importer;

import java.util.List;

/// What reading gave: the value, what could not be read or was noteworthy, and the count of it all.
///
/// @param tallies one for each file that was read
public record Imported<T>(T value, List<Notice> notices, List<Tally> tallies) {

    public Imported {
        notices = List.copyOf(notices);
        tallies = List.copyOf(tallies);
    }
}
