package app.muster.recover;

import app.muster.plan.Step;

/// The jobs of a recovery and what each of them is: a step on an asset, or the moment at which an
/// asset that survived can serve because all it waits for is back.
///
/// @param assets the number of the asset that each job is about
/// @param steps the place of each job's step in its playbook, [Dispatch#NONE] for a moment
/// @param details each job's step, at the same place; a moment's is never asked for
/// @param last for each asset the job at whose end it serves again, or [Dispatch#NONE]
record Agenda(Jobs jobs, int[] assets, int[] steps, Step[] details, int[] last) {

    boolean isMoment(int job) {
        return steps[job] == Dispatch.NONE;
    }

    /// The mean of each job's estimate, in milliseconds.
    long[] means() {
        var means = new long[steps.length];
        for (int job = 0; job < means.length; job++) {
            means[job] = isMoment(job) ? 0 : details[job].estimate().mean().toMillis();
        }
        return means;
    }
}
