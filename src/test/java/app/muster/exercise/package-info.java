@NullMarked
package app.muster.exercise;

import org.jspecify.annotations.NullMarked;
