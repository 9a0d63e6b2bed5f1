/// The keepers of the house: tests that hold the whole project to its own rules.
@NullMarked
package app.muster;

import org.jspecify.annotations.NullMarked;
