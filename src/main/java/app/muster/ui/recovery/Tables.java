package app.muster.ui.recovery;

import app.muster.attack.Fate;
import app.muster.attack.Horizon;
import app.muster.attack.Outcome;
import app.muster.recover.Contradiction;
import app.muster.recover.Task;
import app.muster.recover.Use;
import app.muster.text.Messages;
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
                .text("recovery.column.step", 226, Task::title)
                .text("recovery.column.asset", 150, telling::names)
                .text("recovery.column.role", 130, task -> model.name(task.role()))
                .text("recovery.column.start", 76, Task::start, task -> Spans.shown(task.start()))
                .text("recovery.column.end", 76, Task::end, task -> Spans.shown(task.end()))
                .text(
                        "recovery.column.slack",
                        76,
                        Task::slack,
                        task ->
                                task.slack().isZero()
                                        ? words.get("recovery.none")
                                        : Spans.shown(task.slack()))
                .text("recovery.column.measured", 98, this::measured)
                .text("recovery.column.waits", 220, task -> begun(task.waitsFor()))
                .in(table, "recovery.steps.none");
    }

    private String measured(Task task) {
        return words.get(task.measured() ? "recovery.measured" : "recovery.estimated");
    }

    void outcomes(TableView<Outcome> table) {
        new Columns<Outcome>(words)
                .text("recovery.column.asset", 170, o -> model.name(o.asset()))
                .add(
                        "recovery.column.result",
                        130,
                        Comparator.comparing(Outcome::result),
                        o -> new StatusPill(o.result(), words))
                .text("recovery.column.action", 190, o -> model.actionTitle(o.action()))
                .text("recovery.column.says", 400, Outcome::says)
                .text("recovery.column.kept", 84, this::kept)
                .text("recovery.column.rule", 90, Outcome::rule)
                .ifRoom()
                .text("recovery.column.source", 130, this::source)
                .ifRoom()
                .in(table, "recovery.outcomes.none");
    }

    void left(TableView<Fate> table) {
        new Columns<Fate>(words)
                .add(
                        "recovery.column.result",
                        116,
                        Comparator.comparing((Fate fate) -> fate.outcome().worst()),
                        fate -> new StatusPill(fate.outcome().result(), words))
                .text("recovery.column.asset", 160, fate -> model.name(fate.asset()))
                .text("recovery.column.horizon", 110, Tables::end, this::horizon)
                .text("recovery.column.by", 210, telling::actions)
                .text("recovery.column.held", 190, fate -> telling.controls(fate.heldBy()))
                .ifRoom()
                .text("recovery.column.says", 260, fate -> fate.outcome().says())
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
                .add(
                        "recovery.column.after",
                        126,
                        Comparator.comparing((Change c) -> c.after().worst()),
                        c -> new StatusPill(c.after().result(), words))
                .text("recovery.column.kept", 84, c -> kept(c.after()))
                .text("recovery.column.action", 190, c -> model.actionTitle(c.after().action()))
                .text("recovery.column.says", 300, c -> c.after().says())
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
                .text("recovery.column.there", 64, Use::most, use -> String.valueOf(use.most()))
                .text("recovery.column.peak", 64, Use::peak, use -> String.valueOf(use.peak()))
                .text("recovery.column.busy", 96, Use::busy, use -> Spans.shown(use.busy()))
                .text(
                        "recovery.column.share",
                        64,
                        Use::share,
                        use -> words.get("recovery.share", Math.round(use.share() * 100)))
                .add("recovery.column.levels", 200, Comparator.comparing(Use::peak), this::levels)
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
                        130,
                        Comparator.comparing(Contradiction::severity),
                        this::severity)
                .text("recovery.column.application", 140, this::application)
                .wrapped("recovery.column.contradiction", 380, Contradiction::says)
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

    private String source(Outcome outcome) {
        return words.get("recovery.source", outcome.asOf(), outcome.source());
    }

    /// The sentence with a capital at its beginning.
    static String begun(String sentence) {
        return sentence.isEmpty()
                ? ""
                : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
