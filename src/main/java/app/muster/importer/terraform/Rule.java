package app.muster.importer.terraform;

import java.util.List;
import java.util.Optional;

/// What one Terraform type is in Azure, and what of it is kept.
///
/// @param type empty if it is no resource
/// @param names where the names in the id come from, outermost first
/// @param parents attributes that may have the id of what this is a part of
/// @param scope the attribute with the id of what this extends, or empty
/// @param ids attributes that may have the whole id
/// @param ownId whether `id` is the id of this resource
/// @param place `subscription`, `tenant`, or empty for a resource group
/// @param dropped why it is no resource, if it is none
record Rule(
        String type,
        List<String> names,
        List<String> parents,
        String scope,
        List<String> ids,
        boolean ownId,
        String place,
        List<Keep> keep,
        List<Part> parts,
        Optional<String> dropped) {

    /// @param target path in Azure's body; `[]` behind the name of a list
    record Keep(String target, Source source) {}

    /// A block that is a resource of its own in Azure.
    ///
    /// @param names below the names of the resource that it is a part of
    record Part(String type, List<String> names, String when, List<Keep> keep) {
        Part {
            names = List.copyOf(names);
            keep = List.copyOf(keep);
        }
    }

    Rule {
        names = List.copyOf(names);
        parents = List.copyOf(parents);
        ids = List.copyOf(ids);
        keep = List.copyOf(keep);
        parts = List.copyOf(parts);
    }

    /// For types that the list lacks: nothing but what every type keeps.
    static Rule unknown(String terraformType) {
        return new Rule(
                "unknown/" + terraformType,
                List.of("name"),
                List.of(),
                "",
                List.of(),
                true,
                "",
                List.of(),
                List.of(),
                Optional.empty());
    }
}
