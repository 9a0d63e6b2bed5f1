package app.muster.importer;

import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the resources of a snapshot by id, by an id below theirs, and by host name.
final class KnownResources {

    private static final String PROVIDERS = "/providers/";

    private final Map<String, Resource> byKey;
    private final Set<String> groups = new HashSet<>();
    private final HostNames hosts = new HostNames();

    KnownResources(Snapshot snapshot) {
        byKey = HashMap.newHashMap(snapshot.resources().size());
        for (Resource resource : snapshot.resources()) {
            String key = resource.id().key();
            byKey.put(key, resource);
            int provider = key.indexOf(PROVIDERS);
            if (provider > 0) {
                groups.add(key.substring(0, provider));
            }
            hosts.add(resource);
        }
    }

    HostNames hosts() {
        return hosts;
    }

    /// The resource with this id or, if the snapshot lacks it, the nearest one above it that it is
    /// a part of. A resource group is found by its own id only.
    ///
    /// @param key an id in lower case, without a slash at its end
    Optional<Resource> nearest(String key) {
        Resource exact = byKey.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        int least = rootEnd(key);
        for (int end = key.lastIndexOf('/');
                end >= least && least > 0;
                end = key.lastIndexOf('/', end - 1)) {
            Resource above = byKey.get(key.substring(0, end));
            if (above != null) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    Optional<Resource> exact(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// The form under which ids are found.
    static String key(String id) {
        int end = id.length();
        while (end > 1 && id.charAt(end - 1) == '/') {
            end--;
        }
        return id.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /// Whether an id names something of somebody's that the snapshot lacks: a resource of any
    /// scope, or a group that nothing of the snapshot is in. What Azure itself offers is none.
    ///
    /// @param key lower case, without a slash at its end
    boolean isMissing(String key) {
        int root = rootEnd(key);
        if (root < 0) {
            boolean group =
                    key.indexOf('{') < 0
                            && key.startsWith("/subscriptions/")
                            && key.indexOf("/resourcegroups/") > 0
                            && key.chars().filter(c -> c == '/').count() == 4;
            return group && !groups.contains(key);
        }
        if (key.contains("/locations/")
                || key.contains("/providers/microsoft.resources/deployments/")
                || key.contains("/publicmaintenanceconfigurations/")
                || !ResourceId.looksLikeOne(key)) {
            return false;
        }
        int authorization = key.lastIndexOf("/providers/microsoft.authorization/");
        boolean ofGroup = key.startsWith("/providers/microsoft.management/managementgroups/");
        return ofGroup && authorization > 0
                || authorization < 0 && (key.startsWith("/subscriptions/") || ofGroup);
    }

    /// Where the first resource's own id ends: behind provider, type and name.
    ///
    /// @return -1 if there is none
    static int rootEnd(String key) {
        int provider = key.indexOf(PROVIDERS);
        if (provider < 0) {
            return -1;
        }
        int end = provider + PROVIDERS.length();
        for (int segment = 0; segment < 3; segment++) {
            end = key.indexOf('/', end + 1);
            if (end < 0) {
                return segment == 2 ? key.length() : -1;
            }
        }
        return end;
    }
}
