package app.muster.problem;

import java.util.Collection;

/// Finds what a person may have meant by a name that nothing has.
public final class Nearest {

    private Nearest() {}

    /// The candidate with the fewest differing letters, if that is few enough to be a slip.
    ///
    /// @return empty if nothing is near
    public static String to(String name, Collection<String> candidates) {
        String best = "";
        int fewest = Math.max(2, name.length() / 3) + 1;
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
