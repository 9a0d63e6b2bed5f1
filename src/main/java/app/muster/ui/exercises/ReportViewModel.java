package app.muster.ui.exercises;

import app.muster.exercise.Run;
import app.muster.exercise.RunReport;
import app.muster.plan.Improvement;
import app.muster.plan.Names;
import app.muster.plan.Plan;
import app.muster.session.Workspace;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What came of a run, and what of it becomes part of the plan.
final class ReportViewModel {

    private final Workspace workspace;
    private final Run run;
    private final RunReport report;
    private final String source;

    /// @param source words that say where an improvement came from
    ReportViewModel(Workspace workspace, Run run, String source) {
        this.workspace = workspace;
        this.run = run;
        report = RunReport.of(run);
        this.source = source;
    }

    Run run() {
        return run;
    }

    RunReport report() {
        return report;
    }

    ObservableValue<Plan> plan() {
        return workspace.planProperty();
    }

    /// What the run proposes, and then each gap as something to close.
    List<Improvement> proposals() {
        List<Improvement> gaps =
                report.gaps().stream()
                        .map(
                                gap ->
                                        new Improvement(
                                                "gap",
                                                gap,
                                                "",
                                                List.of(),
                                                "",
                                                source,
                                                "",
                                                Optional.empty(),
                                                false))
                        .toList();
        return Stream.concat(report.improvements().stream(), gaps.stream()).toList();
    }

    /// Whether the plan has it already, done or not.
    boolean isAccepted(Improvement proposal) {
        return workspace.plan().improvements().stream()
                .anyMatch(
                        known ->
                                known.title().equals(proposal.title())
                                        && known.source().equals(proposal.source()));
    }

    /// Makes it part of the plan; assets that the plan no longer has are left out.
    void accept(Improvement proposal) {
        if (!isAccepted(proposal)) {
            workspace.edit("edit.exercise-improvement", plan -> with(plan, proposal));
        }
    }

    void undo() {
        workspace.undo();
    }

    private static Plan with(Plan plan, Improvement proposal) {
        List<String> taken = plan.improvements().stream().map(Improvement::id).toList();
        return plan.withImprovements(
                Plan.plus(
                        plan.improvements(),
                        new Improvement(
                                Names.idFor(proposal.title(), taken),
                                proposal.title(),
                                proposal.control(),
                                proposal.assets().stream()
                                        .filter(asset -> plan.asset(asset).isPresent())
                                        .toList(),
                                proposal.remedy(),
                                proposal.source(),
                                proposal.owner(),
                                proposal.due(),
                                proposal.done())));
    }
}
