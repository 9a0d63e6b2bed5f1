package app.muster.catalogue;

import app.muster.plan.Step;

import java.util.List;

/// How assets of some types come back, before anybody made it their own. Placeholders in commands:
/// `{id}`, `{name}`, `{group}`, `{subscription}`, `{location}`; capital `$NAMES` are for people to
/// fill in.
///
/// @param key for example `restore-vm`
/// @param types resource types it brings back, lower case
/// @param prerequisites one sentence each
/// @param blockedBy what stands in its way, one sentence each
/// @param controls ids of the controls it relies on
/// @param keepsData whether the data comes back too, or only a new empty thing
public record PlaybookTemplate(
        String key,
        String title,
        List<String> types,
        boolean keepsData,
        List<String> prerequisites,
        List<Step> steps,
        List<String> blockedBy,
        List<String> controls,
        String link) {

    public PlaybookTemplate {
        types = List.copyOf(types);
        prerequisites = List.copyOf(prerequisites);
        steps = List.copyOf(steps);
        blockedBy = List.copyOf(blockedBy);
        controls = List.copyOf(controls);
    }
}
