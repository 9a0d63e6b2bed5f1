/// Everything that can go wrong in a way a person can act on.
@NullMarked
package app.muster.problem;

import org.jspecify.annotations.NullMarked;
