package app.muster.recover;

/// What a recovery consists of, as numbers: who waits for whom, and whom each job keeps busy.
///
/// @param roles the role each job keeps busy, [Dispatch#NONE] where people only wait
/// @param people how many work in each role
/// @param waits how many jobs each job waits for
/// @param followers the jobs that wait for each job
/// @param first the jobs that wait for none
record Jobs(int[] roles, int[] people, int[] waits, int[][] followers, int[] first) {

    int count() {
        return roles.length;
    }
}
