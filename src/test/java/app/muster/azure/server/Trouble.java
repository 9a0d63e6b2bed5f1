package app.muster.azure.server;

import java.util.Optional;

/// Something that goes wrong instead of, or on top of, the right answer.
@FunctionalInterface
public interface Trouble {

    /// @param right what the server would have said
    /// @return what it says instead, empty to leave it
    Optional<Answered> meet(Asked asked, Answered right);

    Trouble NONE = (_, _) -> Optional.empty();

    /// This one first, then the other.
    default Trouble or(Trouble other) {
        return (asked, right) -> meet(asked, right).or(() -> other.meet(asked, right));
    }
}
