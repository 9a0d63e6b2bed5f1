package app.muster.assess;

import app.muster.expression.Truth;

import java.time.Instant;
import java.util.Optional;

/// One backup of one thing.
///
/// @param vault the vault's id, lower case
/// @param active whether new recovery points are made
/// @param kept whether there are recovery points
/// @param vaulted whether they are in the vault and not only snapshots beside the original
/// @param newest when the newest recovery point was made, as far as the answer tells
record Backup(String vault, Truth active, Truth kept, Truth vaulted, Optional<Instant> newest) {}
