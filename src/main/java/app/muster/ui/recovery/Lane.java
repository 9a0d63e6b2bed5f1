package app.muster.ui.recovery;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.RoleId;
import app.muster.recover.Task;
import app.muster.ui.recovery.Answer.Fate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// One line of the timeline.
sealed interface Lane {

    /// Later than anything that comes back.
    Duration NEVER = Duration.ofDays(100_000);

    /// The heading of a group.
    ///
    /// @param fate of the application, if the group is one
    /// @param duty of the role, if the group is one that is not there around the clock
    record Head(String name, Optional<Fate> fate, Optional<Duty> duty) implements Lane {}

    /// One asset and what is done to it, by start; or the first of those that one deployment brings
    /// back.
    ///
    /// @param more how many more the deployment brings back
    /// @param rto of the application whose group it stands in
    /// @param duty of the role whose group it stands in
    record Row(
            AssetId asset, int more, List<Task> tasks, Optional<Duration> rto, Optional<Duty> duty)
            implements Lane {
        Duration begin() {
            return tasks.getFirst().start();
        }
    }

    /// Assets by application, in the order in which applications are back; what belongs to none
    /// comes last.
    ///
    /// @param none words for what belongs to no application
    static List<Lane> byApplication(Answer answer, String none) {
        Map<AssetId, Asset> assets = answer.plan().assetsById();
        Map<Optional<ApplicationId>, List<Task>> groups = new LinkedHashMap<>();
        for (Task task : answer.schedule().tasks()) {
            task.assets().stream()
                    .map(id -> owner(id, assets))
                    .distinct()
                    .forEach(
                            owner ->
                                    groups.computeIfAbsent(owner, _ -> new ArrayList<>())
                                            .add(task));
        }
        var lanes = new ArrayList<Lane>();
        answer.fates().stream()
                .filter(fate -> !fate.isUntouched())
                .sorted(Comparator.comparing(fate -> fate.back().back().orElse(NEVER)))
                .forEach(
                        fate -> {
                            Application application = fate.application();
                            lanes.add(
                                    new Head(
                                            application.name(),
                                            Optional.of(fate),
                                            Optional.empty()));
                            lanes.addAll(
                                    rows(
                                            groups.getOrDefault(
                                                    Optional.of(application.id()), List.of()),
                                            id -> owns(application.id(), id, assets),
                                            application.targets().rto(),
                                            Optional.empty()));
                            groups.remove(Optional.of(application.id()));
                        });
        List<Task> rest = groups.values().stream().flatMap(List::stream).distinct().toList();
        if (!rest.isEmpty()) {
            lanes.add(new Head(none, Optional.empty(), Optional.empty()));
            lanes.addAll(
                    rows(
                            rest,
                            id -> owner(id, assets).isEmpty(),
                            Optional.empty(),
                            Optional.empty()));
        }
        return lanes;
    }

    /// Assets by the role that works on them, busiest role first.
    static List<Lane> byRole(Answer answer, Function<RoleId, String> name) {
        Map<RoleId, List<Task>> groups = new LinkedHashMap<>();
        for (Task task : answer.schedule().tasks()) {
            groups.computeIfAbsent(task.role(), _ -> new ArrayList<>()).add(task);
        }
        var lanes = new ArrayList<Lane>();
        groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> -group.getValue().size()))
                .forEach(
                        group -> {
                            Optional<Duty> duty = duty(answer, group.getKey());
                            lanes.add(new Head(name.apply(group.getKey()), Optional.empty(), duty));
                            lanes.addAll(rows(group.getValue(), _ -> true, Optional.empty(), duty));
                        });
        return lanes;
    }

    private static Optional<Duty> duty(Answer answer, RoleId id) {
        return answer.plan()
                .role(id)
                .filter(role -> !role.shifts().isEmpty())
                .map(
                        role ->
                                Duty.of(
                                        role,
                                        answer.asked().conditions().start().orElse(Duty.UNSAID),
                                        answer.schedule().makespan()));
    }

    private static Optional<ApplicationId> owner(AssetId id, Map<AssetId, Asset> assets) {
        return Optional.ofNullable(assets.get(id)).flatMap(Asset::application);
    }

    private static boolean owns(ApplicationId owner, AssetId id, Map<AssetId, Asset> assets) {
        return owner(id, assets).filter(owner::equals).isPresent();
    }

    /// @param isNamed whether an asset may stand for all of its deployment here
    private static List<Row> rows(
            List<Task> tasks,
            Predicate<AssetId> isNamed,
            Optional<Duration> rto,
            Optional<Duty> duty) {
        Map<AssetId, List<Task>> byAsset = new LinkedHashMap<>();
        for (Task task : tasks) {
            byAsset.computeIfAbsent(task.asset(), _ -> new ArrayList<>()).add(task);
        }
        return byAsset.values().stream()
                .map(row -> row(row, isNamed, rto, duty))
                .sorted(Comparator.comparing(Row::begin).thenComparing(Row::asset))
                .toList();
    }

    private static Row row(
            List<Task> tasks,
            Predicate<AssetId> isNamed,
            Optional<Duration> rto,
            Optional<Duty> duty) {
        List<AssetId> assets = tasks.getLast().assets();
        AssetId named = assets.stream().filter(isNamed).findFirst().orElse(assets.getFirst());
        return new Row(named, assets.size() - 1, List.copyOf(tasks), rto, duty);
    }
}
