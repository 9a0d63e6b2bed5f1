package app.muster.ui.playbooks;

import app.muster.plan.Step;

/// A form that is open on a step. It outlives the card that it was opened on: the plan may change
/// while somebody types.
sealed interface StepWork permits StepForm, RunForm {

    /// The step as it was when the form was opened.
    Step step();

    /// Whether this is the step that the form is about, wherever it stands now.
    default boolean isAbout(Step other) {
        return other.numbered(1).equals(step().numbered(1));
    }
}
