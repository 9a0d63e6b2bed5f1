package app.muster.importer.terraform;

import app.muster.plan.estate.Json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the two ways in which Terraform marks attributes: a tree with `true` at its leaves, and a
/// list of paths.
final class Marks {

    private record At(String path, Json value) {}

    private Marks() {}

    /// Paths at which a tree says `true`. Places in lists are left out, so that a mark on one item
    /// is one on all.
    static Set<String> ofTree(Json tree) {
        var marks = new HashSet<String>();
        Deque<At> open = new ArrayDeque<>();
        open.push(new At("", tree));
        while (!open.isEmpty()) {
            At at = open.pop();
            switch (at.value) {
                case Json.Bool(boolean marked) -> {
                    if (marked) {
                        marks.add(at.path);
                    }
                }
                case Json.Obj(Map<String, Json> fields) ->
                        fields.forEach((name, in) -> open.push(new At(under(at.path, name), in)));
                case Json.Arr(List<Json> items) ->
                        items.forEach(in -> open.push(new At(at.path, in)));
                case Json.Text _, Json.Num _, Json.Null _, Json.Open _ -> {}
            }
        }
        return marks;
    }

    /// Paths as states list them: each a list of steps, or the name of an attribute.
    static Set<String> ofPaths(List<Json> paths) {
        var marks = new HashSet<String>();
        for (Json path : paths) {
            switch (path) {
                case Json.Text(String name) -> marks.add(name);
                case Json.Arr(List<Json> steps) -> marks.add(joined(steps));
                case Json.Obj _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> {}
            }
        }
        return marks;
    }

    private static String joined(List<Json> steps) {
        String path = "";
        for (Json step : steps) {
            if (step instanceof Json.Obj said && said.text("type").equals("get_attr")) {
                path = under(path, said.text("value"));
            }
        }
        return path;
    }

    static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
