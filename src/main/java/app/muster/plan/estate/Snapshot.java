package app.muster.plan.estate;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The estate at one time. Immutable.
///
/// @param name unique in a workspace, fit for a file name
/// @param taken when it was read, not when it was imported, as far as the input tells
/// @param source what it was read from, in words
/// @param resources each id once
/// @param times when each of the files was read that [Resource#sources] names, where that is told;
///   what none of them says is as old as the whole
public record Snapshot(
        String name,
        Instant taken,
        String source,
        List<Resource> resources,
        List<Evidence> evidence,
        List<Coverage> coverage,
        Map<String, Instant> times) {

    public Snapshot {
        times = times.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(times));
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

    /// From one reading, or from several of which nobody noted the times.
    public Snapshot(
            String name,
            Instant taken,
            String source,
            List<Resource> resources,
            List<Evidence> evidence,
            List<Coverage> coverage) {
        this(name, taken, source, resources, evidence, coverage, Map.of());
    }

    /// When what a file says was read.
    ///
    /// @param file as [Resource#source] names it, empty where nobody noted it
    public Instant read(String file) {
        return times.getOrDefault(file, taken);
    }

    public static Snapshot empty() {
        return new Snapshot("none", Instant.EPOCH, "", List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return resources.isEmpty() && evidence.isEmpty();
    }
}
