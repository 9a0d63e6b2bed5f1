/// JSON text on one side, [app.muster.plan.estate.Json] values and snapshots on the other. For
/// every room that reads or writes such files; it knows nothing of what they are for.
@NullMarked
package app.muster.json;

import org.jspecify.annotations.NullMarked;
