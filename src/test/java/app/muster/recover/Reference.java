package app.muster.recover;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Plays a recovery in the plainest way that can be thought of, to compare the real one with:
/// things with a state, looked at one by one, second by second where anything can happen.
final class Reference {

    /// People, or places in a service, by the hour of the week; one number for around the clock.
    static final class Team {
        final List<long[]> hours = new ArrayList<>();
        int always = -1;
        int busy;

        int size(long second) {
            if (always >= 0) {
                return always;
            }
            int size = 0;
            for (long[] shift : hours) {
                for (long week = -1; week <= 1; week++) {
                    long from = shift[0] + week * 604_800;
                    long at = second % 604_800;
                    if (at >= from && at < shift[1] + week * 604_800) {
                        size += (int) shift[2];
                    }
                }
            }
            return size;
        }
    }

    /// Something to do: steps in a row, each with its team, or `null` for none.
    static final class Thing {
        final String name;
        final long order;
        final List<String> steps = new ArrayList<>();
        final List<Long> lengths = new ArrayList<>();
        final List<@Nullable Team> teams = new ArrayList<>();
        final List<Thing> needs = new ArrayList<>();
        final List<Thing> then = new ArrayList<>();
        int next;
        boolean atWork;
        long until;

        Thing(String name, long order) {
            this.name = name;
            this.order = order;
        }

        void step(String id, long length, @Nullable Team team) {
            steps.add(id);
            lengths.add(length);
            teams.add(team);
        }

        void after(Thing other) {
            if (!needs.contains(other)) {
                needs.add(other);
                other.then.add(this);
            }
        }

        boolean isDone() {
            return next == steps.size() && !atWork && canBegin();
        }

        boolean canBegin() {
            return needs.stream().allMatch(Thing::isDone);
        }

        long way(int from, Map<Thing, Long> known) {
            long sum = lengths.subList(from, lengths.size()).stream().mapToLong(l -> l).sum();
            return sum + known.computeIfAbsent(this, this::wayBehind);
        }

        private long wayBehind(Thing self) {
            return then.stream().mapToLong(t -> t.way(0, new HashMap<>())).max().orElse(0);
        }
    }

    /// An application: its tier, when it has to serve again, and what has to serve for that.
    ///
    /// @param tier 9 if nobody said one
    /// @param by seconds from the attack, or a very great number
    record Wish(int tier, long by, List<Thing> served) {}

    private final List<Thing> things = new ArrayList<>();
    private final List<Wish> wishes;
    private final List<Team> teams;
    private final Map<String, String> times = new LinkedHashMap<>();
    private final long attack;

    Reference(List<Thing> things, List<Wish> wishes, List<Team> teams, long attack) {
        this.things.addAll(things);
        this.wishes = wishes;
        this.teams = teams;
        this.attack = attack;
    }

    /// @return `start-end` in seconds by thing and step
    Map<String, String> play(long release) {
        long now = release;
        while (true) {
            settle(now);
            boolean began = true;
            while (began) {
                began = false;
                for (Team team : teams) {
                    began |= assign(team, now);
                }
                settle(now);
            }
            if (things.stream().allMatch(Thing::isDone)) {
                return times;
            }
            now = nextTime(now);
        }
    }

    /// Ends what ends now, and begins what needs nobody, until nothing more happens.
    private void settle(long now) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Thing thing : things) {
                if (thing.atWork && thing.until == now) {
                    thing.atWork = false;
                    Team team = thing.teams.get(thing.next);
                    thing.next++;
                    changed = true;
                    if (team != null) {
                        boolean goesOn =
                                thing.next < thing.steps.size()
                                        && thing.teams.get(thing.next) == team;
                        team.busy--;
                        if (goesOn) {
                            begin(thing, now);
                        }
                    }
                } else if (!thing.atWork
                        && thing.next < thing.steps.size()
                        && thing.teams.get(thing.next) == null
                        && thing.canBegin()) {
                    begin(thing, now);
                    changed = true;
                }
            }
        }
    }

    private boolean assign(Team team, long now) {
        Thing best = null;
        for (Thing thing : things) {
            if (!thing.atWork
                    && thing.next < thing.steps.size()
                    && thing.teams.get(thing.next) == team
                    && thing.canBegin()
                    && (best == null || isBefore(thing, best))) {
                best = thing;
            }
        }
        if (best == null || team.busy >= team.size(attack + now)) {
            return false;
        }
        begin(best, now);
        // everybody who is free begins before anything ends
        assign(team, now);
        return true;
    }

    private boolean isBefore(Thing one, Thing other) {
        int tierHere = tier(one);
        int tierThere = tier(other);
        if (tierHere != tierThere) {
            return tierHere < tierThere;
        }
        long startHere = latestStart(one, tierHere);
        long startThere = latestStart(other, tierThere);
        if (startHere != startThere) {
            return startHere < startThere;
        }
        long here = one.way(one.next, new HashMap<>());
        long there = other.way(other.next, new HashMap<>());
        return here != there ? here > there : one.order < other.order;
    }

    private int tier(Thing thing) {
        return wishes.stream()
                .filter(wish -> wish.served().stream().anyMatch(end -> leadsTo(thing, end)))
                .mapToInt(Wish::tier)
                .min()
                .orElse(99);
    }

    private static boolean leadsTo(Thing thing, Thing end) {
        return thing == end || thing.then.stream().anyMatch(next -> leadsTo(next, end));
    }

    private long latestStart(Thing thing, int tier) {
        long latest = Long.MAX_VALUE / 4;
        for (Wish wish : wishes) {
            for (Thing end : wish.served()) {
                if (wish.tier() == tier && leadsTo(thing, end)) {
                    latest = Math.min(latest, wish.by() - wayTo(thing, thing.next, end));
                }
            }
        }
        return latest;
    }

    private static long wayTo(Thing thing, int from, Thing end) {
        long own =
                thing.lengths.subList(from, thing.lengths.size()).stream().mapToLong(l -> l).sum();
        return own
                + thing.then.stream()
                        .filter(next -> leadsTo(next, end))
                        .mapToLong(next -> wayTo(next, 0, end))
                        .max()
                        .orElse(0);
    }

    private void begin(Thing thing, long now) {
        thing.atWork = true;
        thing.until = now + thing.lengths.get(thing.next);
        Team team = thing.teams.get(thing.next);
        if (team != null) {
            team.busy++;
        }
        times.put(thing.name + " " + thing.steps.get(thing.next), now + "-" + thing.until);
    }

    private long nextTime(long now) {
        long next = Long.MAX_VALUE;
        for (Thing thing : things) {
            if (thing.atWork) {
                next = Math.min(next, thing.until);
            }
        }
        // shifts begin and end at whole hours
        boolean hasShifts = teams.stream().anyMatch(team -> team.always < 0);
        long hour = (now + attack) / 3_600 * 3_600 + 3_600 - attack;
        return hasShifts ? Math.min(next, hour) : next;
    }
}
