/// How ready a plan is, from stated facts that can always be taken apart.
///
/// ```
/// Readiness  = Score Dimension* Gate* Coverage ApplicationScore*
/// Dimension  = Protect | Detect | Respond | Recover | Rehearse, each with its facts
/// Fact       = holds | does not | not known, with a weight, an asset, and what that stands on
/// share      = weight of what holds / weight of all facts
/// low        = share with the unknown counted as not holding
/// high       = share with the unknown counted as holding
/// Gate       = passed | not passed: low and high at most its cap | not known: low at most its cap
/// Score      = mean of the five dimensions' low .. mean of their high, held by the gates
/// Coverage   = weight of what is known / weight of all facts
/// ```
///
/// The number that is shown is `low`: nobody gets points for what was not looked at. A waiver
/// counts like what it waives, and what was in place too long ago counts as not known. A dimension
/// with no facts at all is 0..100.
@NullMarked
package app.muster.readiness;

import org.jspecify.annotations.NullMarked;
