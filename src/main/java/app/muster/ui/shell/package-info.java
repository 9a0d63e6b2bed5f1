/// The frame around every screen: navigation, commands, background work, messages, theme.
@NullMarked
package app.muster.ui.shell;

import org.jspecify.annotations.NullMarked;
