/// The open workspace and its undo. Only here does "current" exist.
@NullMarked
package app.muster.session;

import org.jspecify.annotations.NullMarked;
