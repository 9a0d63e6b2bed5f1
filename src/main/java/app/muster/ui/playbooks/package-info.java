/// How does each thing come back, who does it, and what has no way back?
@NullMarked
package app.muster.ui.playbooks;

import org.jspecify.annotations.NullMarked;
