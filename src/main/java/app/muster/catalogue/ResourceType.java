package app.muster.catalogue;

import app.muster.plan.Category;
import app.muster.plan.Dependency;

import java.util.List;

/// What is known of one type of resource.
///
/// @param type lower case, for example `microsoft.keyvault/vaults`
/// @param title what people call it, in the singular
/// @param icon a Feather icon's literal, for example `fth-key`
/// @param asset whether it stands in the plan on its own; what does not belongs to its parent
/// @param gives what another resource needs it for when it names it
/// @param backReferences paths in its body that point to what needs *it*, such as a network
///   interface's `properties.virtualMachine`
/// @param unrelated paths in its body that point to what neither needs it nor is needed, such as
///   what it once was made of
public record ResourceType(
        String type,
        String title,
        Category category,
        String icon,
        boolean asset,
        Dependency.Kind gives,
        List<String> backReferences,
        List<String> unrelated) {

    public ResourceType {
        backReferences = List.copyOf(backReferences);
        unrelated = List.copyOf(unrelated);
    }
}
