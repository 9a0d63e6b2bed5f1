package app.muster.ui.estate;

import app.muster.plan.Dependency;
import app.muster.text.Messages;

/// Dependencies in words.
final class DependencyWords {

    private DependencyWords() {}

    /// What it is needed for.
    static String kind(Dependency.Kind kind, Messages words) {
        return switch (kind) {
            case NETWORK -> words.get("estate.why.network");
            case IDENTITY -> words.get("estate.why.identity");
            case KEYS -> words.get("estate.why.keys");
            case DATA -> words.get("estate.why.data");
            case COMPUTE -> words.get("estate.why.compute");
            case DEPLOYS -> words.get("estate.why.deploys");
            case RECOVERS -> words.get("estate.why.recovers");
            case MONITORS -> words.get("estate.why.monitors");
            case OTHER -> words.get("estate.why.other");
        };
    }

    /// How it was learnt.
    static String rule(Dependency.Rule rule, Messages words) {
        return switch (rule) {
            case REFERENCE -> words.get("estate.learnt.reference");
            case HOST_NAME -> words.get("estate.learnt.host-name");
            case PARENT -> words.get("estate.learnt.parent");
            case ASSOCIATION -> words.get("estate.learnt.association");
            case IDENTITY -> words.get("estate.learnt.identity");
            case ROLE -> words.get("estate.learnt.role");
            case PRIVATE_ENDPOINT -> words.get("estate.learnt.private-endpoint");
            case DNS_ZONE -> words.get("estate.learnt.dns-zone");
            case CUSTOMER_KEY -> words.get("estate.learnt.customer-key");
            case DIAGNOSTICS -> words.get("estate.learnt.diagnostics");
            case BACKUP -> words.get("estate.learnt.backup");
            case REPLICATION -> words.get("estate.learnt.replication");
            case DEPENDS_ON -> words.get("estate.learnt.depends-on");
            case DRAWN -> words.get("estate.learnt.drawn");
        };
    }
}
