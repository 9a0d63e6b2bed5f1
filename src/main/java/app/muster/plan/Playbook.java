package app.muster.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How some assets come back.
///
/// @param template the catalogue's template it was made from, or empty
/// @param assets what it brings back
/// @param lastTested the day on which people last did all these steps for real
/// @param testedAs the [#fingerprint] of the steps that were done on that day; empty if it was not
///   kept, which counts as the steps that stand here
/// @param runs what came of it when people did single steps for real, oldest first
/// @param about what it is for and what has to be there first, or empty
/// @param donePer for what its steps are done once; empty for what holds of its template, and for
///   each asset where it has none
public record Playbook(
        PlaybookId id,
        String title,
        String template,
        List<AssetId> assets,
        List<Step> steps,
        Optional<LocalDate> lastTested,
        String testedAs,
        List<StepRun> runs,
        String about,
        Optional<DonePer> donePer) {

    public Playbook {
        assets = List.copyOf(assets);
        steps = List.copyOf(steps);
        runs = List.copyOf(runs);
    }

    /// A playbook of whose tests no more is known than the day.
    public Playbook(
            PlaybookId id,
            String title,
            String template,
            List<AssetId> assets,
            List<Step> steps,
            Optional<LocalDate> lastTested) {
        this(id, title, template, assets, steps, lastTested, "", List.of(), "", Optional.empty());
    }

    public Playbook titled(String other) {
        return new Playbook(
                id, other, template, assets, steps, lastTested, testedAs, runs, about, donePer);
    }

    public Playbook bringingBack(List<AssetId> others) {
        return new Playbook(
                id, title, template, others, steps, lastTested, testedAs, runs, about, donePer);
    }

    public Playbook described(String other) {
        return new Playbook(
                id, title, template, assets, steps, lastTested, testedAs, runs, other, donePer);
    }

    public Playbook donePer(DonePer other) {
        return new Playbook(
                id,
                title,
                template,
                assets,
                steps,
                lastTested,
                testedAs,
                runs,
                about,
                Optional.of(other));
    }

    /// Other steps, numbered by their place. What was tested until now stays known.
    public Playbook with(List<Step> others) {
        var numbered = new ArrayList<Step>(others.size());
        others.forEach(step -> numbered.add(step.numbered(numbered.size() + 1)));
        if (numbered.equals(steps)) {
            return this;
        }
        String tested = lastTested.isPresent() && testedAs.isEmpty() ? fingerprint() : testedAs;
        return new Playbook(
                id, title, template, assets, numbered, lastTested, tested, runs, about, donePer);
    }

    /// People did all of it, as it stands.
    public Playbook tested(LocalDate day) {
        return new Playbook(
                id,
                title,
                template,
                assets,
                steps,
                Optional.of(day),
                fingerprint(),
                runs,
                about,
                donePer);
    }

    /// People did one step of it.
    public Playbook ran(StepRun run) {
        return new Playbook(
                id,
                title,
                template,
                assets,
                steps,
                lastTested,
                testedAs,
                Plan.plus(runs, run),
                about,
                donePer);
    }

    /// Equal for two playbooks if people would do the same steps in the same order.
    public String fingerprint() {
        return Step.digest(steps.stream().map(Step::fingerprint).toArray(String[]::new));
    }

    /// What came of it when people did this step as it stands, in the order of the days.
    public List<StepRun> runsOf(Step step) {
        if (runs.isEmpty()) {
            return List.of();
        }
        String done = step.fingerprint();
        return runs.stream()
                .filter(run -> run.step().equals(done))
                .sorted((a, b) -> a.on().compareTo(b.on()))
                .toList();
    }

    public Timing timing(Step step) {
        return Timing.of(step, runsOf(step));
    }

    /// The day from which on all of it, as it stands, is known to work: when people did the whole,
    /// or the oldest of the newest runs of its steps. Empty if nothing says so; what is said to
    /// have been done after today says nothing yet.
    public Optional<LocalDate> verified(LocalDate today) {
        return until(today).verified();
    }

    private Optional<LocalDate> verified() {
        if (steps.isEmpty() || steps.stream().anyMatch(this::failed)) {
            return Optional.empty();
        }
        return Stream.of(wholeTest(), stepByStep())
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    /// What is known of it on a day; what is said to have been done later counts for nothing yet.
    public Proof proof(LocalDate today) {
        return until(today).proven(today);
    }

    private Playbook until(LocalDate day) {
        if (lastTested.filter(day::isBefore).isEmpty()
                && runs.stream().noneMatch(run -> run.on().isAfter(day))) {
            return this;
        }
        return new Playbook(
                id,
                title,
                template,
                assets,
                steps,
                lastTested.filter(tested -> !tested.isAfter(day)),
                testedAs,
                runs.stream().filter(run -> !run.on().isAfter(day)).toList(),
                about,
                donePer);
    }

    private Proof proven(LocalDate today) {
        if (steps.isEmpty()) {
            return Proof.NEVER;
        }
        if (steps.stream().anyMatch(this::failed)) {
            return Proof.FAILED;
        }
        Optional<LocalDate> verified = verified();
        if (verified.isPresent()) {
            return Proof.isFresh(verified.get(), today) ? Proof.TESTED : Proof.STALE;
        }
        long done = steps.stream().filter(step -> !runsOf(step).isEmpty()).count();
        boolean wasWhole = lastTested.isPresent();
        boolean othersRan = runs.stream().anyMatch(run -> !isStep(run));
        return wasWhole || othersRan ? Proof.CHANGED : done > 0 ? Proof.PARTLY : Proof.NEVER;
    }

    private Optional<LocalDate> wholeTest() {
        return lastTested.filter(_ -> testedAs.isEmpty() || testedAs.equals(fingerprint()));
    }

    private Optional<LocalDate> stepByStep() {
        Optional<LocalDate> oldest = Optional.empty();
        for (Step step : steps) {
            List<StepRun> known = runsOf(step);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            LocalDate newest = known.getLast().on();
            oldest = oldest.filter(day -> day.isBefore(newest)).or(() -> Optional.of(newest));
        }
        return oldest;
    }

    /// A later test of the whole makes good what failed before it.
    private boolean failed(Step step) {
        List<StepRun> known = runsOf(step);
        return !known.isEmpty()
                && !known.getLast().worked()
                && wholeTest().filter(day -> day.isAfter(known.getLast().on())).isEmpty();
    }

    private boolean isStep(StepRun run) {
        return steps.stream().anyMatch(step -> step.fingerprint().equals(run.step()));
    }
}
