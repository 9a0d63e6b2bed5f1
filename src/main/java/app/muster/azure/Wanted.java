package app.muster.azure;

import java.util.List;
import java.util.Optional;

/// Which part of Azure is read.
///
/// @param subscriptions ids; empty for all that can be seen
/// @param managementGroup its name; only subscriptions below it are read
/// @param tenant id; only subscriptions of it are read
public record Wanted(
        List<String> subscriptions, Optional<String> managementGroup, Optional<String> tenant) {

    public Wanted {
        subscriptions = List.copyOf(subscriptions);
    }
}
