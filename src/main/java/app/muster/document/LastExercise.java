package app.muster.document;

import java.time.LocalDate;
import java.util.List;

/// The last time the plan was rehearsed.
///
/// @param results what came out of it, one sentence each
public record LastExercise(
        LocalDate on, String title, List<Objective> objectives, List<String> results) {

    /// @param rating in words, as the exercise's report has it
    /// @param low 0 to 100
    /// @param high `low` to 100; above it where something was not graded
    public record Objective(String title, String rating, int low, int high) {}

    public LastExercise {
        objectives = List.copyOf(objectives);
        results = List.copyOf(results);
    }
}
