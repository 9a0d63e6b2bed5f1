/// Muster's own controls. They know words and colours, and nothing of plans.
@NullMarked
package app.muster.ui.control;

import org.jspecify.annotations.NullMarked;
