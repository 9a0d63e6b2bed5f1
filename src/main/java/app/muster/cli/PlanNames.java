package app.muster.cli;

import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.estate.ResourceId;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the things of a plan that people name on a command line: by id, or by a name that only one
/// of them has.
record PlanNames(Plan plan, Messages words) {

    /// From so many names on an index is worth its time.
    private static final int MANY = 20;

    /// How many of one name a person chooses from.
    private static final int MOST_LISTED = 10;

    /// @param name a part of an asset, such as a subnet by its id, stands for the asset
    /// @throws WrongUsage if several assets have that name
    Asset asset(String name) throws ProblemException {
        List<Asset> exact = byId(name);
        for (var up = ResourceId.in(name); exact.isEmpty() && up.isPresent(); ) {
            exact = byId(up.get().value());
            up = up.get().parent();
        }
        return exact.isEmpty()
                ? one(
                        plan.assets(),
                        asset -> asset.id().value(),
                        Asset::name,
                        "asset",
                        "muster assets WORKSPACE",
                        name)
                : exact.getFirst();
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
            // an id may be the name too
            Set<String> words = new HashSet<>();
            words.add(asset.id().value());
            words.add(asset.name().toLowerCase(Locale.ROOT));
            for (String word : words) {
                known.computeIfAbsent(word, _ -> new ArrayList<>()).add(asset);
            }
        }
        return known;
    }

    Application application(String name) throws ProblemException {
        return one(
                plan.applications(),
                app -> app.id().value(),
                Application::name,
                "application",
                "muster applications WORKSPACE",
                name);
    }

    Role role(String name) throws ProblemException {
        return one(
                plan.roles(),
                role -> role.id().value(),
                Role::name,
                "role",
                plan.roles().size() > MOST_LISTED
                        ? ""
                        : plan.roles().stream()
                                .map(role -> role.id().value())
                                .collect(Collectors.joining(", ")),
                name);
    }

    private <T> T one(
            List<T> all,
            Function<T, String> id,
            Function<T, String> called,
            String kind,
            String listedBy,
            String name)
            throws ProblemException {
        List<T> found = all.stream().filter(a -> id.apply(a).equalsIgnoreCase(name)).toList();
        if (found.isEmpty()) {
            found = all.stream().filter(a -> called.apply(a).equalsIgnoreCase(name)).toList();
        }
        if (found.isEmpty()) {
            List<String> known =
                    Stream.concat(all.stream().map(called), all.stream().map(id))
                            .filter(a -> a.startsWith("/") == name.startsWith("/"))
                            .toList();
            throw new ProblemException(
                    Problem.NameUnknown.among(known, kind, name).listedBy(listedBy));
        }
        if (found.size() > 1) {
            throw new WrongUsage(shared(name, found.stream().map(id).toList()));
        }
        return found.getFirst();
    }

    private String shared(String name, List<String> ids) {
        var lines = new ArrayList<String>();
        lines.add(words.get("cli.name-shared", name, ids.size()));
        ids.stream().limit(MOST_LISTED).forEach(id -> lines.add("  " + id));
        if (ids.size() > MOST_LISTED) {
            lines.add("  " + words.get("cli.name-shared.more", ids.size() - MOST_LISTED));
        }
        return String.join("\n", lines);
    }
}
