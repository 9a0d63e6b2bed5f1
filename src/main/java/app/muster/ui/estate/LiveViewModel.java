package app.muster.ui.estate;

import app.muster.azure.Choice;
import app.muster.azure.Cloud;
import app.muster.azure.Earlier;
import app.muster.azure.Live;
import app.muster.azure.LiveEstate;
import app.muster.azure.SignIn;
import app.muster.azure.Wanted;
import app.muster.importer.Imported;
import app.muster.importer.Notice;
import app.muster.importer.Tally;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.text.Messages;
import app.muster.ui.control.EvidenceWords;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.LatestJob;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads Azure live: somebody signs in, chooses what to read, and gets a snapshot to compare. Until
/// then nothing of the Azure SDK is loaded.
final class LiveViewModel {

    /// Where a reading stands.
    sealed interface State {
        record Closed() implements State {}

        /// Nobody has signed in yet.
        record Asking() implements State {}

        record SigningIn() implements State {}

        record Choosing(List<Choice> choices) implements State {}

        record Reading() implements State {}

        record Failed(Problem problem) implements State {}
    }

    /// A reading with gaps, which another one may go on with.
    private record Broken(Wanted wanted, Snapshot snapshot) {}

    private record Signed(LiveEstate estate, List<Choice> choices) {}

    private final Jobs jobs;
    private final LatestJob job;
    private final InstantSource clock;
    private final Supplier<String> token;
    private final Messages words;
    private final Consumer<Imported<Snapshot>> onRead;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Closed());
    private Optional<LiveEstate> estate = Optional.empty();
    private Optional<Broken> broken = Optional.empty();
    private String cloud = "";
    private Stop stop = new Stop();

    /// @param token gives the token that somebody brought along, or an empty text
    /// @param onRead told what was read, whole or in part
    LiveViewModel(
            Jobs jobs,
            InstantSource clock,
            Supplier<String> token,
            Messages words,
            Consumer<Imported<Snapshot>> onRead) {
        this.jobs = jobs;
        this.clock = clock;
        this.token = token;
        this.words = words;
        this.onRead = onRead;
        job = new LatestJob(jobs);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The run in progress, for its words and how far it is.
    LatestJob job() {
        return job;
    }

    void open() {
        state.set(new State.Asking());
    }

    /// Gives up what is in progress; nothing is kept of it.
    void close() {
        job.cancel();
        estate = Optional.empty();
        state.set(new State.Closed());
    }

    /// Signs in and asks what there is to choose from.
    ///
    /// @param cloudName a name of a cloud, or the address of a Resource Manager
    /// @param tenant id, or empty
    /// @return words that say what is wrong with the answers, or empty
    Optional<String> signIn(SignIn.Way way, String cloudName, String tenant) {
        Optional<Cloud> known = Cloud.of(cloudName.strip());
        if (known.isEmpty()) {
            return Optional.of(words.get("live.fault.cloud"));
        }
        boolean brings = way == SignIn.Way.TOKEN;
        if (brings && token.get().isEmpty()) {
            return Optional.of(words.get("live.fault.token"));
        }
        if (!cloud.equals(cloudName.strip())) {
            cloud = cloudName.strip();
            broken = Optional.empty();
        }
        state.set(new State.SigningIn());
        job.start(
                words.get("job.live.sign-in"),
                progress -> {
                    var opened =
                            LiveEstate.of(
                                    known.get(),
                                    new SignIn(
                                            way,
                                            Optional.of(tenant.strip()).filter(id -> !id.isEmpty()),
                                            brings ? token.get() : "",
                                            code -> tell(code, progress)),
                                    clock);
                    return new Signed(opened, opened.choices());
                },
                signed -> {
                    estate = Optional.of(signed.estate());
                    state.set(new State.Choosing(signed.choices()));
                },
                problem -> state.set(new State.Failed(problem)));
        return Optional.empty();
    }

    private static void tell(String code, Progress progress) {
        try {
            progress.step(code, 0, 0);
        } catch (Cancelled e) {
            // Nobody waits for the code any more, and the job ends by itself.
        }
    }

    /// How many readings of the last hour did not come to their end and can be gone on with.
    long missing() {
        return broken.map(Broken::snapshot)
                .filter(snapshot -> Earlier.isFresh(snapshot, clock.instant()))
                .map(Earlier::missing)
                .orElse(0L);
    }

    /// Whether the snapshot is the one with the gaps, and whoever signed in still is.
    boolean canGoOnWith(Snapshot snapshot) {
        return estate.isPresent()
                && missing() > 0
                && broken.filter(left -> left.snapshot().taken().equals(snapshot.taken()))
                        .isPresent();
    }

    /// Reads what the last reading did not read to the end.
    void goOn() {
        broken.ifPresent(left -> read(left.wanted(), Optional.of(left.snapshot())));
    }

    /// Reads what was chosen.
    void read(Wanted wanted) {
        read(wanted, Optional.empty());
    }

    private void read(Wanted wanted, Optional<Snapshot> earlier) {
        if (estate.isEmpty()) {
            return;
        }
        LiveEstate from = estate.get();
        var asked = new Stop();
        stop = asked;
        state.set(new State.Reading());
        job.start(
                words.get("job.live.read"),
                progress -> from.read(wanted, earlier, jobs.executor(), asked.over(progress)),
                live -> {
                    broken =
                            Optional.of(new Broken(wanted, live.snapshot()))
                                    .filter(left -> Earlier.missing(left.snapshot()) > 0);
                    state.set(new State.Closed());
                    onRead.accept(imported(live));
                },
                problem -> state.set(new State.Failed(problem)));
    }

    /// Ends the reading where it is and keeps what was read.
    void stop() {
        stop.isAsked = true;
    }

    private Imported<Snapshot> imported(Live live) {
        Snapshot snapshot = live.snapshot();
        int resources = snapshot.resources().size();
        int evidence = snapshot.evidence().stream().mapToInt(each -> each.items().size()).sum();
        return new Imported<>(
                snapshot,
                gaps(snapshot),
                List.of(
                        new Tally(
                                Path.of("Azure"),
                                "live",
                                resources + evidence,
                                resources,
                                evidence,
                                0,
                                List.of(),
                                live.stopped() ? List.of(words.get("live.stopped")) : List.of())));
    }

    /// What was refused, broke off or was not asked, each with its place.
    private List<Notice> gaps(Snapshot snapshot) {
        return snapshot.coverage().stream()
                .filter(said -> said.state() != Coverage.State.COMPLETE)
                .map(
                        said ->
                                new Notice(
                                        Notice.Severity.WARNING,
                                        Path.of("Azure"),
                                        said.scope(),
                                        words.get(
                                                "live.gap",
                                                EvidenceWords.of(said.kind(), words),
                                                said.note()),
                                        ""))
                .toList();
    }

    /// Lets the reading end early without its result being lost.
    private static final class Stop {

        private volatile boolean isAsked;

        Progress over(Progress progress) {
            return (what, done, total) -> {
                if (isAsked) {
                    throw new Cancelled();
                }
                progress.step(what, done, total);
            };
        }
    }
}
