package app.muster.mapping;

import app.muster.plan.Condition;

import java.util.List;

/// A proposal before it is weighed against the others.
///
/// @param rules conditions, one list a rule
/// @param all places in [Scene#present] of all assets that it is about, ascending
/// @param members those of them that are nobody's
/// @param byHand those of the members that no rule tells
record Draft(
        String name,
        boolean shared,
        Reason reason,
        Confidence confidence,
        List<List<Condition>> rules,
        List<Integer> all,
        List<Integer> members,
        List<Integer> byHand) {}
