package app.muster.catalogue;

import java.time.Duration;
import java.util.List;

/// How long what was deleted can be brought back.
///
/// @param least what counts where nothing better was read
/// @param read where the target itself says it, the first that says anything counts
/// @param unit of the numbers there
/// @param fixed whether the service keeps for all alike just as long, and no longer
public record Kept(Duration least, List<List<String>> read, Duration unit, boolean fixed) {

    public Kept {
        read = List.copyOf(read);
    }
}
