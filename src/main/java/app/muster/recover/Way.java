package app.muster.recover;

import app.muster.plan.Step;

import java.util.List;

/// The steps that bring one lost asset back.
///
/// @param playbook the key of the template or the id of the plan's own playbook
/// @param keepsData whether its data comes back too
/// @param measured whether people have done these steps for real
record Way(String playbook, List<Step> steps, boolean keepsData, boolean measured) {

    Way {
        steps = List.copyOf(steps);
    }
}
