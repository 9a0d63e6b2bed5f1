package app.muster.session;

import app.muster.assess.Change;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Asset;
import app.muster.plan.Attestation;
import app.muster.plan.Plan;
import app.muster.plan.Waiver;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;
import app.muster.session.Past.Moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What looking back at kept snapshots came to, so that the next look judges only the snapshots for
/// which something has changed: the file, the controls, the day, or what the plan says of them.
public final class PastMemory {

    /// What a judgement stands on besides the snapshot.
    ///
    /// @param assets the category that the plan gives to each thing of the snapshot, as one number
    record Basis(
            Catalogue catalogue,
            LocalDate day,
            List<Waiver> waivers,
            List<Attestation> attestations,
            long assets) {

        boolean isSame(Basis other) {
            return catalogue == other.catalogue
                    && assets == other.assets
                    && day.equals(other.day)
                    && waivers.equals(other.waivers)
                    && attestations.equals(other.attestations);
        }
    }

    /// @param stamp tells the file from another one of its name
    /// @param ids of all resources, as numbers in order
    record Known(String stamp, Moment moment, Set<String> subscriptions, long[] ids, Basis basis) {

        static Known of(
                String stamp,
                Moment moment,
                Set<String> subscriptions,
                Snapshot snapshot,
                Catalogue catalogue,
                Plan plan,
                Instant now) {
            long[] ids = new long[snapshot.resources().size()];
            int at = 0;
            for (Resource resource : snapshot.resources()) {
                ids[at++] = number(resource.id().key());
            }
            Arrays.sort(ids);
            return new Known(stamp, moment, subscriptions, ids, basisOf(ids, catalogue, plan, now));
        }

        boolean holdsFor(String stampNow, Catalogue catalogue, Plan plan, Instant now) {
            return stamp.equals(stampNow) && basis.isSame(basisOf(ids, catalogue, plan, now));
        }
    }

    private record Pair(Moment before, Moment after) {}

    private final Map<String, Known> bySnapshot = new HashMap<>();
    private final Map<Pair, Change> changes = new HashMap<>();

    /// What is known of a snapshot, if it still holds.
    synchronized Optional<Known> known(
            String name, String stamp, Catalogue catalogue, Plan plan, Instant now) {
        return Optional.ofNullable(bySnapshot.get(name))
                .filter(known -> known.holdsFor(stamp, catalogue, plan, now));
    }

    /// What changed from one to the next, if both are what they were then.
    synchronized Optional<Change> change(Known before, Known after) {
        return Optional.ofNullable(changes.get(new Pair(before.moment(), after.moment())));
    }

    synchronized void learn(Known known) {
        Known old = bySnapshot.put(known.moment().snapshot(), known);
        if (old != null) {
            changes.keySet()
                    .removeIf(
                            pair ->
                                    isOf(pair.before(), known.moment())
                                            || isOf(pair.after(), known.moment()));
        }
    }

    synchronized void learn(Known before, Known after, Change change) {
        changes.put(new Pair(before.moment(), after.moment()), change);
    }

    private static boolean isOf(Moment one, Moment other) {
        return one.snapshot().equals(other.snapshot());
    }

    private static Basis basisOf(long[] ids, Catalogue catalogue, Plan plan, Instant now) {
        long assets = 0;
        for (Asset asset : plan.assets()) {
            long number = number(asset.id().value());
            boolean entered = asset.id().resource().isEmpty();
            if (entered || Arrays.binarySearch(ids, number) >= 0) {
                // a sum, so that the order of assets does not matter
                assets += mixed(number + 31 * asset.category().ordinal() + (entered ? 17 : 0));
                assets += entered ? number(asset.type()) : 0;
            }
        }
        return new Basis(
                catalogue,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                plan.waivers(),
                plan.attestations(),
                assets);
    }

    private static long number(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
