package app.muster.importer.terraform;

import app.muster.plan.estate.Json;

import java.util.List;

/// What a state or plan says.
///
/// @param leftOut how many values of attributes were not kept, because they are not on the list
/// @param sensitive how many were not kept although they are, because Terraform marks them
/// @param outputs how many outputs there are; none of them is read
/// @param open how many kept values are known only when the plan is applied
/// @param examples some of those
/// @param crowded resources that wait for so many instances of another that no one of them can be
///   told
public record TerraformReading(
        List<Found> found,
        List<Dropped> dropped,
        int leftOut,
        int sensitive,
        int outputs,
        int open,
        List<String> examples,
        List<String> crowded) {

    /// One resource, or a part of one that stands on its own in Azure.
    ///
    /// @param id made of its names where the file has none
    /// @param made whether it was made so
    /// @param at its address
    public record Found(String id, boolean made, String type, Json.Obj body, String at) {}

    /// An entry that is no resource of Azure's.
    ///
    /// @param why the last word of a key below `import.dropped`
    public record Dropped(String at, String why) {}

    public TerraformReading {
        found = List.copyOf(found);
        dropped = List.copyOf(dropped);
        examples = List.copyOf(examples);
        crowded = List.copyOf(crowded);
    }
}
