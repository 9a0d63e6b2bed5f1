/// The outcome of an attack action here: computed from what protects each asset, never narrated.
@NullMarked
package app.muster.attack;

import org.jspecify.annotations.NullMarked;
