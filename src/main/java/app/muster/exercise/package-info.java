/// Rehearsal: a script is cast on the plan, played, and graded. Pure: time comes in as an argument.
///
/// ```
/// Script  = Head Part* Seat* Objective* Phase* Action* Inject* Decision* Expected* …   format ttx/1
/// Casting = Part → Application | Asset                    frozen when the exercise starts
/// Run     = Script Casting Event*                         the journal is the run
/// Cue     = what the facilitator may do next              computed, never stored
/// Grades  = Measure* Rating* Range*                       method gate/1
/// ```
@NullMarked
package app.muster.exercise;

import org.jspecify.annotations.NullMarked;
