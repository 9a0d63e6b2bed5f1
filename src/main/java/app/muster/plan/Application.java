package app.muster.plan;

import java.util.List;

/// What the business calls by name, or a service that several applications share.
///
/// @param shared whether it is a shared service such as identity or the network hub
/// @param tier 1 is restored first, 4 last; 0 while nobody has said
/// @param uses the shared services it cannot run without
/// @param people who is needed besides the owner
public record Application(
        ApplicationId id,
        String name,
        boolean shared,
        String owner,
        int tier,
        Targets targets,
        List<ApplicationId> uses,
        List<Person> people,
        Detection detection,
        String notes) {

    public Application {
        uses = List.copyOf(uses);
        people = List.copyOf(people);
        if (tier < 0 || tier > 4) {
            throw new IllegalArgumentException("tier " + tier + " of " + id);
        }
    }

    public static Application named(ApplicationId id, String name) {
        return new Application(
                id, name, false, "", 0, Targets.NONE, List.of(), List.of(), Detection.NONE, "");
    }

    public Application renamed(String newName) {
        return new Application(
                id, newName, shared, owner, tier, targets, uses, people, detection, notes);
    }

    public Application shared(boolean isShared) {
        return new Application(
                id, name, isShared, owner, tier, targets, uses, people, detection, notes);
    }

    public Application owned(String newOwner) {
        return new Application(
                id, name, shared, newOwner, tier, targets, uses, people, detection, notes);
    }

    public Application inTier(int newTier) {
        return new Application(
                id, name, shared, owner, newTier, targets, uses, people, detection, notes);
    }

    public Application aiming(Targets newTargets) {
        return new Application(
                id, name, shared, owner, tier, newTargets, uses, people, detection, notes);
    }

    public Application using(List<ApplicationId> services) {
        return new Application(
                id, name, shared, owner, tier, targets, services, people, detection, notes);
    }

    public Application with(List<Person> newPeople) {
        return new Application(
                id, name, shared, owner, tier, targets, uses, newPeople, detection, notes);
    }

    public Application detected(Detection newDetection) {
        return new Application(
                id, name, shared, owner, tier, targets, uses, people, newDetection, notes);
    }

    public Application noted(String newNotes) {
        return new Application(
                id, name, shared, owner, tier, targets, uses, people, detection, newNotes);
    }
}
