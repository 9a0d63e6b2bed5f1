package app.muster.ui.map;

import app.muster.plan.Dependency;

/// Message keys of what dependencies are called.
final class MapWords {

    private MapWords() {}

    static String key(Dependency.Kind kind) {
        return switch (kind) {
            case NETWORK -> "map.kind.network";
            case IDENTITY -> "map.kind.identity";
            case KEYS -> "map.kind.keys";
            case DATA -> "map.kind.data";
            case COMPUTE -> "map.kind.compute";
            case DEPLOYS -> "map.kind.deploys";
            case RECOVERS -> "map.kind.recovers";
            case MONITORS -> "map.kind.monitors";
            case OTHER -> "map.kind.other";
        };
    }

    static String key(Dependency.Origin origin) {
        return switch (origin) {
            case REFERENCE -> "map.origin.reference";
            case TEMPLATE -> "map.origin.template";
            case MANUAL -> "map.origin.manual";
        };
    }
}
