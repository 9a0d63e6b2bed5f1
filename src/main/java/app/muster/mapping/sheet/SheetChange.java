package app.muster.mapping.sheet;

import app.muster.plan.Plan;

import java.util.List;

/// What a sheet that came back would change.
///
/// @param plan as it would be
/// @param cells what would change, in the order of the rows
/// @param newApplications names that the plan does not have; made if that was asked for
/// @param problems what was not taken
public record SheetChange(
        Plan plan, List<Cell> cells, List<String> newApplications, List<SheetProblem> problems) {

    /// One changed cell.
    ///
    /// @param subject the id of the asset or application
    public record Cell(int line, String subject, String column, String before, String after) {}

    public SheetChange {
        cells = List.copyOf(cells);
        newApplications = List.copyOf(newApplications);
        problems = List.copyOf(problems);
    }
}
