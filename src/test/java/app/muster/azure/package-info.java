/// The live room against a Resource Manager on this machine, through the real SDK over TLS.
@NullMarked
package app.muster.azure;

import org.jspecify.annotations.NullMarked;
