package app.muster.cli;

import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.estate.ResourceId;
import app.muster.problem.Nearest;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the things of a plan that people name on a command line: by id, or by a name that only one
/// of them has.
record PlanNames(Plan plan, Messages words) {

    /// From so many names on an index is worth its time.
    private static final int MANY = 20;

    /// @param name a part of an asset, such as a subnet by its id, stands for the asset
    /// @throws WrongUsage if several assets have that name
    Asset asset(String name) throws ProblemException {
        List<Asset> exact = byId(name);
        for (var up = ResourceId.in(name); exact.isEmpty() && up.isPresent(); ) {
            exact = byId(up.get().value());
            up = up.get().parent();
        }
        List<Asset> found =
                exact.isEmpty()
                        ? plan.assets().stream()
                                .filter(a -> a.name().equalsIgnoreCase(name))
                                .toList()
                        : exact;
        return one(
                found,
                "asset",
                name,
                plan.assets().stream().flatMap(a -> Stream.of(a.name(), a.id().value())).toList());
    }

    private List<Asset> byId(String id) {
        return plan.assets().stream().filter(a -> a.id().value().equalsIgnoreCase(id)).toList();
    }

    List<AssetId> assets(Collection<String> names) throws ProblemException {
        var ids = new java.util.LinkedHashSet<AssetId>();
        Map<String, List<Asset>> known = names.size() < MANY ? Map.of() : byIdAndName();
        for (String name : names) {
            List<Asset> found = known.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            ids.add(found.size() == 1 ? found.getFirst().id() : asset(name).id());
        }
        return List.copyOf(ids);
    }

    /// Every asset under its id and under its name; what is not clear is left to [#asset(String)].
    private Map<String, List<Asset>> byIdAndName() {
        Map<String, List<Asset>> known = new HashMap<>();
        for (Asset asset : plan.assets()) {
            for (String word : Set.of(asset.id().value(), asset.name().toLowerCase(Locale.ROOT))) {
                known.computeIfAbsent(word, _ -> new ArrayList<>()).add(asset);
            }
        }
        return known;
    }

    Application application(String name) throws ProblemException {
        return one(
                plan.applications().stream()
                        .filter(
                                a ->
                                        a.id().value().equalsIgnoreCase(name)
                                                || a.name().equalsIgnoreCase(name))
                        .toList(),
                "application",
                name,
                plan.applications().stream()
                        .flatMap(a -> Stream.of(a.name(), a.id().value()))
                        .toList());
    }

    Role role(String name) throws ProblemException {
        return one(
                plan.roles().stream()
                        .filter(
                                r ->
                                        r.id().value().equalsIgnoreCase(name)
                                                || r.name().equalsIgnoreCase(name))
                        .toList(),
                "role",
                name,
                plan.roles().stream().flatMap(r -> Stream.of(r.name(), r.id().value())).toList());
    }

    private <T> T one(List<T> found, String kind, String name, List<String> known)
            throws ProblemException {
        if (found.size() > 1) {
            throw new WrongUsage(words.get("cli.name-shared", name, found.size()));
        }
        if (found.isEmpty()) {
            throw new ProblemException(
                    new Problem.NameUnknown(kind, name, Nearest.to(name, known)));
        }
        return Objects.requireNonNull(found.getFirst());
    }
}
