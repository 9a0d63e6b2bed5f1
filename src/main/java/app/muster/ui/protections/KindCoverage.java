package app.muster.ui.protections;

import app.muster.assess.Assessment;
import app.muster.assess.Verdict;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;

/// How far one kind of evidence was read.
///
/// @param scopes what is said for each scope; empty if nobody asked at all
/// @param complete how many scopes were read to the end
/// @param unknown how many verdicts are unknown among the controls that stand on this evidence
record KindCoverage(EvidenceKind kind, List<Coverage> scopes, int complete, int unknown) {

    KindCoverage {
        scopes = List.copyOf(scopes);
    }

    /// How the whole is judged: complete only where every scope is.
    enum State {
        COMPLETE,
        PARTLY,
        NOT_ASKED
    }

    State state() {
        if (!scopes.isEmpty() && complete == scopes.size()) {
            return State.COMPLETE;
        }
        boolean asked =
                scopes.stream().anyMatch(scope -> scope.state() != Coverage.State.NOT_ASKED);
        return asked ? State.PARTLY : State.NOT_ASKED;
    }

    /// Every kind, what was not read first.
    static List<KindCoverage> of(Assessment assessment, List<FindingRow> rows) {
        var scopes = new EnumMap<EvidenceKind, List<Coverage>>(EvidenceKind.class);
        for (Coverage said : assessment.coverage()) {
            scopes.computeIfAbsent(said.kind(), _ -> new ArrayList<>()).add(said);
        }
        var unknown = new EnumMap<EvidenceKind, Integer>(EvidenceKind.class);
        for (FindingRow row : rows) {
            if (row.finding().verdict() == Verdict.UNKNOWN) {
                new HashSet<>(row.finding().control().evidence())
                        .forEach(kind -> unknown.merge(kind, 1, Integer::sum));
            }
        }
        return Arrays.stream(EvidenceKind.values())
                .map(
                        kind ->
                                of(
                                        kind,
                                        scopes.getOrDefault(kind, List.of()),
                                        unknown.getOrDefault(kind, 0)))
                .sorted(Comparator.comparing(line -> -line.state().ordinal() % 3))
                .toList();
    }

    private static KindCoverage of(EvidenceKind kind, List<Coverage> said, int unknown) {
        long complete = said.stream().filter(one -> one.state() == Coverage.State.COMPLETE).count();
        return new KindCoverage(kind, said, (int) complete, unknown);
    }
}
