/// The window: where every screen is made and joined to the open workspace.
@NullMarked
package app.muster.ui;

import org.jspecify.annotations.NullMarked;
