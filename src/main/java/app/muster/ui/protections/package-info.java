/// What protects each thing, how that is known, and what is missing.
@NullMarked
package app.muster.ui.protections;

import org.jspecify.annotations.NullMarked;
