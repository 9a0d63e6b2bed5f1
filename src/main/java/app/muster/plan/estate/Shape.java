package app.muster.plan.estate;

import java.util.HashMap;
import java.util.Map;

/// The names of an object's fields, in order. Objects that have the same ones can share it.
public final class Shape {

    private static final int FEW = 8;

    private final String[] names;
    private final Map<String, Integer> places;

    /// @param names none twice; not changed afterwards
    public Shape(String... names) {
        this.names = names;
        if (names.length <= FEW) {
            places = Map.of();
        } else {
            places = HashMap.newHashMap(names.length);
            for (int i = 0; i < names.length; i++) {
                places.put(names[i], i);
            }
        }
    }

    int size() {
        return names.length;
    }

    String name(int at) {
        return names[at];
    }

    int indexOf(String name) {
        if (names.length > FEW) {
            return places.getOrDefault(name, -1);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    int indexIgnoringCase(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
