package app.muster.mapping;

import app.muster.plan.AssetId;
import app.muster.plan.Condition;

import java.util.List;

/// An application or shared service that there seems to be. Nothing of it is in the plan before a
/// person says so; see [Edits#accept].
///
/// @param shared whether it looks like a shared service
/// @param rules the conditions of the rules that would place its assets; empty where none can
/// @param assets what it would place of what is unmapped now
/// @param byHand those of its assets that no rule tells from others
/// @param share which part of all that is unmapped it would place, 0 to 1
/// @param alternative whether most of its assets are those of proposals before it
public record Proposal(
        String name,
        boolean shared,
        Reason reason,
        Confidence confidence,
        List<List<Condition>> rules,
        List<AssetId> assets,
        List<AssetId> byHand,
        double share,
        boolean alternative) {

    public Proposal {
        rules = rules.stream().map(List::copyOf).toList();
        assets = List.copyOf(assets);
        byHand = List.copyOf(byHand);
    }
}
