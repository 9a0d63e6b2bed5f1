/// What stands on what, and what falls if this falls?
@NullMarked
package app.muster.ui.map;

import org.jspecify.annotations.NullMarked;
