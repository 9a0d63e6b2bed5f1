/// How ready a plan is, from stated facts that can always be taken apart.
///
/// ```
/// Readiness  = Score Dimension* ApplicationScore*
/// Dimension  = Protect | Detect | Respond | Recover | Rehearse, each with its facts
/// Fact       = holds | does not | not known, and a weight
/// share      = weight of what holds / weight of all facts
/// low        = share with the unknown counted as not holding
/// high       = share with the unknown counted as holding
/// Score      = mean of the five dimensions' low .. mean of their high
/// ```
///
/// The number that is shown is `low`: nobody gets points for what was not looked at. A waiver
/// counts like what it waives. A dimension with no facts at all is 0..100.
@NullMarked
package app.muster.readiness;

import org.jspecify.annotations.NullMarked;
