/// Facts are judged: every control on every resource it is asked of. Pure: no files, no network, no
/// clock.
@NullMarked
package app.muster.assess;

import org.jspecify.annotations.NullMarked;
