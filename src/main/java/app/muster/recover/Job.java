package app.muster.recover;

import app.muster.plan.Step;

import java.util.List;

/// Steps on one asset, or on all of a deployment, that follow each other without a break, or the
/// moment at which an asset serves because all it waits for is back.
///
/// @param asset its number; the first of several
/// @param others numbers of the assets that come back by the same steps
/// @param kind what the steps are for
/// @param playbook the key of the template or the id of the plan's own playbook; empty for locks
/// @param steps none for a moment
/// @param pool what it holds one of, or [Dispatch#NONE]
/// @param lock which lock it takes away or puts back, or [Dispatch#NONE]
record Job(
        int asset,
        List<Integer> others,
        Kind kind,
        String playbook,
        List<Step> steps,
        int pool,
        int lock) {

    enum Kind {
        RESTORE,
        MOMENT,
        UNLOCK,
        RELOCK
    }

    Job {
        others = List.copyOf(others);
        steps = List.copyOf(steps);
    }

    boolean isMoment() {
        return kind == Kind.MOMENT;
    }
}
