package app.muster.cli;

import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

/// What one command does, once its arguments are read.
interface Command {

    /// @throws WrongUsage if the arguments do not go together
    Answer run(Console console) throws ProblemException, Cancelled;
}
