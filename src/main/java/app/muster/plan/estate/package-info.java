/// What was true of an estate at one time.
///
/// ```
/// Snapshot = Resource* Evidence* Coverage*
/// Resource = ResourceId Json            an ARM body, verbatim
/// Evidence = EvidenceKind scope Json*   what the bodies lack: locks, backup items, role assignments
/// Coverage = EvidenceKind scope State   whether that evidence was read
/// Json     = Obj | Arr | Text | Num | Bool | Null | Open
/// ```
@NullMarked
package app.muster.plan.estate;

import org.jspecify.annotations.NullMarked;
