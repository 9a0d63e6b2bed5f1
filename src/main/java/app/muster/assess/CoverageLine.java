package app.muster.assess;

import app.muster.catalogue.EvidenceRoles;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How far one kind of evidence was read for one scope, and what that leaves open.
///
/// @param scope a subscription's path, or the resource that was asked
/// @param note what was in the way, in words; empty if nothing was
/// @param unknown how many verdicts below the scope that ask for this evidence are unknown
/// @param role the least role that lets it be read
public record CoverageLine(
        EvidenceKind kind,
        String scope,
        Coverage.State state,
        String note,
        int unknown,
        String role) {

    /// A line for everything that the snapshot speaks of, and for every kind of evidence that some
    /// unknown verdict of a subscription needs and nobody asked for; what leaves most open first.
    public static List<CoverageLine> of(Assessment assessment, EvidenceRoles roles) {
        Map<EvidenceKind, Map<String, Integer>> open = open(assessment);
        Set<String> said = new HashSet<>();
        var lines = new ArrayList<CoverageLine>();
        for (Coverage coverage : assessment.coverage()) {
            String scope = Paths.key(coverage.scope());
            said.add(coverage.kind() + " " + Paths.subscription(scope));
            int unknown =
                    coverage.state() == Coverage.State.COMPLETE
                            ? 0
                            : open.getOrDefault(coverage.kind(), Map.of()).getOrDefault(scope, 0);
            lines.add(
                    new CoverageLine(
                            coverage.kind(),
                            coverage.scope(),
                            coverage.state(),
                            coverage.note(),
                            unknown,
                            roles.least(coverage.kind())));
        }
        open.forEach(
                (kind, keys) -> {
                    for (String subscription : assessment.estate().subscriptions()) {
                        int unknown = keys.getOrDefault(subscription, 0);
                        if (unknown > 0 && !said.contains(kind + " " + subscription)) {
                            lines.add(
                                    new CoverageLine(
                                            kind,
                                            subscription,
                                            Coverage.State.NOT_ASKED,
                                            "",
                                            unknown,
                                            roles.least(kind)));
                        }
                    }
                });
        lines.sort(
                Comparator.comparing((CoverageLine line) -> -line.unknown())
                        .thenComparing(CoverageLine::kind)
                        .thenComparing(CoverageLine::scope));
        return List.copyOf(lines);
    }

    /// How many unknown verdicts ask for each kind, by every scope that they are in.
    private static Map<EvidenceKind, Map<String, Integer>> open(Assessment assessment) {
        Map<EvidenceKind, Map<String, Integer>> open = new EnumMap<>(EvidenceKind.class);
        for (Finding finding : assessment.findings()) {
            if (finding.verdict() != Verdict.UNKNOWN) {
                continue;
            }
            for (EvidenceKind kind : finding.control().evidence()) {
                Map<String, Integer> counts = open.computeIfAbsent(kind, _ -> new HashMap<>());
                String scope = finding.asset().value();
                while (!scope.isEmpty()) {
                    counts.merge(scope, 1, Integer::sum);
                    scope = Paths.above(scope);
                }
            }
        }
        return open;
    }
}
