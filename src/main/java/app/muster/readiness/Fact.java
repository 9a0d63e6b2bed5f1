package app.muster.readiness;

import app.muster.expression.Truth;

/// One thing a score stands on.
///
/// @param key message key of the sentence, for example `readiness.fact.role-filled`; a control's id
///   for what a control says
/// @param about whom or what it is about, as people call it
/// @param holds whether it is so
/// @param weight 1 or more
public record Fact(String key, String about, Truth holds, int weight) {}
