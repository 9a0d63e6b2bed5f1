package app.muster.catalogue;

import java.nio.file.Path;

/// Something in a workspace's own catalogue that is wrong or unwise.
///
/// @param at the entry and the field in it
/// @param error whether the entry cannot be used
/// @param what what is wrong
/// @param instead what to write instead, or empty
public record Slip(Path file, String at, boolean error, String what, String instead) {}
