package app.muster.importer.terraform;

import app.muster.plan.estate.Json;

import java.util.List;
import java.util.Set;

/// One instance of one resource block.
///
/// @param module address of its module with indices, empty for the root
/// @param index the `count` or `for_each` key, empty if it has none
/// @param sensitive paths of attributes that Terraform marks, without places in lists
/// @param unknown paths that are known only after the plan is applied
/// @param needs addresses of what it waits for, as they stand in the file
record Block(
        String address,
        String module,
        String type,
        String name,
        String index,
        boolean managed,
        Json.Obj values,
        Set<String> sensitive,
        Set<String> unknown,
        List<String> needs) {

    boolean isUnknown(String path) {
        return isIn(unknown, path);
    }

    boolean isSensitive(String path) {
        return isIn(sensitive, path);
    }

    /// Whether the path or one above it is in the set.
    private static boolean isIn(Set<String> paths, String path) {
        if (paths.isEmpty()) {
            return false;
        }
        if (paths.contains("") || paths.contains(path)) {
            return true;
        }
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            if (paths.contains(path.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }
}
