package app.muster.ui.exercises;

import app.muster.exercise.Event;
import app.muster.exercise.Run;
import app.muster.problem.ProblemException;

import java.time.Instant;

/// A run that is being played, and the journal it is kept in.
record Played(Run run, RunFile file) {

    static final String FACILITATOR = "facilitator";

    /// Takes up a run that broke off. It was out of time in between, so it is paused.
    static Played resumed(PastRun past, Setting setting, Instant now) throws ProblemException {
        Run run = past.run().with(setting.consequences());
        RunFile file = RunFile.reopen(past.journal(), run.events());
        if (run.isPaused()) {
            return new Played(run, file);
        }
        var pause = new Event.Paused(run.mark(past.reached(), now, FACILITATOR));
        file.keep(pause);
        return new Played(run.after(pause), file);
    }
}
