package app.muster.json;

/// Says of each body in a list of resources how much of it is wanted, so that the rest is passed
/// over and never takes up memory.
public interface Sieve {

    /// Everything of every body.
    Sieve NONE = _ -> Wanted.ALL;

    /// @param id the body's own id, as it stands there
    Wanted of(String id);
}
