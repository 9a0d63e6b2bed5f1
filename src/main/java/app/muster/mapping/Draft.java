package app.muster.mapping;

import app.muster.plan.Condition;

import java.util.List;

/// A proposal before it is weighed against the others.
///
/// @param rules conditions, one list a rule
/// @param members places in [Scene#open] of all assets that it is about, ascending
/// @param byHand those of them that no rule tells
record Draft(
        String name,
        boolean shared,
        Reason reason,
        Confidence confidence,
        List<List<Condition>> rules,
        List<Integer> members,
        List<Integer> byHand) {}
