package app.muster.recover;

import app.muster.assess.Assessment;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.Reliance;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.DonePer;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.Targets;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Small plans whose recoveries can be worked out by hand.
final class Plans {

    static final ApplicationId SHOP = new ApplicationId("shop");
    static final RoleId OPERATOR = new RoleId("backup-operator");
    static final RoleId OWNER = new RoleId("platform-owner");

    private Plans() {}

    static AssetId id(String name) {
        return new AssetId("other/" + name);
    }

    /// A plan with the application `shop`, which has all assets and is wanted back within `rto`.
    static Plan plan(Duration rto, List<String> assets, String... needs) {
        var all = new ArrayList<Asset>();
        for (String name : assets) {
            all.add(asset(name, Category.A));
        }
        var dependencies = new ArrayList<Dependency>();
        for (String need : needs) {
            String[] ends = need.split(" needs ");
            dependencies.add(
                    new Dependency(
                            id(ends[0]),
                            id(ends[1]),
                            Dependency.Kind.NETWORK,
                            Dependency.Rule.DRAWN,
                            "",
                            false));
        }
        Application shop =
                Application.named(SHOP, "Shop")
                        .aiming(new Targets(Optional.of(rto), Optional.empty(), Optional.empty()));
        return Plan.empty("contoso")
                .withApplications(List.of(shop))
                .withAssets(all)
                .withDependencies(dependencies)
                .withRoles(
                        List.of(
                                new Role(OPERATOR, "backup operator", "", "", 1),
                                new Role(OWNER, "platform owner", "", "", 1)));
    }

    static Asset asset(String name, Category category) {
        return Asset.of(id(name), name, "muster/" + name, category).of(Optional.of(SHOP));
    }

    static Step step(int number, RoleId role, boolean attended, Estimate estimate) {
        return new Step(
                Integer.toString(number),
                "Step " + number,
                role,
                estimate,
                attended,
                "",
                "It is there.",
                "");
    }

    static Step minutes(int number, RoleId role, boolean attended, long minutes) {
        return step(number, role, attended, Estimate.minutes(minutes, minutes, minutes));
    }

    static PlaybookTemplate template(String key, boolean keepsData, Step... steps) {
        return new PlaybookTemplate(
                key,
                key,
                List.of("muster/" + key),
                keepsData,
                List.of(),
                List.of(steps),
                List.of(),
                List.of(),
                "");
    }

    /// One that is done once for all of something, or that needs a copy.
    static PlaybookTemplate template(
            String key,
            String type,
            boolean keepsData,
            DonePer donePer,
            Optional<Reliance> relies,
            Step... steps) {
        return new PlaybookTemplate(
                key,
                key,
                List.of(type),
                keepsData,
                List.of(),
                List.of(steps),
                List.of(),
                List.of(),
                "",
                Map.of(),
                Map.of(),
                Optional.empty(),
                "",
                Map.of(),
                "",
                donePer,
                relies);
    }

    static Catalogue catalogue(PlaybookTemplate... templates) {
        return new Catalogue(Map.of(), List.of(), "test/1", List.of(), List.of(templates));
    }

    /// Attended work of so many minutes by the backup operator, for the asset of that name.
    static PlaybookTemplate hands(String key, long minutes) {
        return template(key, true, minutes(1, OPERATOR, true, minutes));
    }

    /// So many minutes in which people only wait, for the asset of that name.
    static PlaybookTemplate pause(String key, long minutes) {
        return template(key, true, minutes(1, OPERATOR, false, minutes));
    }

    static Loss lost(String name) {
        return new Loss(id(name), Result.RECOVERABLE, "", "Gone.");
    }

    static List<Loss> lost(List<String> names) {
        return names.stream().map(Plans::lost).toList();
    }

    static List<Contradiction> contradictions(
            Plan plan, Catalogue catalogue, Snapshot snapshot, Instant now) {
        try {
            return Contradictions.of(
                    plan,
                    catalogue,
                    Assessment.of(catalogue, plan, snapshot, now, Progress.NONE),
                    now);
        } catch (Cancelled impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> lines(Schedule schedule) {
        return schedule.tasks().stream()
                .map(
                        task ->
                                task.asset().shortName()
                                        + " "
                                        + task.start().toMinutes()
                                        + "-"
                                        + task.end().toMinutes()
                                        + (task.critical() ? " critical" : "")
                                        + (task.waitsFor().isEmpty() ? "" : " " + task.waitsFor()))
                .toList();
    }
}
