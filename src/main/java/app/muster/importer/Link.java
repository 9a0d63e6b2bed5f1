package app.muster.importer;

import app.muster.plan.Dependency;

/// One resource names another, as it stands in its body.
///
/// @param from id of the resource that names
/// @param to id of what it names; of the nearest resource the snapshot has, unless `external`
/// @param rule how it was learnt
/// @param path JSON pointer into the body of `from`
/// @param external whether the snapshot lacks what is named
public record Link(
        String from,
        String to,
        Dependency.Kind kind,
        Dependency.Rule rule,
        String path,
        boolean external) {

    public Dependency.Origin origin() {
        return rule.origin();
    }
}
