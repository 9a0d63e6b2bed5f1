package app.muster.recover;

import app.muster.catalogue.RecoveryFacts.LockWork;
import app.muster.plan.AssetId;
import app.muster.plan.Step;
import app.muster.recover.Job.Kind;
import app.muster.recover.StandingLocks.Lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The locks over what has to be restored, each with the assets under it. One lock is taken away
/// once, before the first of them, and put back once, after the last.
final class LocksInTheWay {

    private final List<Lock> locks = new ArrayList<>();
    private final List<List<Integer>> covered = new ArrayList<>();
    private final Map<Integer, List<Integer>> over = new HashMap<>();
    private final Optional<LockWork> work;

    /// @param restored what is brought back
    /// @param along by what comes back by no steps of its own, that whose steps bring it back
    LocksInTheWay(
            Optional<StandingLocks> standing,
            Optional<LockWork> work,
            Graph graph,
            Set<AssetId> restored,
            Map<AssetId, AssetId> along) {
        this.work = work;
        if (standing.isEmpty() || work.isEmpty()) {
            return;
        }
        var numbers = new HashMap<Lock, Integer>();
        Map<String, List<Lock>> byScope =
                standing.get().locks().stream().collect(Collectors.groupingBy(Lock::scope));
        for (AssetId asset : new TreeSet<>(restored)) {
            int number = graph.numberOf(along.getOrDefault(asset, asset));
            for (String scope : scopes(asset.value())) {
                for (Lock lock : byScope.getOrDefault(scope, List.of())) {
                    int found = numbers.computeIfAbsent(lock, this::add);
                    covered.get(found).add(number);
                    over.computeIfAbsent(number, _ -> new ArrayList<>()).add(found);
                }
            }
        }
    }

    private int add(Lock lock) {
        locks.add(lock);
        covered.add(new ArrayList<>());
        return locks.size() - 1;
    }

    /// Everything above an id, from the top.
    private static List<String> scopes(String id) {
        var scopes = new ArrayList<String>();
        for (int at = id.indexOf('/', 1); at > 0; at = id.indexOf('/', at + 1)) {
            scopes.add(id.substring(0, at));
        }
        return scopes;
    }

    int count() {
        return locks.size();
    }

    Lock lock(int number) {
        return locks.get(number);
    }

    List<Integer> covered(int lock) {
        return covered.get(lock);
    }

    List<Integer> over(int asset) {
        return over.getOrDefault(asset, List.of());
    }

    Step step(int number, Kind kind) {
        LockWork facts = work.orElseThrow();
        Lock lock = locks.get(number);
        boolean isRemoval = kind == Kind.UNLOCK;
        return new Step(
                isRemoval ? "unlock" : "relock",
                Words.of(
                        isRemoval ? "recover.lock.remove" : "recover.lock.put-back",
                        lock.name(),
                        lock.place()),
                facts.role(),
                isRemoval ? facts.remove() : facts.putBack(),
                true,
                "",
                "",
                "");
    }
}
