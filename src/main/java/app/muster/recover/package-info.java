/// The plan is run: restore order, crews, critical path, time to service.
@NullMarked
package app.muster.recover;

import org.jspecify.annotations.NullMarked;
