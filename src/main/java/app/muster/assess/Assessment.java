package app.muster.assess;

import app.muster.catalogue.Catalogue;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every control on everything it is asked of. Immutable, and the same for the same facts.
public final class Assessment {

    /// The control of the plan by which somebody vouches for a sign-in with the emergency accounts.
    public static final String BREAK_GLASS = "plan.break-glass";

    private static final int SUBJECTS_A_STEP = 500;

    /// What it was judged from.
    private record Basis(Catalogue catalogue, Plan plan, Estate estate, Asked asked, Instant at) {

        LocalDate day() {
            return at.atZone(ZoneOffset.UTC).toLocalDate();
        }
    }

    private final Basis basis;
    private final Subject[] subjects;
    private final Finding[][] bySubject;
    private final List<Finding> findings;
    private volatile @Nullable Map<AssetId, Integer> places;
    private volatile @Nullable Map<AssetId, Integer> applications;

    private Assessment(Basis basis, Subject[] subjects, Finding[][] bySubject) {
        this.basis = basis;
        this.subjects = subjects;
        this.bySubject = bySubject;
        findings = Collections.unmodifiableList(Arrays.asList(flat(bySubject)));
    }

    private static Finding[] flat(Finding[][] bySubject) {
        int size = 0;
        for (Finding[] each : bySubject) {
            size += each.length;
        }
        var all = new Finding[size];
        int at = 0;
        for (Finding[] each : bySubject) {
            System.arraycopy(each, 0, all, at, each.length);
            at += each.length;
        }
        return all;
    }

    public static Assessment of(
            Catalogue catalogue, Plan plan, Snapshot snapshot, Instant now, Progress progress)
            throws Cancelled {
        Estate estate = Estate.of(snapshot);
        var basis = new Basis(catalogue, plan, estate, new Asked(catalogue), now);
        var judge = new Judge(plan, estate, now);
        Map<AssetId, Asset> assets = plan.assetsById();
        Subject[] subjects = Subjects.of(catalogue, plan, estate).toArray(Subject[]::new);
        var bySubject = new Finding[subjects.length][];
        for (int i = 0; i < subjects.length; i++) {
            if (i % SUBJECTS_A_STEP == 0) {
                progress.step(Unread.words.get("assess.progress"), i, subjects.length);
            }
            bySubject[i] =
                    judged(
                            judge,
                            basis.asked(),
                            subjects[i],
                            assets.containsKey(subjects[i].asset()));
        }
        return new Assessment(basis, subjects, bySubject);
    }

    /// The same as a whole new assessment of the same snapshot, but only what the edit of the plan
    /// or the time that has passed can have changed is judged again.
    public Assessment after(Plan edited, Instant now) {
        var next = new Basis(basis.catalogue(), edited, basis.estate(), basis.asked(), now);
        Touched touched =
                Touched.between(basis.catalogue(), basis.plan(), edited, basis.day(), next.day());
        var judge = new Judge(edited, basis.estate(), now);
        Map<AssetId, Asset> assets = touched.among(edited.assets());
        Subject[] nextSubjects = subjects.clone();
        Finding[][] nextFindings = bySubject.clone();
        for (AssetId id : touched.assets()) {
            Integer place = places().get(id);
            if (place != null) {
                Subject old = subjects[place];
                Subject subject =
                        old.resource()
                                .map(resource -> Subjects.of(resource, basis.catalogue(), assets))
                                .orElse(old);
                nextSubjects[place] = subject;
                nextFindings[place] = judged(judge, basis.asked(), subject, assets.containsKey(id));
            }
        }
        if (!touched.controls().isEmpty()) {
            again(judge, touched, nextFindings);
        }
        if (!touched.others()) {
            var same = new Assessment(next, nextSubjects, nextFindings);
            same.places = places;
            return same;
        }
        return withOthers(next, judge, nextSubjects, nextFindings);
    }

    private static void again(Judge judge, Touched touched, Finding[][] findings) {
        for (int i = 0; i < findings.length; i++) {
            Finding[] fresh = findings[i];
            for (int j = 0; j < fresh.length; j++) {
                if (touched.controls().contains(fresh[j].control().id())) {
                    fresh = fresh == findings[i] ? fresh.clone() : fresh;
                    fresh[j] = judge.judge(List.of(fresh[j].control()), fresh[j].subject())[0];
                }
            }
            findings[i] = fresh;
        }
    }

    /// What people entered stands behind the inventory, and the plan at the end.
    private Assessment withOthers(
            Basis next, Judge judge, Subject[] subjects, Finding[][] findings) {
        int inventory = subjects.length;
        while (inventory > 0 && !subjects[inventory - 1].isAzure()) {
            inventory--;
        }
        List<Subject> others = Subjects.others(next.plan());
        Subject[] all = Arrays.copyOf(subjects, inventory + others.size());
        Finding[][] judged = Arrays.copyOf(findings, all.length);
        for (int i = inventory; i < all.length; i++) {
            all[i] = others.get(i - inventory);
            boolean inPlan = !all[i].asset().equals(AssetId.PLAN);
            judged[i] = judged(judge, basis.asked(), all[i], inPlan);
        }
        return new Assessment(next, all, judged);
    }

    private static Finding[] judged(Judge judge, Asked asked, Subject subject, boolean inPlan) {
        return judge.judge(asked.of(subject, inPlan), subject);
    }

    /// What there is before anything was judged.
    public static Assessment empty() {
        Catalogue nothing = new Catalogue(Map.of(), List.of(), "", List.of(), List.of());
        return new Assessment(
                new Basis(
                        nothing,
                        Plan.empty(""),
                        Estate.of(Snapshot.empty()),
                        new Asked(nothing),
                        Instant.EPOCH),
                new Subject[0],
                new Finding[0][]);
    }

    /// Whether these controls were judged on this snapshot, so that [#after] an edit comes to the
    /// same as judging anew.
    public boolean isOf(Catalogue catalogue, Snapshot snapshot) {
        return basis.catalogue() == catalogue && estate().snapshot() == snapshot;
    }

    /// The name of the snapshot that was judged.
    public String snapshot() {
        return estate().snapshot().name();
    }

    /// What was judged, indexed.
    public Estate estate() {
        return basis.estate();
    }

    /// By subject in the snapshot's order, then by control in the catalogue's.
    public List<Finding> findings() {
        return findings;
    }

    public List<Coverage> coverage() {
        return estate().snapshot().coverage();
    }

    public List<Finding> of(AssetId asset) {
        Integer place = places().get(asset);
        return place == null ? List.of() : List.of(bySubject[place]);
    }

    public Optional<Finding> finding(String control, AssetId asset) {
        return of(asset).stream()
                .filter(finding -> finding.control().id().equals(control))
                .findFirst();
    }

    /// How many findings have each verdict; all verdicts are there.
    public Map<Verdict, Integer> counts() {
        var counts = new int[Verdict.values().length];
        findings.forEach(finding -> counts[finding.verdict().ordinal()]++);
        var byVerdict = new EnumMap<Verdict, Integer>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            byVerdict.put(verdict, counts[verdict.ordinal()]);
        }
        return Collections.unmodifiableMap(byVerdict);
    }

    /// The gaps worth closing first: missing controls by severity, then by how many applications
    /// need the asset.
    public List<Finding> worst(int n) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.MISSING)
                .sorted(
                        Comparator.comparing(Finding::severity)
                                .thenComparing(finding -> -applications(finding.asset()))
                                .thenComparing(Finding::asset)
                                .thenComparing(finding -> finding.control().id()))
                .limit(n)
                .toList();
    }

    /// How many applications cannot run without the asset.
    public int applications(AssetId asset) {
        Map<AssetId, Integer> known = applications;
        if (known == null) {
            known = Map.copyOf(Needs.counts(basis.plan()));
            applications = known;
        }
        return known.getOrDefault(asset, 0);
    }

    /// Where each asset's findings are; made when the first is looked up, and equal whoever makes
    /// it.
    private Map<AssetId, Integer> places() {
        Map<AssetId, Integer> known = places;
        if (known == null) {
            known = HashMap.newHashMap(subjects.length);
            for (int i = 0; i < subjects.length; i++) {
                known.putIfAbsent(subjects[i].asset(), i);
            }
            places = known;
        }
        return known;
    }
}
