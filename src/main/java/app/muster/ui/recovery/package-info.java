/// If this attack happened tonight, who is back when, and what decides it?
@NullMarked
package app.muster.ui.recovery;

import org.jspecify.annotations.NullMarked;
