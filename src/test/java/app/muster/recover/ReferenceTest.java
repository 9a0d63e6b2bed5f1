package app.muster.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.RecoveryFacts;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Shift;
import app.muster.plan.Step;
import app.muster.plan.Targets;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// The schedule against a second program that shares nothing with it, on random plans small enough
/// to be looked at by hand, with few different durations so that much happens at the same time.
class ReferenceTest {

    private static final int PLANS = 3_000;
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 27, 15, 30);
    private static final long FRIDAY_SECOND = 4 * 86_400L + 15 * 3_600 + 30 * 60;

    private final Random random = new Random(20_261_127);

    @Test
    void everyStepOfThousandsOfPlansBeginsAndEndsWhenThePlainProgramSays() {
        for (int number = 0; number < PLANS; number++) {
            var given = new Given(1 + random.nextInt(8));

            Map<String, String> expected = given.reference().play(given.release);

            assertEquals(expected(expected), given.played(), "plan " + number);
        }
    }

    private static Map<String, String> expected(Map<String, String> times) {
        return new TreeMap<>(times);
    }

    private final class Given {
        final List<Asset> assets = new ArrayList<>();
        final List<Dependency> needs = new ArrayList<>();
        final List<PlaybookTemplate> templates = new ArrayList<>();
        final List<Role> roles = new ArrayList<>();
        final List<Application> applications = new ArrayList<>();
        final List<Boolean> lost = new ArrayList<>();
        final List<StandingLocks.Lock> locks = new ArrayList<>();
        final int places = 1 + random.nextInt(2);
        final long release;
        final int detection = 60 * random.nextInt(3);
        final int decision = 60 * random.nextInt(3);
        final boolean hasLimit = random.nextBoolean();

        Given(int count) {
            release = detection + decision;
            for (int role = 0; role < 2; role++) {
                roles.add(
                        new Role(new RoleId("r" + role), "r" + role, "", "", 1 + random.nextInt(2))
                                .onDuty(shifts()));
            }
            int served = random.nextInt(4);
            for (int i = 0; i < served; i++) {
                applications.add(application(i, served));
            }
            for (int i = 0; i < count; i++) {
                assets.add(Asset.of(id(i), "a" + i, "test/t" + i, Category.D).of(owner()));
                lost.add(random.nextInt(4) > 0);
                templates.add(template(i));
                for (int to = 0; to < i; to++) {
                    if (random.nextInt(3) == 0) {
                        needs.add(need(i, to));
                    }
                }
            }
            for (int group = 0; group < 2; group++) {
                if (random.nextInt(3) == 0) {
                    locks.add(new StandingLocks.Lock("keep", group(group)));
                }
            }
        }

        private Application application(int number, int count) {
            Optional<Duration> rto =
                    random.nextBoolean()
                            ? Optional.of(Duration.ofHours(1 + random.nextInt(6)))
                            : Optional.empty();
            var uses = new ArrayList<ApplicationId>();
            for (int other = 0; other < count; other++) {
                if (random.nextInt(4) == 0) {
                    uses.add(new ApplicationId("app" + other));
                }
            }
            return Application.named(new ApplicationId("app" + number), "app" + number)
                    .inTier(random.nextInt(3))
                    .aiming(new Targets(rto, Optional.empty(), Optional.empty()))
                    .using(uses);
        }

        private Optional<ApplicationId> owner() {
            int number = random.nextInt(applications.size() + 1);
            return number == applications.size()
                    ? Optional.empty()
                    : Optional.of(applications.get(number).id());
        }

        private List<Shift> shifts() {
            return switch (random.nextInt(4)) {
                case 0 ->
                        List.of(Shift.parse("mon-fri 08:00-17:00"), Shift.parse("16:00-18:00 x1"));
                case 1 -> List.of(Shift.parse("22:00-06:00 x2"), Shift.parse("sun 10:00-12:00"));
                default -> List.of();
            };
        }

        private String group(int number) {
            return "/subscriptions/s/resourcegroups/g" + number;
        }

        private AssetId id(int number) {
            return new AssetId(group(number % 2) + "/providers/test/t/a" + number);
        }

        private PlaybookTemplate template(int number) {
            var steps = new ArrayList<Step>();
            int count = 1 + random.nextInt(4);
            for (int i = 1; i <= count; i++) {
                Duration length = Duration.ofMinutes(60L * random.nextInt(4) / 2);
                steps.add(
                        new Step(
                                "" + i,
                                "",
                                new RoleId("r" + random.nextInt(2)),
                                new Estimate(length, length, length),
                                random.nextInt(3) > 0,
                                "",
                                "",
                                ""));
            }
            return new PlaybookTemplate(
                    "p" + number,
                    "",
                    List.of("test/t" + number),
                    true,
                    List.of(),
                    steps,
                    List.of(),
                    List.of(),
                    "");
        }

        private Dependency need(int from, int to) {
            Dependency.Kind[] kinds = Dependency.Kind.values();
            return new Dependency(
                    id(from),
                    id(to),
                    kinds[random.nextInt(kinds.length)],
                    Dependency.Rule.DRAWN,
                    "",
                    false);
        }

        Map<String, String> played() {
            Plan plan =
                    Plan.empty("test")
                            .withApplications(applications)
                            .withAssets(assets)
                            .withDependencies(needs)
                            .withRoles(roles);
            var losses = new ArrayList<Loss>();
            for (int i = 0; i < assets.size(); i++) {
                if (lost.get(i)) {
                    losses.add(new Loss(id(i), Result.RECOVERABLE, "", ""));
                }
            }
            Conditions conditions =
                    Conditions.of(Crews.AS_PLANNED)
                            .noticed(certain(detection), certain(decision))
                            .startingAt(FRIDAY)
                            .behind(new StandingLocks(locks, _ -> true));
            var times = new TreeMap<String, String>();
            for (Task task : Recovery.of(plan, catalogue(), losses, conditions).tasks()) {
                String name =
                        task.step().endsWith("lock")
                                ? task.asset().value().replaceAll(".*/(g\\d)/.*", "$1")
                                : task.asset().shortName();
                times.put(
                        name + " " + task.step(),
                        task.start().toSeconds() + "-" + task.end().toSeconds());
            }
            return times;
        }

        private Catalogue catalogue() {
            var limit =
                    new RecoveryFacts.Limit(
                            "l",
                            "l",
                            List.of("p0", "p1", "p2", "p3"),
                            RecoveryFacts.Scope.SUBSCRIPTION,
                            places,
                            "",
                            LocalDate.EPOCH,
                            "");
            return new Catalogue(
                    Map.of(),
                    List.of(),
                    "",
                    List.of(),
                    templates,
                    new RecoveryFacts(
                            hasLimit ? List.of(limit) : List.of(),
                            Optional.of(
                                    new RecoveryFacts.LockWork(
                                            new RoleId("r0"), certain(1_800), certain(600))),
                            0,
                            0,
                            Optional.empty()));
        }

        private static Estimate certain(int seconds) {
            Duration length = Duration.ofSeconds(seconds);
            return new Estimate(length, length, length);
        }

        Reference reference() {
            var teams = new ArrayList<Reference.Team>();
            for (Role role : roles) {
                teams.add(team(role));
            }
            var service = new Reference.Team();
            service.always = places;
            teams.add(service);
            var restored = new ArrayList<Reference.Thing>();
            var serving = new ArrayList<Reference.Thing>();
            for (int i = 0; i < assets.size(); i++) {
                serving.add(new Reference.Thing("serves " + i, 0));
                restored.add(new Reference.Thing("a" + i, (i % 2 * 100L + i) * 1_000));
                if (lost.get(i)) {
                    serving.get(i).after(restored.get(i));
                    for (Step step : templates.get(i).steps()) {
                        boolean isLimited = hasLimit && i < 4;
                        restored.get(i)
                                .step(
                                        step.id(),
                                        step.estimate().likely().toSeconds(),
                                        step.attended()
                                                ? teams.get(step.role().value().charAt(1) - '0')
                                                : isLimited ? service : null);
                    }
                }
            }
            for (Dependency need : needs) {
                int from = number(need.from());
                int to = number(need.to());
                String kind = need.kind().name();
                boolean both = "NETWORK IDENTITY KEYS COMPUTE OTHER".contains(kind);
                if (lost.get(from) && (both || "DEPLOYS RECOVERS".contains(kind))) {
                    restored.get(from).after(serving.get(to));
                }
                if (both || kind.equals("DATA")) {
                    serving.get(from).after(serving.get(to));
                }
            }
            var all = new ArrayList<>(serving);
            all.addAll(restored);
            for (StandingLocks.Lock lock : locks) {
                lock(lock, all, restored, teams.getFirst());
            }
            return new Reference(all, wishes(serving), teams, FRIDAY_SECOND);
        }

        private List<Reference.Wish> wishes(List<Reference.Thing> serving) {
            var wishes = new ArrayList<Reference.Wish>();
            for (Application application : applications) {
                var served = new ArrayList<Reference.Thing>();
                Set<ApplicationId> needed = needed(application);
                for (int i = 0; i < assets.size(); i++) {
                    if (assets.get(i).application().filter(needed::contains).isPresent()) {
                        served.add(serving.get(i));
                    }
                }
                wishes.add(
                        new Reference.Wish(
                                application.tier() == 0 ? 9 : application.tier(),
                                application
                                        .targets()
                                        .rto()
                                        .map(Duration::toSeconds)
                                        .orElse(Long.MAX_VALUE / 4),
                                served));
            }
            return wishes;
        }

        /// Itself and the services it uses, through everything.
        private Set<ApplicationId> needed(Application application) {
            var needed = new HashSet<>(Set.of(application.id()));
            for (int round = 0; round < 3; round++) {
                for (Application other : applications) {
                    if (needed.contains(other.id())) {
                        needed.addAll(other.uses());
                    }
                }
            }
            return needed;
        }

        private void lock(
                StandingLocks.Lock lock,
                List<Reference.Thing> all,
                List<Reference.Thing> restored,
                Reference.Team team) {
            int group = lock.scope().endsWith("0") ? 0 : 1;
            int first = -1;
            var off = new Reference.Thing("g" + group, 0);
            var on = new Reference.Thing("g" + group, 0);
            for (int i = group; i < assets.size(); i += 2) {
                if (lost.get(i)) {
                    first = first < 0 ? i : first;
                    restored.get(i).after(off);
                    on.after(restored.get(i));
                }
            }
            if (first < 0) {
                return;
            }
            var before = new Reference.Thing("g" + group, (group * 100L + first) * 1_000 - 1);
            before.step("unlock", 1_800, team);
            before.then.addAll(off.then);
            off.then.forEach(
                    thing -> {
                        thing.needs.remove(off);
                        thing.needs.add(before);
                    });
            var after = new Reference.Thing("g" + group, (group * 100L + first) * 1_000 + 999);
            after.step("relock", 600, team);
            for (Reference.Thing thing : on.needs) {
                thing.then.remove(on);
                after.after(thing);
            }
            all.add(before);
            all.add(after);
        }

        private int number(AssetId id) {
            return Integer.parseInt(id.shortName().substring(1));
        }

        private static Reference.Team team(Role role) {
            var team = new Reference.Team();
            if (role.shifts().isEmpty()) {
                team.always = role.people();
                return team;
            }
            for (Shift shift : role.shifts()) {
                for (var day : shift.days()) {
                    long from = (day.getValue() - 1) * 86_400L + shift.from().toSecondOfDay();
                    long until = (day.getValue() - 1) * 86_400L + shift.until().toSecondOfDay();
                    team.hours.add(
                            new long[] {
                                from,
                                until > from ? until : until + 86_400,
                                shift.people().orElse(role.people())
                            });
                }
            }
            return team;
        }
    }
}
