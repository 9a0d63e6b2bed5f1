/// The words people read.
@NullMarked
package app.muster.text;

import org.jspecify.annotations.NullMarked;
