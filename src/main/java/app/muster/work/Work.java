package app.muster.work;

import app.muster.problem.ProblemException;

/// Something that takes time and gives one result.
@FunctionalInterface
public interface Work<T> {

    T run(Progress progress) throws ProblemException, Cancelled;
}
