/// Ten small estates with hand-computed answers.
@NullMarked
package app.muster.golden;

import org.jspecify.annotations.NullMarked;
