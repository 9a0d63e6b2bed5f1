package app.muster.structure;

import app.muster.plan.AssetId;

/// An asset that several applications stand on and that nothing goes round.
///
/// @param radius what falls with it
/// @param onlyThrough how many other assets applications reach through it alone
/// @param parts into how many parts the map falls without it; 2 or more only where it alone holds
///   them together
public record ChokePoint(BlastRadius radius, int onlyThrough, int parts) {

    public AssetId asset() {
        return radius.asset();
    }
}
