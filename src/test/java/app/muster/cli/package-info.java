@NullMarked
package app.muster.cli;

import org.jspecify.annotations.NullMarked;
