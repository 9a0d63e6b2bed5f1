package app.muster.recover;

import app.muster.catalogue.Reliance;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Playbook;
import app.muster.plan.RoleId;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Says what a recovery takes for granted.
final class Assumptions {

    /// How many things an assumption names before it only counts them.
    private static final int NAMED = 3;

    private final Operation operation;
    private final List<String> told;

    Assumptions(Operation operation) {
        this.operation = operation;
        told = operation.assumptions;
    }

    void tell() {
        guesses();
        List<AssetId> wayless =
                operation.losses.keySet().stream()
                        .filter(asset -> !operation.ways.containsKey(asset))
                        .filter(asset -> !operation.isUnmanned(asset))
                        .toList();
        if (!wayless.isEmpty()) {
            told.add(Words.of("recover.assume.no-way", named(wayless)));
        }
        List<AssetId> unwritten = unwritten();
        if (!unwritten.isEmpty()) {
            told.add(Words.of("recover.assume.no-steps", named(unwritten)));
        }
        List<AssetId> hoped =
                operation.ways.keySet().stream()
                        .filter(asset -> operation.loss(asset).result() == Result.BEST_EFFORT)
                        .toList();
        if (!hoped.isEmpty()) {
            told.add(Words.of("recover.assume.best-effort", named(hoped)));
        }
        told.addAll(new LostData(operation).assumptions());
        tiers();
        operation.graph.cuts().forEach(this::loop);
        deployments();
        spares();
        copies();
        along();
        var crews = operation.conditions.crews();
        roles().stream()
                .filter(role -> !crews.isStaffed(role, operation.plan))
                .forEach(role -> told.add(Words.of("recover.assume.role", role.value())));
        time();
        locks();
        pace();
        measured();
    }

    /// What is lost and has playbooks of the plan, none of which says what to do.
    private List<AssetId> unwritten() {
        Set<AssetId> named = new HashSet<>();
        Set<AssetId> written = new HashSet<>();
        for (Playbook playbook : operation.plan.playbooks()) {
            (playbook.steps().isEmpty() ? named : written).addAll(playbook.assets());
        }
        named.removeAll(written);
        return operation.losses.keySet().stream().filter(named::contains).toList();
    }

    private TreeSet<RoleId> roles() {
        var roles = new TreeSet<RoleId>();
        operation.ways.values().forEach(way -> way.steps().forEach(step -> roles.add(step.role())));
        return roles;
    }

    private void tiers() {
        List<String> without =
                operation.reaches.stream()
                        .filter(reach -> !reach.lost().isEmpty())
                        .map(Reach::application)
                        .filter(application -> application.tier() == 0)
                        .map(Application::name)
                        .toList();
        boolean isSaid =
                operation.plan.applications().stream()
                        .anyMatch(application -> application.tier() > 0);
        if (isSaid && !without.isEmpty()) {
            told.add(Words.of("recover.assume.no-tier", some(without), without.size()));
        }
    }

    private void guesses() {
        Map<Result, List<AssetId>> guessed = new EnumMap<>(Result.class);
        operation.losses.values().stream()
                .filter(Loss::assumed)
                .forEach(
                        loss ->
                                guessed.computeIfAbsent(loss.result(), _ -> new ArrayList<>())
                                        .add(loss.asset()));
        guessed.forEach(
                (result, assets) ->
                        told.add(
                                Words.of(
                                        "recover.assume.unknown",
                                        named(assets),
                                        Words.of("exercise.result." + result.key()))));
    }

    private void time() {
        if (operation.ways.isEmpty()) {
            return;
        }
        if (operation.conditions.beginsAtOnce()) {
            told.add(Words.of("recover.assume.at-once"));
        }
        if (operation.conditions.access().isEmpty()
                && operation.catalogue.recovery().access().isPresent()) {
            told.add(Words.of("recover.assume.access"));
        }
        boolean hasShifts = operation.pools.stream().anyMatch(pool -> !pool.roster().isConstant());
        if (hasShifts && operation.conditions.start().isEmpty()) {
            told.add(Words.of("recover.assume.start"));
        }
    }

    private void locks() {
        if (operation.conditions.locks().isEmpty()) {
            return;
        }
        var standing = operation.conditions.locks().get();
        List<AssetId> unread =
                operation.ways.keySet().stream()
                        .filter(asset -> !standing.wasRead().test(asset))
                        .toList();
        if (!unread.isEmpty()) {
            told.add(Words.of("recover.assume.locks-unread", named(unread)));
        }
        if (operation.locks.count() > 0) {
            told.add(Words.of("recover.assume.locks", operation.locks.count()));
        }
    }

    private void pace() {
        Pace pace = operation.pace;
        if (operation.conditions.failures()) {
            told.add(
                    Words.of(
                            "recover.assume.failures",
                            percent(pace.attended()),
                            percent(pace.waiting()),
                            Pace.MOST_ATTEMPTS));
        }
        boolean isSomewhere =
                operation.agenda.work().stream()
                        .anyMatch(job -> !operation.location(job).isEmpty());
        pace.slowness()
                .ifPresent(
                        slow ->
                                told.add(
                                        isSomewhere
                                                ? Words.of(
                                                        "recover.assume.slow",
                                                        number(slow.least()),
                                                        number(slow.likely()),
                                                        number(slow.most()))
                                                : Words.of("recover.assume.slow-nowhere")));
    }

    private static String percent(double share) {
        return number(share * 100);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value)
                .replaceAll("0+$", "")
                .replaceAll("\\.$", "");
    }

    private void measured() {
        List<Way> done = operation.done();
        long steps = done.stream().mapToLong(way -> way.steps().size()).sum();
        long unmeasured = done.stream().mapToLong(Way::unmeasured).sum();
        if (unmeasured > 0) {
            told.add(Words.of("recover.assume.unmeasured", unmeasured, steps));
        }
    }

    private String named(List<AssetId> assets) {
        return some(assets, operation);
    }

    static String some(List<AssetId> assets, Operation operation) {
        return some(assets.stream().map(operation::shown).toList());
    }

    private static String some(List<String> names) {
        String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        int more = names.size() - NAMED;
        return more > 0 ? Words.of("recover.assume.more", named, more) : named;
    }

    /// What was lost and no application waits for, although it is theirs.
    private void spares() {
        var waitedFor = new HashSet<AssetId>();
        operation.reaches.forEach(reach -> waitedFor.addAll(reach.lost()));
        List<AssetId> left =
                operation.losses.keySet().stream()
                        .filter(asset -> operation.asset(asset).isSpare())
                        .filter(asset -> operation.asset(asset).application().isPresent())
                        .filter(asset -> !waitedFor.contains(asset))
                        .toList();
        if (!left.isEmpty()) {
            told.add(Words.of("recover.assume.spares", named(left)));
        }
    }

    /// Where several vaults may be the one that a restore uses.
    private void copies() {
        Map<AssetId, Set<AssetId>> vaults = new TreeMap<>();
        operation
                .plan
                .needs()
                .filter(need -> need.kind() == Dependency.Kind.RECOVERS)
                .filter(need -> operation.ways.containsKey(need.from()))
                .filter(operation::holdsBack)
                .filter(need -> isCopy(need, operation.way(need.from()).relies()))
                .forEach(
                        need ->
                                vaults.computeIfAbsent(need.from(), _ -> new TreeSet<>())
                                        .add(need.to()));
        List<AssetId> several =
                vaults.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .map(Map.Entry::getKey)
                        .toList();
        if (!several.isEmpty()) {
            told.add(Words.of("recover.assume.all-copies", named(several)));
        }
    }

    /// A replica needs several things at once; of vaults, one is enough.
    private static boolean isCopy(Dependency need, Optional<Reliance> relies) {
        return need.rule() == Dependency.Rule.BACKUP
                || need.rule() == Dependency.Rule.REPLICATION && relies.isEmpty();
    }

    private void along() {
        List<AssetId> disks =
                operation.followers.keySet().stream().filter(operation.ways::containsKey).toList();
        if (!disks.isEmpty()) {
            told.add(Words.of("recover.assume.along", named(disks), disks.size()));
        }
    }

    private void deployments() {
        int[] rounds = operation.rounds.rounds();
        long assets =
                operation.rounds.order().stream()
                        .filter(round -> round.deployment() != Rounds.NONE)
                        .mapToLong(round -> round.nodes().length)
                        .sum();
        if (rounds.length > 0) {
            told.add(Words.of("recover.assume.together", assets, rounds.length));
        }
        for (int deployment = 0; deployment < rounds.length; deployment++) {
            if (rounds[deployment] > 1) {
                List<AssetId> members =
                        operation.rounds.assetsOf(deployment).stream().map(Asset::id).toList();
                told.add(Words.of("recover.assume.rounds", named(members), rounds[deployment]));
            }
        }
    }

    private void loop(int[] loop) {
        if (operation.rounds.isOneDeployment(loop)) {
            return;
        }
        var names = new ArrayList<String>();
        boolean matters = false;
        for (int number : loop) {
            Asset asset = operation.graph.assets().get(number);
            names.add(asset.name());
            matters |= operation.losses.containsKey(asset.id());
        }
        if (matters) {
            told.add(
                    Words.of(
                            "recover.assume.loop",
                            String.join(" → ", names),
                            names.get(names.size() - 2),
                            names.getLast()));
        }
    }
}
