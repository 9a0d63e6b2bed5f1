package app.muster.catalogue;

import app.muster.plan.Estimate;
import app.muster.plan.RoleId;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What holds for every recovery, whatever the playbook.
///
/// @param locks what it costs when a lock stands in the way; empty where nobody counts that
/// @param attendedFailures share of attempts at a step done by people that fail, 0.0 to 0.5
/// @param waitingFailures the same for what people only wait for
/// @param access the key of the playbook that takes identity and access back before anything else
///   is restored; empty where there is none
/// @param points how old the copies are from which data comes back
public record RecoveryFacts(
        List<Limit> limits,
        Optional<LockWork> locks,
        double attendedFailures,
        double waitingFailures,
        Optional<String> access,
        List<Point> points) {

    /// No limits, no locks, no failures.
    public static final RecoveryFacts NONE =
            new RecoveryFacts(List.of(), Optional.empty(), 0, 0, Optional.empty());

    /// Without saying how old copies are.
    public RecoveryFacts(
            List<Limit> limits,
            Optional<LockWork> locks,
            double attendedFailures,
            double waitingFailures,
            Optional<String> access) {
        this(limits, locks, attendedFailures, waitingFailures, access, List.of());
    }

    public RecoveryFacts {
        limits = List.copyOf(limits);
        points = List.copyOf(points);
        for (double share : new double[] {attendedFailures, waitingFailures}) {
            if (!(share >= 0 && share <= 0.5)) {
                throw new IllegalArgumentException(share + " of all attempts fail");
            }
        }
    }

    /// How old the copies are from which a template brings data back; empty where nothing says.
    public Optional<Point> point(String template) {
        return points.stream().filter(point -> point.playbooks().contains(template)).findFirst();
    }

    /// How old the copies are from which some templates bring data back.
    ///
    /// @param title whose promise it is, in the plural: `log backups of Azure SQL Database`
    /// @param playbooks keys of the templates
    /// @param from what says how old the newest one really is
    /// @param gap the most that is lost as the service promises; empty where it depends on a policy
    /// @param source where that is from, and `asOf` when it was read there
    public record Point(
            String key,
            String title,
            List<String> playbooks,
            From from,
            Optional<Duration> gap,
            String source,
            LocalDate asOf,
            String confidence) {

        public Point {
            playbooks = List.copyOf(playbooks);
        }
    }

    /// What was read of recovery points.
    public enum From {
        /// The newest recovery point of a backup item or instance.
        BACKUP,
        /// How far a replicated item lies behind.
        REPLICA,
        /// Nothing: only the service's promise is known.
        SERVICE
    }

    /// How much a service does at one time.
    ///
    /// @param playbooks keys of the templates whose waiting steps hold one place each
    /// @param scope what has so many places of its own
    /// @param source where it is from, and `asOf` when it was read there
    public record Limit(
            String key,
            String title,
            List<String> playbooks,
            Scope scope,
            int places,
            String source,
            LocalDate asOf,
            String confidence) {

        public Limit {
            playbooks = List.copyOf(playbooks);
            if (places < 1) {
                throw new IllegalArgumentException(places + " places in " + key);
            }
        }
    }

    /// What has places of its own.
    public enum Scope {
        VAULT,
        SUBSCRIPTION,
        REGION
    }

    /// Taking a lock away that stands in the way, and putting it back.
    ///
    /// @param role who may
    public record LockWork(RoleId role, Estimate remove, Estimate putBack) {}
}
