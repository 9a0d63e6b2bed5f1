package app.muster.readiness;

import app.muster.expression.Truth;
import app.muster.plan.AssetId;

/// One thing a score stands on: what is gained by it, or lost.
///
/// @param key message key of the sentence, for example `readiness.fact.role-filled`; a control's id
///   for what a control says
/// @param about whom or what it is about, as people call it
/// @param asset what it is about; [AssetId#PLAN] where it is the plan or a person
/// @param holds whether it is so
/// @param weight 1 or more
/// @param why what that stands on
public record Fact(String key, String about, AssetId asset, Truth holds, int weight, Why why) {

    /// What is known of a fact, and how.
    public enum Why {
        /// Read in a snapshot that is young enough.
        READ,
        /// Written in the plan, or vouched for by a person.
        SAID,
        /// It was in place when it was read, and that is too long ago.
        STALE,
        /// It was not read.
        NOT_READ,
        /// Somebody decided to live without it, which helps no score.
        WAIVED
    }
}
