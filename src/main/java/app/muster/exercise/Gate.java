package app.muster.exercise;

import java.util.List;
import java.util.Optional;

/// The method `gate/1`: no weights, no averages; a rating has to pass one gate after the other.
///
/// @see "gate/1 in docs: N measures, G of them graded; what the gates are stands in [#rate]"
final class Gate {

    private static final double ENOUGH = 0.6;
    private static final int FEWEST = 3;

    private Gate() {}

    /// Not rated if less than 60 % are graded or a critical measure is not. U if a critical one is
    /// U or half are; M if a critical one is M or a third are M or worse; S if anything is below P.
    static Optional<Grade> rate(List<Measure> measures) {
        List<Grade> graded = measures.stream().map(Measure::grade).filter(Grade::isKnown).toList();
        List<Grade> critical =
                measures.stream().filter(Measure::critical).map(Measure::grade).toList();
        if (graded.isEmpty()
                || graded.size() < ENOUGH * measures.size()
                || critical.contains(Grade.UNKNOWN)) {
            return Optional.empty();
        }
        long failed = graded.stream().filter(grade -> grade == Grade.U).count();
        long poor = graded.stream().filter(grade -> grade.compareTo(Grade.M) >= 0).count();
        if (critical.contains(Grade.U) || 2 * failed >= graded.size()) {
            return Optional.of(Grade.U);
        }
        if (critical.contains(Grade.M) || 3 * poor >= graded.size()) {
            return Optional.of(Grade.M);
        }
        return Optional.of(graded.stream().allMatch(grade -> grade == Grade.P) ? Grade.P : Grade.S);
    }

    /// From every unknown counted as nothing to every unknown counted as done, in percent.
    static Grades.Range range(String name, List<Measure> measures) {
        List<Measure> roots = measures.stream().filter(m -> m.follows().isEmpty()).toList();
        int points = roots.stream().mapToInt(m -> m.grade().points().orElse(0)).sum();
        int graded = (int) roots.stream().filter(m -> m.grade().isKnown()).count();
        int most = 3 * roots.size();
        return new Grades.Range(
                name,
                graded,
                roots.size(),
                roots.size() < FEWEST
                        ? Optional.empty()
                        : Optional.of(
                                new Grades.Bounds(
                                        Math.round(100f * points / most),
                                        Math.round(
                                                100f
                                                        * (points + 3 * (roots.size() - graded))
                                                        / most))));
    }
}
