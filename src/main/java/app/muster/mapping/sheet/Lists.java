package app.muster.mapping.sheet;

import java.util.ArrayList;
import java.util.List;

/// Several things in one cell.
final class Lists {

    private Lists() {}

    /// With a backslash before each sign that would part it.
    static String plain(String item, char parting) {
        return item.replace("\\", "\\\\").replace(String.valueOf(parting), "\\" + parting);
    }

    /// The items, without those that are empty at the end.
    static List<String> parted(String cell, char parting) {
        var items = new ArrayList<String>();
        var item = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                item.append(cell.charAt(++i));
            } else if (c == parting) {
                items.add(item.toString().strip());
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(item.toString().strip());
        while (!items.isEmpty() && items.getLast().isEmpty()) {
            items.removeLast();
        }
        return items;
    }
}
