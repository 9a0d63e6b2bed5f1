/// A Resource Manager on this machine: it answers from bodies, over TLS, with all the troubles of
/// the real one.
@NullMarked
package app.muster.azure.server;

import org.jspecify.annotations.NullMarked;
