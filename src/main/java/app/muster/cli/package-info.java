/// The door for pipelines and for machines without a display: one thin class a command.
///
/// ```
/// arguments → Command → Answer     a page for people, one JSON document for programs, a status for scripts
///                    ↘ Problem     message and remedy on standard error, a status
/// ```
@NullMarked
package app.muster.cli;

import org.jspecify.annotations.NullMarked;
