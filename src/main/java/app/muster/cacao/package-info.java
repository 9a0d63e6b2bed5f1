/// Playbooks as OASIS CACAO Security Playbooks, version 2.0: written and read.
@NullMarked
package app.muster.cacao;

import org.jspecify.annotations.NullMarked;
