package app.muster.plan;

import java.util.List;

/// What the business calls by name, or a service that several applications share.
///
/// @param shared whether it is a shared service such as identity or the network hub
/// @param tier 1 is restored first, 4 last; 0 while nobody has said
/// @param uses the shared services it cannot run without
public record Application(
        ApplicationId id,
        String name,
        boolean shared,
        String owner,
        int tier,
        Targets targets,
        List<ApplicationId> uses,
        String notes) {

    public Application {
        uses = List.copyOf(uses);
        if (tier < 0 || tier > 4) {
            throw new IllegalArgumentException("tier " + tier + " of " + id);
        }
    }

    public static Application named(ApplicationId id, String name) {
        return new Application(id, name, false, "", 0, Targets.NONE, List.of(), "");
    }

    public Application renamed(String newName) {
        return new Application(id, newName, shared, owner, tier, targets, uses, notes);
    }

    public Application aiming(Targets newTargets) {
        return new Application(id, name, shared, owner, tier, newTargets, uses, notes);
    }
}
