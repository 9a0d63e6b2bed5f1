package app.muster.recover;

import app.muster.catalogue.Result;
import app.muster.plan.AssetId;

/// Something the attack took away.
///
/// @param playbook key of the template that brings it back, or empty to choose one by type
/// @param says why it is gone, one sentence for people
public record Loss(AssetId asset, Result result, String playbook, String says) {}
