/// What to do next: what single fixes would change, ranked by what they gain for the work.
@NullMarked
package app.muster.readiness.gain;

import org.jspecify.annotations.NullMarked;
