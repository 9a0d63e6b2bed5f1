/// Reads a live estate into a snapshot. The only room that knows the Azure SDK.
///
/// ```
/// LiveEstate = Connection Wanted                what to read, and through what
/// Connection = Cloud SignIn                     one pipeline: read-only, one host, signed in
/// Kind       = Bulk | OfSubscription | OfResource   the table of all calls
/// Live       = Snapshot cancelled?              what was read, and how far
/// ```
@NullMarked
package app.muster.azure;

import org.jspecify.annotations.NullMarked;
