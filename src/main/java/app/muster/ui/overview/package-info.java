/// How ready are we, what changed, what should we do next?
@NullMarked
package app.muster.ui.overview;

import org.jspecify.annotations.NullMarked;
