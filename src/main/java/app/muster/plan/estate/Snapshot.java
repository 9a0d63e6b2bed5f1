package app.muster.plan.estate;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The estate at one time. Immutable.
///
/// @param name unique in a workspace, fit for a file name
/// @param taken when it was read, not when it was imported, as far as the input tells
/// @param source what it was read from, in words
/// @param resources each id once
public record Snapshot(
        String name,
        Instant taken,
        String source,
        List<Resource> resources,
        List<Evidence> evidence,
        List<Coverage> coverage) {

    public Snapshot {
        resources = List.copyOf(resources);
        evidence = List.copyOf(evidence);
        coverage = List.copyOf(coverage);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("not a snapshot name: " + name);
        }
        Set<ResourceId> known = HashSet.newHashSet(resources.size());
        for (Resource resource : resources) {
            if (!known.add(resource.id())) {
                throw new IllegalArgumentException("two resources share the id " + resource.id());
            }
        }
    }

    public static Snapshot empty() {
        return new Snapshot("none", Instant.EPOCH, "", List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return resources.isEmpty() && evidence.isEmpty();
    }
}
