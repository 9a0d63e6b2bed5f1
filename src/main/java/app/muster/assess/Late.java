package app.muster.assess;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// A value that is made when it is first asked for, once, whichever thread asks.
final class Late<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Late(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
