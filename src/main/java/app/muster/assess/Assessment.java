package app.muster.assess;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every control on everything it is asked of. Immutable, and the same for the same facts.
public final class Assessment {

    private static final int SUBJECTS_A_STEP = 500;

    private final String snapshot;
    private final List<Finding> findings;
    private final List<Coverage> coverage;
    private final Map<AssetId, Integer> applications;
    private final Map<AssetId, List<Finding>> byAsset = new LinkedHashMap<>();

    /// @param snapshot name of the snapshot that was judged
    /// @param findings by subject, then in the catalogue's order
    /// @param applications how many applications need an asset
    Assessment(
            String snapshot,
            List<Finding> findings,
            List<Coverage> coverage,
            Map<AssetId, Integer> applications) {
        this.snapshot = snapshot;
        this.findings = List.copyOf(findings);
        this.coverage = List.copyOf(coverage);
        this.applications = Map.copyOf(applications);
        for (Finding finding : findings) {
            byAsset.computeIfAbsent(finding.asset(), _ -> new ArrayList<>()).add(finding);
        }
    }

    public static Assessment of(
            Catalogue catalogue, Plan plan, Snapshot snapshot, Instant now, Progress progress)
            throws Cancelled {
        Estate estate = Estate.of(snapshot);
        Judge judge = new Judge(plan, estate, now);
        Map<String, List<Control>> byType = Subjects.byType(catalogue);
        List<Control> everywhere = byType.getOrDefault("*", List.of());
        Map<AssetId, Asset> assets = plan.assetsById();
        List<Subject> subjects = Subjects.of(catalogue, plan, estate);
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < subjects.size(); i++) {
            if (i % SUBJECTS_A_STEP == 0) {
                progress.step(Unread.words.get("assess.progress"), i, subjects.size());
            }
            Subject subject = subjects.get(i);
            for (Control control : byType.getOrDefault(subject.type(), List.of())) {
                findings.add(judge.judge(control, subject));
            }
            boolean isAsset =
                    assets.containsKey(subject.asset())
                            || subject.resource().isPresent()
                                    && catalogue.type(subject.type()).asset();
            for (Control control : isAsset ? everywhere : List.<Control>of()) {
                if (control.isAskedOf(subject.type(), subject.category())) {
                    findings.add(judge.judge(control, subject));
                }
            }
        }
        return new Assessment(snapshot.name(), findings, snapshot.coverage(), Needs.counts(plan));
    }

    /// What there is before anything was judged.
    public static Assessment empty() {
        return new Assessment("none", List.of(), List.of(), Map.of());
    }

    /// The name of the snapshot that was judged.
    public String snapshot() {
        return snapshot;
    }

    /// By subject in the snapshot's order, then by control in the catalogue's.
    public List<Finding> findings() {
        return findings;
    }

    public List<Coverage> coverage() {
        return coverage;
    }

    public List<Finding> of(AssetId asset) {
        return Collections.unmodifiableList(byAsset.getOrDefault(asset, List.of()));
    }

    public Optional<Finding> finding(String control, AssetId asset) {
        return byAsset.getOrDefault(asset, List.of()).stream()
                .filter(finding -> finding.control().id().equals(control))
                .findFirst();
    }

    /// How many findings have each verdict; all verdicts are there.
    public Map<Verdict, Integer> counts() {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        findings.forEach(finding -> counts.merge(finding.verdict(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /// The gaps worth closing first: missing controls by severity, then by how many applications
    /// need the asset.
    public List<Finding> worst(int n) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.MISSING)
                .sorted(
                        Comparator.comparing((Finding finding) -> finding.control().severity())
                                .thenComparing(finding -> -applications(finding.asset()))
                                .thenComparing(Finding::asset)
                                .thenComparing(finding -> finding.control().id()))
                .limit(n)
                .toList();
    }

    /// How many applications cannot run without the asset.
    public int applications(AssetId asset) {
        return applications.getOrDefault(asset, 0);
    }
}
