package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.List;

/// What a template says.
///
/// @param open how many values stayed open, with some of their expressions
/// @param linked where templates are named that are not in the file, as JSON pointers
/// @param unreadable where an entry of `resources` is no resource, as JSON pointers
/// @param loops how many resources stand for several
public record TemplateReading(
        List<Found> found,
        int open,
        List<String> examples,
        List<String> linked,
        List<String> unreadable,
        int loops) {

    /// Whether a resource comes into being.
    public enum Deployed {
        YES,
        /// Depends on what only a deployment knows.
        MAYBE,
        /// Not with the parameters' default values.
        NO
    }

    /// One resource of the template or of a deployment nested in it.
    ///
    /// @param id made of its names; not yet unique
    /// @param at its JSON pointer
    public record Found(String id, String type, Json.Obj body, Deployed deployed, String at) {}

    public TemplateReading {
        found = List.copyOf(found);
        examples = List.copyOf(examples);
        linked = List.copyOf(linked);
        unreadable = List.copyOf(unreadable);
    }
}
