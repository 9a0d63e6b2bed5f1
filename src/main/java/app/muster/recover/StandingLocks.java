package app.muster.recover;

import app.muster.assess.Estate;
import app.muster.plan.AssetId;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.ResourceId;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The read-only locks that a restore meets, as far as the snapshot tells. A lock on the asset
/// itself went when the asset went; one on its group or subscription is still there. A lock against
/// deletion alone stops no restore.
///
/// @param locks by scope, then by name
/// @param wasRead whether the locks over an asset were read; always so for what is not in Azure
public record StandingLocks(List<Lock> locks, Predicate<AssetId> wasRead) {

    private static final String PROVIDER = "/providers/microsoft.authorization/locks/";

    /// @param scope lower case: a resource group, a subscription, or a resource with parts
    public record Lock(String name, String scope) {

        /// The last part of the scope.
        String place() {
            return scope.substring(scope.lastIndexOf('/') + 1);
        }
    }

    public StandingLocks {
        locks = List.copyOf(locks);
    }

    public static StandingLocks of(Estate estate) {
        List<Lock> locks =
                estate.items(EvidenceKind.LOCKS).stream()
                        .filter(StandingLocks::isReadOnly)
                        .map(body -> lock(body.text("id")))
                        .flatMap(Optional::stream)
                        .distinct()
                        .sorted(Comparator.comparing(Lock::scope).thenComparing(Lock::name))
                        .toList();
        return new StandingLocks(locks, asset -> wasRead(asset, estate));
    }

    private static boolean isReadOnly(Json.Obj body) {
        return body.object("properties").text("level").equalsIgnoreCase("ReadOnly");
    }

    private static Optional<Lock> lock(String id) {
        int at = id.toLowerCase(Locale.ROOT).lastIndexOf(PROVIDER);
        return at <= 0
                ? Optional.empty()
                : Optional.of(
                        new Lock(
                                id.substring(at + PROVIDER.length()),
                                id.substring(0, at).toLowerCase(Locale.ROOT)));
    }

    private static boolean wasRead(AssetId asset, Estate estate) {
        Optional<ResourceId> resource = asset.resource();
        return resource.isEmpty()
                || estate.coverage(EvidenceKind.LOCKS, resource.get()) == Coverage.State.COMPLETE;
    }
}
