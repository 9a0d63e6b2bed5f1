package app.muster.plan.estate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The names of an object's fields, in order. Objects that have the same ones can share it.
public final class Shape {

    private static final int FEW = 8;

    /// So many names that were looked up are remembered with what was found.
    private static final int REMEMBERED = 24;

    private final String[] names;
    private final Map<String, Integer> places;

    private final int remembered;

    /// Replaced, never changed, so that whichever one a thread sees is true.
    private volatile Found found = Found.NONE;

    private record Found(String[] names, int[] places) {
        static final Found NONE = new Found(new String[0], new int[0]);
    }

    /// @param names none twice; not changed afterwards
    public Shape(String... names) {
        this(names, REMEMBERED);
    }

    /// For one object alone, in which it would not pay to remember what was looked up.
    static Shape ofOne(String... names) {
        return new Shape(names, 0);
    }

    private Shape(String[] names, int remembered) {
        this.names = names;
        this.remembered = remembered;
        if (names.length <= FEW) {
            places = Map.of();
        } else {
            places = HashMap.newHashMap(names.length);
            for (int i = 0; i < names.length; i++) {
                places.put(names[i], i);
            }
        }
    }

    /// Whether its names are those from one place of an array to another, in their order.
    public boolean isOf(String[] others, int from, int to) {
        if (names.length != to - from) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals(others[from + i])) {
                return false;
            }
        }
        return true;
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

    /// Where the field of that name stands, or the first one of that name in another case. The same
    /// few names are looked up in many objects, and mostly by the same text.
    ///
    /// @return -1 if there is none
    int indexIgnoringCase(String name) {
        Found known = found;
        for (int i = 0; i < known.names.length; i++) {
            // the very same text, which is cheaper to see than an equal one
            if (isSame(known.names[i], name)) {
                return known.places[i];
            }
        }
        int exact = indexOf(name);
        int at = exact >= 0 ? exact : searchedIgnoringCase(name);
        if (known.names.length < remembered) {
            found = and(known, name, at);
        }
        return at;
    }

    @SuppressWarnings({"ReferenceEquality", "StringEquality"})
    private static boolean isSame(String one, String other) {
        return one == other;
    }

    private static Found and(Found known, String name, int at) {
        int size = known.names.length;
        var moreNames = Arrays.copyOf(known.names, size + 1);
        var morePlaces = Arrays.copyOf(known.places, size + 1);
        moreNames[size] = name;
        morePlaces[size] = at;
        return new Found(moreNames, morePlaces);
    }

    private int searchedIgnoringCase(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
