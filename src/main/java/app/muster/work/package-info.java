/// How long work is described, reported on and stopped, whoever runs it.
@NullMarked
package app.muster.work;

import org.jspecify.annotations.NullMarked;
