package app.muster.plan;

/// One step of a playbook.
///
/// @param id unique in its playbook, `1`, `2` …
/// @param role who does it
/// @param attended whether somebody in that role is busy all the time; false while Azure works and
///   people only wait
/// @param command Azure CLI lines or the way through the portal; may be empty
/// @param verify how to tell that it worked
/// @param link the page that says more, or empty
public record Step(
        String id,
        String title,
        RoleId role,
        Estimate estimate,
        boolean attended,
        String command,
        String verify,
        String link) {}
