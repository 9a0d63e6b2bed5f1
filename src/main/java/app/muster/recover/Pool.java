package app.muster.recover;

/// Something of which there are only so many at one time.
///
/// @param isCrew whether it is people of one role; else it is a limit of a service
/// @param key the role's id, or the limit's key and whose limit it is
/// @param name for people
record Pool(boolean isCrew, String key, String name, Roster roster) {}
