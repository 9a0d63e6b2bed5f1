package app.muster.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What came before and after the present value. Because values are immutable, undo is a pointer
/// swap.
final class History<T> {

    /// @param editKey message key of the edit between `value` and its neighbour
    private record Step<T>(T value, String editKey) {}

    private static final int LIMIT = 500;
    private final Deque<Step<T>> past = new ArrayDeque<>();
    private final Deque<Step<T>> future = new ArrayDeque<>();
    private T present;

    History(T present) {
        this.present = present;
    }

    T present() {
        return present;
    }

    void record(T next, String editKey) {
        past.push(new Step<>(present, editKey));
        if (past.size() > LIMIT) {
            past.removeLast();
        }
        future.clear();
        present = next;
    }

    Optional<String> undoable() {
        return Optional.ofNullable(past.peek()).map(Step::editKey);
    }

    Optional<String> redoable() {
        return Optional.ofNullable(future.peek()).map(Step::editKey);
    }

    void undo() {
        move(past, future);
    }

    void redo() {
        move(future, past);
    }

    private void move(Deque<Step<T>> from, Deque<Step<T>> to) {
        if (!from.isEmpty()) {
            Step<T> step = from.pop();
            to.push(new Step<>(present, step.editKey()));
            present = step.value();
        }
    }
}
