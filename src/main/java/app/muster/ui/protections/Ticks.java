package app.muster.ui.protections;

import app.muster.plan.AssetId;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The findings that a person has ticked; they stay ticked while the list shows others.
final class Ticks {

    private record Key(String control, AssetId asset) {}

    private final Set<Key> ticked = new HashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    boolean has(FindingRow row) {
        return ticked.contains(key(row));
    }

    void set(FindingRow row, boolean isTicked) {
        if (isTicked) {
            ticked.add(key(row));
        } else {
            ticked.remove(key(row));
        }
        count.set(ticked.size());
    }

    /// Forgets what is no longer among the findings.
    void keep(List<FindingRow> all) {
        if (!ticked.isEmpty()) {
            var known = new HashSet<Key>();
            all.forEach(row -> known.add(key(row)));
            ticked.retainAll(known);
            count.set(ticked.size());
        }
    }

    private static Key key(FindingRow row) {
        return new Key(row.finding().control().id(), row.finding().asset());
    }
}
