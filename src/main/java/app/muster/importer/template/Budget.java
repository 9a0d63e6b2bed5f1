package app.muster.importer.template;

import java.util.ArrayList;
import java.util.List;

/// How much one file may ask for. A template can be written so that its values grow without end;
/// what lies beyond the budget stays open.
final class Budget {

    static final int LONGEST_TEXT = 200_000;
    static final int MOST_ITEMS = 5_000;

    /// How many items a loop over a field or variable makes; Azure allows no more.
    static final int LONGEST_LOOP = 800;

    /// How many instances of one resource are shown one by one.
    static final int MOST_INSTANCES = 100;

    private static final int MOST_NEEDS = 1_000;
    private static final int DEEPEST = 150;

    private static final int EXAMPLES = 3;

    private final List<String> examples = new ArrayList<>();
    private int open;
    private int instances = 5_000;
    private int needs = 200_000;
    private long steps = 2_000_000;
    private int depth;

    /// Notes an expression that stayed open.
    void leftOpen(String expression) {
        open++;
        if (examples.size() < EXAMPLES && !examples.contains(expression)) {
            examples.add(expression);
        }
    }

    int open() {
        return open;
    }

    List<String> examples() {
        return List.copyOf(examples);
    }

    /// Whether one more step may be made.
    boolean step() {
        return steps > 0 && steps-- > 0;
    }

    /// Whether so many instances of a resource may be shown one by one.
    boolean repeat(int count) {
        if (count > MOST_INSTANCES || count > instances) {
            return false;
        }
        instances -= count;
        return true;
    }

    /// How many needs one more resource may have.
    int needs(int wanted) {
        int granted = Math.min(Math.min(wanted, MOST_NEEDS), needs);
        needs -= granted;
        return granted;
    }

    boolean enter() {
        if (depth >= DEEPEST || !step()) {
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }
}
