package app.muster.structure;

import app.muster.plan.Application;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can no longer serve when some assets fall together.
///
/// @param assets everything that needs them to serve, directly or through others, the nearest
///   first; not they themselves
/// @param applications those that own one of all these assets, or use a shared service that does
public record Fall(Set<AssetId> assets, List<Application> applications) {

    public Fall {
        assets = Collections.unmodifiableSet(new LinkedHashSet<>(assets));
        applications = List.copyOf(applications);
    }

    /// The shortest recovery time objective among the applications.
    public Optional<Duration> tightestRto() {
        return applications.stream()
                .map(application -> application.targets().rto())
                .flatMap(Optional::stream)
                .min(Duration::compareTo);
    }

    static Fall of(Collection<AssetId> assets, Collection<Application> applications) {
        return new Fall(new LinkedHashSet<>(assets), List.copyOf(applications));
    }
}
