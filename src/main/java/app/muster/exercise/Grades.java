package app.muster.exercise;

import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a run showed, graded by the method `gate/1`.
///
/// @param ranges one for each activity that is measured
/// @param overall never to be shown without [#objectives] beside it
/// @param comparison equal for runs that may be compared: script, rules, casting, extra time
public record Grades(
        List<Measure> measures,
        List<Rating> objectives,
        List<Range> ranges,
        Range overall,
        List<OfApplication> applications,
        List<Share> coverage,
        String comparison) {

    /// One objective's rating.
    ///
    /// @param grade empty where too little was put to the test
    /// @param computed the same before an evaluator moved it by one step
    /// @param why the evaluator's reason, or empty
    public record Rating(
            Script.Objective objective,
            Optional<Grade> grade,
            Optional<Grade> computed,
            int measured,
            int of,
            Measure.Confidence confidence,
            String why) {}

    /// @param bounds empty under three measures, where a range means nothing
    public record Range(String name, int measured, int of, Optional<Bounds> bounds) {}

    /// Percent, 0 to 100.
    public record Bounds(int low, int high) {}

    /// The worst critical measure that touches an application.
    ///
    /// @param from the measure that decides; empty if none touches it
    /// @param inherited whether it hit something that the application only stands on
    public record OfApplication(
            ApplicationId application, Grade grade, Optional<Measure> from, boolean inherited) {}

    /// How much of something the exercise put to the test.
    public record Share(String what, int exercised, int inScope) {}

    public Grades {
        measures = List.copyOf(measures);
        objectives = List.copyOf(objectives);
        ranges = List.copyOf(ranges);
        applications = List.copyOf(applications);
        coverage = List.copyOf(coverage);
    }

    public static Grades of(Run run) {
        List<Measure> measures = new Measures(run).all();
        List<Rating> ratings =
                run.script().objectives().stream().map(o -> rating(o, measures, run)).toList();
        return new Grades(
                measures,
                ratings,
                Arrays.stream(Activity.values())
                        .map(a -> Gate.range(a.key(), in(measures, a)))
                        .filter(range -> range.of() > 0)
                        .toList(),
                Gate.range("overall", measures),
                applications(run, measures),
                coverage(run),
                Hash.of(
                        String.join(
                                " ",
                                run.script().hash(),
                                run.script().head().rules(),
                                run.casting().hash(),
                                run.table()
                                        .started()
                                        .map(s -> Integer.toString(s.extraTime()))
                                        .orElse("100"))));
    }

    /// The measure of that id.
    public Optional<Measure> measure(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /// The rating of the objective with that id.
    public Optional<Rating> rating(String objective) {
        return objectives.stream().filter(r -> r.objective().id().equals(objective)).findFirst();
    }

    private static List<Measure> in(List<Measure> measures, Activity activity) {
        return measures.stream()
                .filter(measure -> measure.activity().filter(activity::equals).isPresent())
                .toList();
    }

    private static Rating rating(Script.Objective objective, List<Measure> all, Run run) {
        List<Measure> measures =
                all.stream().filter(m -> m.objective().equals(objective.id())).toList();
        Optional<Grade> computed = Gate.rate(measures);
        Optional<Event.Overridden> moved =
                Measures.overridden(run, objective.id())
                        .filter(
                                o ->
                                        computed.isPresent()
                                                && Math.abs(
                                                                o.grade().ordinal()
                                                                        - computed.get().ordinal())
                                                        <= 1);
        return new Rating(
                objective,
                moved.map(Event.Overridden::grade).or(() -> computed),
                computed,
                (int) measures.stream().filter(m -> m.grade().isKnown()).count(),
                measures.size(),
                measures.stream()
                        .filter(m -> m.grade().isKnown())
                        .map(Measure::confidence)
                        .max(Comparator.naturalOrder())
                        .orElse(Measure.Confidence.C),
                moved.map(Event.Overridden::why).orElse(""));
    }

    private static List<OfApplication> applications(Run run, List<Measure> measures) {
        var reach = new Reach(run.casting().plan());
        var views = new ArrayList<OfApplication>();
        for (var application : run.casting().plan().applications()) {
            var subject = new Subject.OfApplication(application.id());
            Set<AssetId> under = reach.under(subject);
            measures.stream()
                    .filter(measure -> measure.critical() && measure.grade().isKnown())
                    .filter(measure -> measure.targets().stream().anyMatch(under::contains))
                    .max(Comparator.comparing(Measure::grade))
                    .ifPresent(
                            worst ->
                                    views.add(
                                            new OfApplication(
                                                    application.id(),
                                                    worst.grade(),
                                                    Optional.of(worst),
                                                    worst.targets().stream()
                                                            .noneMatch(
                                                                    reach.own(subject)
                                                                            ::contains))));
        }
        return views;
    }

    private static List<Share> coverage(Run run) {
        var plan = run.casting().plan();
        var touched = new LinkedHashSet<AssetId>();
        var known = 0;
        for (Event.Struck struck : run.struck()) {
            touched.addAll(struck.targets());
            known += struck.bare().missing().isEmpty() ? 1 : 0;
        }
        touched.remove(AssetId.PLAN);
        var reach = new Reach(plan);
        int applications =
                (int)
                        plan.applications().stream()
                                .filter(
                                        a ->
                                                reach
                                                        .own(new Subject.OfApplication(a.id()))
                                                        .stream()
                                                        .anyMatch(touched::contains))
                                .count();
        int seats =
                (int)
                        run.table().started().stream()
                                .flatMap(s -> s.seats().values().stream())
                                .filter(seat -> !seat.equals("absent"))
                                .count();
        int steps = plan.playbooks().stream().mapToInt(p -> p.steps().size()).sum();
        int exercised =
                (int)
                        run.script().expected().stream()
                                .filter(task -> !run.table().observed(task.id()).isEmpty())
                                .map(Script.Expected::step)
                                .filter(step -> isStep(run, step))
                                .distinct()
                                .count();
        return List.of(
                new Share("applications", applications, plan.applications().size()),
                new Share("assets", touched.size(), plan.assets().size()),
                new Share("playbook-steps", exercised, steps),
                new Share("roles", seats, run.script().seats().size()),
                new Share("rules-known", known, run.struck().size()));
    }

    private static boolean isStep(Run run, String path) {
        String[] parts = path.split("/");
        return parts.length == 2
                && run.casting().plan().playbooks().stream()
                        .filter(
                                p ->
                                        p.id().value().equals(parts[0])
                                                || p.template().equals(parts[0]))
                        .anyMatch(p -> p.steps().stream().anyMatch(s -> s.id().equals(parts[1])));
    }
}
