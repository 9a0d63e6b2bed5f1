package app.muster.recover;

import app.muster.plan.AssetId;
import app.muster.plan.Estimate;
import app.muster.plan.RoleId;

import java.time.Duration;

/// One step of a playbook on one asset, with its place in time.
///
/// @param start from the start of the recovery
/// @param critical whether a delay here delays the last application
/// @param waitsFor why it does not start earlier, one sentence for people; empty at the very start
public record Task(
        AssetId asset,
        String playbook,
        String step,
        String title,
        RoleId role,
        boolean attended,
        Estimate estimate,
        Duration start,
        Duration end,
        boolean critical,
        String waitsFor) {}
