/// How a plan's assets hang together, whatever happens to them.
///
/// ```
/// Structure  = a plan's assets as 0 .. n-1, and what needs what, as numbers in arrays
/// Sense      = needed to serve | needed to be restored
/// BlastRadius= what can no longer serve when one asset falls, and the tightest promise among it
/// Wave       = assets that can be restored at the same time, after all earlier waves
/// ChokePoint = an asset that several applications stand on and that nothing goes round
/// Loop       = assets that each need all others, directly or not
/// ```
///
/// Everything is exact and takes time in proportion to assets and dependencies, except all blast
/// radii together, which are counted in blocks of columns.
@NullMarked
package app.muster.structure;

import org.jspecify.annotations.NullMarked;
