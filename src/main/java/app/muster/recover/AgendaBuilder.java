package app.muster.recover;

import app.muster.plan.AssetId;
import app.muster.plan.Estimate;
import app.muster.plan.RoleId;
import app.muster.plan.Step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes jobs of lost assets and their playbooks and numbers them by urgency: the longest way to
/// the end of everything first, then by asset and step.
final class AgendaBuilder {

    private static final Step MOMENT =
            new Step("", "", new RoleId("nobody"), Estimate.minutes(0, 0, 0), false, "", "", "");

    private final Graph graph;
    private final Map<AssetId, Way> ways;
    private final Map<RoleId, Integer> roles = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final int[] lastOf;

    /// A job before it has its number.
    private static final class Draft {
        final int asset;
        final int place;
        final Step step;
        final List<Draft> followers = new ArrayList<>();
        final long mean;
        int waits;
        long remaining;
        int number;

        Draft(int asset, int place, Step step, long mean) {
            this.asset = asset;
            this.place = place;
            this.step = step;
            this.mean = mean;
        }
    }

    AgendaBuilder(Graph graph, Map<AssetId, Way> ways, List<RoleId> roles) {
        this.graph = graph;
        this.ways = ways;
        roles.forEach(role -> this.roles.put(role, this.roles.size()));
        lastOf = new int[graph.assets().size()];
        Arrays.fill(lastOf, Dispatch.NONE);
    }

    /// @param people how many work in each role, in the order of the roles
    /// @throws IllegalArgumentException if there are more steps than [Dispatch#MOST_JOBS]
    Agenda built(int[] people) {
        for (int asset : graph.order()) {
            draft(asset);
        }
        if (drafts.size() > Dispatch.MOST_JOBS) {
            throw new IllegalArgumentException(drafts.size() + " steps in one recovery");
        }
        for (Draft draft : drafts.reversed()) {
            long after = 0;
            for (Draft follower : draft.followers) {
                after = Math.max(after, follower.remaining);
            }
            draft.remaining = draft.mean + after;
        }
        List<Draft> byUrgency =
                drafts.stream()
                        .sorted(
                                (a, b) ->
                                        a.remaining != b.remaining
                                                ? Long.compare(b.remaining, a.remaining)
                                                : a.asset != b.asset
                                                        ? Integer.compare(a.asset, b.asset)
                                                        : Integer.compare(a.place, b.place))
                        .toList();
        for (int number = 0; number < byUrgency.size(); number++) {
            byUrgency.get(number).number = number;
        }
        return agenda(byUrgency, people);
    }

    private void draft(int asset) {
        Way way = ways.get(graph.assets().get(asset).id());
        List<Integer> gates = new ArrayList<>();
        for (int needed : graph.waitsFor()[asset]) {
            if (lastOf[needed] != Dispatch.NONE) {
                gates.add(lastOf[needed]);
            }
        }
        List<Step> steps = way == null ? List.of() : way.steps();
        if (steps.isEmpty() && gates.isEmpty()) {
            return;
        }
        for (int place = 0; place < Math.max(1, steps.size()); place++) {
            Draft draft =
                    steps.isEmpty()
                            ? new Draft(asset, Dispatch.NONE, MOMENT, 0)
                            : new Draft(
                                    asset,
                                    place,
                                    steps.get(place),
                                    steps.get(place).estimate().mean().toMillis());
            for (int gate : gates) {
                drafts.get(gate).followers.add(draft);
            }
            draft.waits = gates.size();
            gates = List.of(drafts.size());
            lastOf[asset] = drafts.size();
            drafts.add(draft);
        }
    }

    private Agenda agenda(List<Draft> jobs, int[] people) {
        int count = jobs.size();
        var assets = new int[count];
        var steps = new int[count];
        var details = new Step[count];
        var busy = new int[count];
        var waits = new int[count];
        var followers = new int[count][];
        for (Draft job : jobs) {
            int number = job.number;
            assets[number] = job.asset;
            steps[number] = job.place;
            details[number] = job.step;
            busy[number] =
                    job.place != Dispatch.NONE && job.step.attended()
                            ? roles.getOrDefault(job.step.role(), Dispatch.NONE)
                            : Dispatch.NONE;
            waits[number] = job.waits;
            followers[number] =
                    job.followers.stream().mapToInt(follower -> follower.number).toArray();
        }
        int[] last =
                Arrays.stream(lastOf)
                        .map(draft -> draft == Dispatch.NONE ? draft : drafts.get(draft).number)
                        .toArray();
        int[] first =
                jobs.stream().filter(job -> job.waits == 0).mapToInt(job -> job.number).toArray();
        return new Agenda(
                new Jobs(busy, people, waits, followers, first), assets, steps, details, last);
    }
}
