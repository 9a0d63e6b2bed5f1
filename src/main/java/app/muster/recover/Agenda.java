package app.muster.recover;

import java.util.List;

/// The jobs of a recovery and what each of them is.
///
/// @param work each job, at its number
/// @param before the jobs that each job waits for
/// @param course the jobs laid out to be played
/// @param last for each asset the job at whose end it serves again, or [Dispatch#NONE]
record Agenda(Jobs jobs, Course course, List<Job> work, int[][] before, int[] last) {

    Agenda {
        work = List.copyOf(work);
    }
}
