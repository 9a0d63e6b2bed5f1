package app.muster.azure;

import app.muster.plan.estate.Json;

import java.util.List;

/// What became of one question, once patience had its way.
sealed interface Answer {

    /// Read to its end.
    record Found(List<Json.Obj> items) implements Answer {
        public Found {
            items = List.copyOf(items);
        }
    }

    /// Azure says that there is no such thing.
    record Absent() implements Answer {}

    /// Refused for want of a role.
    record Denied() implements Answer {}

    /// Broken off; what came before stands.
    ///
    /// @param why in words
    record Broken(List<Json.Obj> items, String why) implements Answer {
        public Broken {
            items = List.copyOf(items);
        }
    }

    /// Somebody stopped it; what came before stands.
    record Stopped(List<Json.Obj> items) implements Answer {
        public Stopped {
            items = List.copyOf(items);
        }
    }
}
