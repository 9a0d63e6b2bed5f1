package app.muster.file;

import java.time.Instant;

/// A snapshot that a workspace keeps, by what its file says first.
public record KeptSnapshot(String name, Instant taken) {}
