/// Exercises: their library, their casting, the table they are played at, and what came of them.
@NullMarked
package app.muster.ui.exercises;

import org.jspecify.annotations.NullMarked;
