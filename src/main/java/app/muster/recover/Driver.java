package app.muster.recover;

import app.muster.plan.AssetId;

import java.util.List;
import java.util.Optional;

/// Something whose duration varies, and how much of an application's spread comes from it.
///
/// @param title for people
/// @param asset whose restore it is part of; empty for detection, decision and regions
/// @param playbook empty where it is no step of a playbook
/// @param steps ids of the steps, which are done in one go
/// @param share of the variance of the time to service, 0.0 to 1.0: the square of the correlation
///   between the two over the trials
public record Driver(
        String title, Optional<AssetId> asset, String playbook, List<String> steps, double share) {

    public Driver {
        steps = List.copyOf(steps);
    }
}
