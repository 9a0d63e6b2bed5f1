/// Measures how fast the program is, on estates of any size that it makes up itself.
@NullMarked
package app.muster.bench;

import org.jspecify.annotations.NullMarked;
