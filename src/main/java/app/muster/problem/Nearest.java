package app.muster.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what a person may have meant by a name that nothing has.
public final class Nearest {

    /// A beginning shorter than this says too little.
    private static final int FEWEST_LETTERS = 3;

    private static final int MOST = 3;
    private static final int FAR = Integer.MAX_VALUE;

    private Nearest() {}

    /// The shortest candidate that begins with the name; else the one with the fewest differing
    /// letters, if that is few enough to be a slip.
    ///
    /// @return empty if nothing is near
    public static String to(String name, Collection<String> candidates) {
        String begun = begunBy(name, candidates);
        return begun.isEmpty() ? slippedFrom(name, candidates) : begun;
    }

    /// Up to three that a person may have meant, the likeliest first: those that begin with the
    /// name, then those that hold it, then those that differ by a slip.
    public static List<String> some(String name, Collection<String> candidates) {
        String sought = name.toLowerCase(Locale.ROOT);
        int limit = fewest(name);
        record Near(String candidate, int distance) {}
        return candidates.stream()
                .distinct()
                .map(known -> new Near(known, distance(sought, known, limit)))
                .filter(near -> near.distance() < FAR)
                .sorted(
                        Comparator.comparingInt(Near::distance)
                                .thenComparing(near -> near.candidate().length())
                                .thenComparing(Near::candidate))
                .limit(MOST)
                .map(Near::candidate)
                .toList();
    }

    private static int distance(String sought, String known, int limit) {
        int at =
                sought.length() < FEWEST_LETTERS
                        ? -1
                        : known.toLowerCase(Locale.ROOT).indexOf(sought);
        if (at >= 0) {
            return at == 0 ? 0 : 1;
        }
        int differing = differing(sought, known, limit);
        return differing < Math.min(limit, sought.length()) ? 1 + differing : FAR;
    }

    private static int fewest(String name) {
        return Math.max(2, name.length() / 3) + 1;
    }

    private static String begunBy(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(_ -> name.length() >= FEWEST_LETTERS)
                .filter(c -> c.regionMatches(true, 0, name, 0, name.length()))
                .min(Comparator.comparing(String::length))
                .orElse("");
    }

    private static String slippedFrom(String name, Collection<String> candidates) {
        String best = "";
        int fewest = fewest(name);
        for (String candidate : candidates) {
            int differing = differing(name, candidate, fewest);
            if (differing < fewest) {
                fewest = differing;
                best = candidate;
            }
        }
        return best;
    }

    private static int differing(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same =
                        Character.toLowerCase(a.charAt(i - 1))
                                == Character.toLowerCase(b.charAt(j - 1));
                row[j] =
                        Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
            }
            above = row;
        }
        return above[b.length()];
    }
}
