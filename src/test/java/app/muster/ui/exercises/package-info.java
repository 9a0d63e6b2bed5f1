@NullMarked
package app.muster.ui.exercises;

import org.jspecify.annotations.NullMarked;
