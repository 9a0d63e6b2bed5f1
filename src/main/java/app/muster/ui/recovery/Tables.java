package app.muster.ui.recovery;

import app.muster.attack.Fate;
import app.muster.attack.Horizon;
import app.muster.attack.Outcome;
import app.muster.recover.Contradiction;
import app.muster.recover.Task;
import app.muster.recover.Use;
import app.muster.text.Messages;
import app.muster.text.Percent;
import app.muster.ui.control.Status;
import app.muster.ui.control.StatusPill;
import app.muster.ui.recovery.Answer.Change;

import javafx.scene.Node;
import javafx.scene.control.TableView;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/// The columns of the tables of the recovery screen.
final class Tables {

    private static final Duration NEVER = Duration.ofDays(1_000_000);

    private final RecoveryViewModel model;
    private final Messages words;
    private final Telling telling;

    Tables(RecoveryViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        telling = new Telling(model, words);
    }

    void steps(TableView<Task> table) {
        new Columns<Task>(words)
                .text("recovery.column.step", 250, Task::title)
                .text("recovery.column.asset", 150, telling::names)
                .text("recovery.column.role", 140, task -> model.name(task.role()))
                .text("recovery.column.start", 66, Task::start, task -> Spans.shown(task.start()))
                .narrow()
                .text("recovery.column.end", 66, Task::end, task -> Spans.shown(task.end()))
                .narrow()
                .text("recovery.column.measured", 140, Tables::duration, this::measured)
                .narrow()
                .text(
                        "recovery.column.slack",
                        90,
                        Task::slack,
                        task ->
                                task.slack().isZero()
                                        ? words.get("recovery.none")
                                        : Spans.shown(task.slack()))
                .narrow()
                .text("recovery.column.waits", 220, task -> begun(task.waitsFor()))
                .ifRoom()
                .in(table, "recovery.steps.none");
    }

    private static Duration duration(Task task) {
        return task.end().minus(task.start());
    }

    private String measured(Task task) {
        return words.get(
                task.measured() ? "recovery.measured" : "recovery.estimated",
                Spans.shown(duration(task)));
    }

    void outcomes(TableView<Outcome> table) {
        new Columns<Outcome>(words)
                .text("recovery.column.asset", 180, o -> model.name(o.asset()))
                .add(
                        "recovery.column.result",
                        124,
                        Comparator.comparing(Outcome::result),
                        o -> new StatusPill(o.result(), words))
                .narrow()
                .text("recovery.column.action", 210, o -> model.actionTitle(o.action()))
                .text("recovery.column.says", 420, telling::happens)
                .text("recovery.column.kept", 106, this::kept)
                .narrow()
                .ifRoom()
                .text(
                        "recovery.column.as-of",
                        108,
                        Comparator.comparing(Outcome::asOf),
                        o -> o.asOf().toString(),
                        telling::source)
                .narrow()
                .ifRoom()
                .in(table, "recovery.outcomes.none");
    }

    void left(TableView<Fate> table) {
        new Columns<Fate>(words)
                .add(
                        "recovery.column.result",
                        124,
                        Comparator.comparing((Fate fate) -> fate.outcome().worst()),
                        fate -> new StatusPill(fate.outcome().result(), words))
                .narrow()
                .text("recovery.column.asset", 180, fate -> model.name(fate.asset()))
                .text("recovery.column.horizon", 116, Tables::end, this::horizon)
                .narrow()
                .text("recovery.column.by", 210, telling::actions)
                .text("recovery.column.says", 330, fate -> telling.happens(fate.outcome()))
                .ifRoom()
                .text("recovery.column.held", 160, fate -> telling.controls(fate.heldBy()))
                .ifRoom()
                .in(table, "recovery.left.none");
    }

    private String horizon(Fate fate) {
        return telling.horizon(fate.horizon());
    }

    private static Duration end(Fate fate) {
        Horizon horizon = fate.horizon();
        return horizon.earliest().orElse(NEVER);
    }

    void changes(TableView<Change> table) {
        new Columns<Change>(words)
                .text("recovery.column.asset", 180, c -> model.name(c.after().asset()))
                .add(
                        "recovery.column.before",
                        126,
                        Comparator.comparing((Change c) -> c.before().worst()),
                        c -> new StatusPill(c.before().result(), words))
                .narrow()
                .add(
                        "recovery.column.after",
                        126,
                        Comparator.comparing((Change c) -> c.after().worst()),
                        c -> new StatusPill(c.after().result(), words))
                .narrow()
                .text("recovery.column.kept", 106, c -> kept(c.after()))
                .narrow()
                .text("recovery.column.action", 200, c -> model.actionTitle(c.after().action()))
                .text("recovery.column.says", 330, c -> telling.happens(c.after()))
                .ifRoom()
                .in(table, "recovery.changes.none");
    }

    void busy(TableView<Use> table) {
        new Columns<Use>(words)
                .text("recovery.column.who", 210, Use::name)
                .text(
                        "recovery.column.kind",
                        92,
                        use -> words.get(use.isCrew() ? "recovery.use.crew" : "recovery.use.limit"))
                .narrow()
                .text("recovery.column.there", 84, Use::most, use -> String.valueOf(use.most()))
                .narrow()
                .text("recovery.column.peak", 84, Use::peak, use -> String.valueOf(use.peak()))
                .narrow()
                .text("recovery.column.busy", 96, Use::busy, use -> Spans.shown(use.busy()))
                .narrow()
                .text("recovery.column.share", 64, Use::share, use -> Percent.of(use.share()))
                .narrow()
                .add("recovery.column.levels", 300, Comparator.comparing(Use::peak), this::levels)
                .in(table, "recovery.busy.none");
    }

    private Node levels(Use use) {
        Duration until =
                model.answer()
                        .get()
                        .map(known -> known.schedule().makespan())
                        .orElse(Duration.ofHours(1));
        return new LevelChart(
                use, until, words.get("recovery.use.says", use.name(), use.peak(), use.most()));
    }

    void contradictions(TableView<Contradiction> table) {
        new Columns<Contradiction>(words)
                .add(
                        "recovery.column.severity",
                        124,
                        Comparator.comparing(Contradiction::severity),
                        this::severity)
                .narrow()
                .wrapped("recovery.column.application", 150, this::application)
                .wrapped("recovery.column.contradiction", 400, Contradiction::says)
                .wrapped("recovery.column.remedy", 340, Contradiction::remedy)
                .in(table, "recovery.contradictions.none");
    }

    private Node severity(Contradiction found) {
        String text =
                switch (found.severity()) {
                    case IMPOSSIBLE -> words.get("recovery.contradiction.impossible");
                    case DOUBTFUL -> words.get("recovery.contradiction.doubtful");
                    case UNKNOWN -> words.get("recovery.contradiction.unknown");
                };
        Status look =
                switch (found.severity()) {
                    case IMPOSSIBLE -> Status.MISSING;
                    case DOUBTFUL -> Status.WAIVED;
                    case UNKNOWN -> Status.UNKNOWN;
                };
        var pill = new StatusPill(look, words);
        pill.setText(text);
        return pill;
    }

    private String application(Contradiction found) {
        return found.application()
                .flatMap(model.plan().getValue()::application)
                .map(known -> known.name())
                .orElse("");
    }

    private String kept(Outcome outcome) {
        Optional<Duration> kept = outcome.keptFor();
        return kept.map(
                        time ->
                                outcome.keptFrom().isEmpty()
                                        ? words.get("recovery.kept.least", Spans.shown(time))
                                        : Spans.shown(time))
                .orElse("");
    }

    /// The sentence with a capital at its beginning.
    static String begun(String sentence) {
        return sentence.isEmpty()
                ? ""
                : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
