package app.muster.structure;

import app.muster.plan.AssetId;

import java.util.List;

/// Assets that can be restored at the same time.
///
/// @param number from 1; everything that is needed to restore them is in an earlier wave
/// @param assets in the plan's order
/// @param inLoops how many of them need each other to be restored, so that somebody has to break
///   the loop first
public record Wave(int number, List<AssetId> assets, int inLoops) {

    public Wave {
        assets = List.copyOf(assets);
    }
}
