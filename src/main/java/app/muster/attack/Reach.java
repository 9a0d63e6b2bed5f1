package app.muster.attack;

import app.muster.catalogue.Role;

import java.util.Optional;

/// Whether an attacker can do something to a target, and how he comes to it.
///
/// @param grant what lets him; empty if nothing does
/// @param past how he gets past what denies it, in words; empty if nothing does
record Reach(Optional<Grant> grant, String past) {

    static final Reach NONE = new Reach(Optional.empty(), "");

    boolean isNone() {
        return grant.isEmpty();
    }

    /// What would have to be read to be sure, or empty.
    String doubt() {
        return grant.map(Grant::doubt).orElse("");
    }

    /// The better of the two: a certain one, and of those the shorter way.
    Reach or(Grant other) {
        return grant.isEmpty() || rank(other) < rank(grant.get())
                ? new Reach(Optional.of(other), past)
                : this;
    }

    Reach past(String words) {
        return new Reach(grant, words);
    }

    /// What has to be done first, in words; empty if nothing has.
    String first() {
        return grant.isEmpty() ? "" : role() + (past.isEmpty() ? "" : past + " ");
    }

    private String role() {
        if (grant.isEmpty()) {
            return "";
        }
        String role = grant.get().role().map(Role::name).orElse("Owner");
        return switch (grant.get().way()) {
            case STANDING -> "";
            case ELIGIBLE -> Words.of("attack.eligible", role) + " ";
            case SELF_GIVEN -> Words.of("attack.self-given", role) + " ";
        };
    }

    private static int rank(Grant grant) {
        return (grant.doubt().isEmpty() ? 0 : 10) + grant.way().ordinal();
    }
}
