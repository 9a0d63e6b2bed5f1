package app.muster.recover;

import java.util.Arrays;

/// The jobs of a recovery laid out for playing it again and again. Each job has a place: those that
/// hold one of a pool stand together in the order of urgency, from the beginning of a word of 64
/// bits; those that hold nothing come last. Is never changed, so many may play it at once.
final class Course {

    /// How many jobs one word stands for.
    static final int WORD_SHIFT = 6;

    /// How many bits the number of a place, or of a pool behind them, has.
    static final int PLACE_BITS = 22;

    /// How many places there are; the pools' numbers follow.
    final int size;

    /// The place from which on nothing is held.
    final int unheld;

    final int[] placeOf;
    final int[] waits;
    final int[] first;

    /// Where the followers of each place begin, first those that hold something, then the others.
    final int[] from;

    /// The place of each follower, and above it its pool, as far as it fits.
    final int[] followers;

    final int[] poolOfWord;

    /// The words of each pool.
    final int[] wordFrom;

    final Roster[] rosters;

    Course(Jobs all) {
        Jobs given = ImpliedWaits.leftOut(all);
        int jobs = given.count();
        rosters = given.rosters();
        int pools = rosters.length;
        int[] sizes = new int[pools];
        for (int pool : given.pools()) {
            if (pool != Dispatch.NONE) {
                sizes[pool]++;
            }
        }
        wordFrom = new int[pools + 1];
        for (int pool = 0; pool < pools; pool++) {
            wordFrom[pool + 1] = wordFrom[pool] + (sizes[pool] + 63 >>> WORD_SHIFT);
        }
        unheld = wordFrom[pools] << WORD_SHIFT;
        poolOfWord = new int[wordFrom[pools]];
        for (int pool = 0; pool < pools; pool++) {
            Arrays.fill(poolOfWord, wordFrom[pool], wordFrom[pool + 1], pool);
        }
        placeOf = new int[jobs];
        int[] next = Arrays.stream(wordFrom).map(word -> word << WORD_SHIFT).toArray();
        for (int job = 0; job < jobs; job++) {
            int pool = given.pools()[job];
            placeOf[job] = next[pool == Dispatch.NONE ? pools : pool]++;
        }
        size = next[pools];
        first = Arrays.stream(given.first()).map(job -> placeOf[job]).toArray();
        waits = new int[size];
        int[][] after = new int[size][0];
        int edges = 0;
        for (int job = 0; job < jobs; job++) {
            waits[placeOf[job]] = given.waits()[job];
            int[] of = given.followers()[job];
            // places of what holds nothing are the last ones
            after[placeOf[job]] = Arrays.stream(of).map(other -> placeOf[other]).sorted().toArray();
            edges += of.length;
        }
        from = new int[2 * size + 1];
        followers = new int[edges];
        int at = 0;
        for (int place = 0; place < size; place++) {
            from[2 * place] = at;
            from[2 * place + 1] = at;
            for (int follower : after[place]) {
                if (follower < unheld) {
                    int pool = poolOfWord[follower >>> WORD_SHIFT] & 63;
                    followers[at++] = pool << PLACE_BITS | follower;
                    from[2 * place + 1] = at;
                } else {
                    followers[at++] = follower;
                }
            }
        }
        from[2 * size] = at;
    }
}
