package app.muster.exercise;

import app.muster.expression.Durations;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a team did in an exercise, written down so that it can be played without people.
///
/// @param script id of the script it is for, or empty for any
/// @param seats seat → `filled`, `doubled` or `absent`
/// @param extraTime limits in percent of what the script says
/// @param unlisted what became of expected actions that are not listed
public record Answers(
        String script,
        String team,
        Map<String, String> seats,
        int extraTime,
        Unlisted unlisted,
        List<Choice> decisions,
        List<Deed> observed,
        List<Line> log,
        List<Delivery> deliver) {

    /// What is to be thought of an expected action that the file does not name.
    public enum Unlisted {
        /// Nobody looked: it stays unknown.
        NOT_SEEN,
        /// The team did not do it.
        NOT_DONE
    }

    /// @param minute on the table's clock
    public record Choice(String id, Duration minute, String option, String said) {}

    /// @param minute when it was done; empty if it was not
    /// @param grade the evaluator's own; empty to grade by time
    public record Deed(
            String id,
            Optional<Duration> minute,
            Optional<Grade> grade,
            String by,
            String evidence) {}

    /// A line of the scribe's log.
    public record Line(Duration minute, String by, String kind, String text, List<String> links) {}

    /// An inject that the facilitator gives by hand.
    public record Delivery(String id, Duration minute) {}

    public Answers {
        seats = Map.copyOf(seats);
        decisions = List.copyOf(decisions);
        observed = List.copyOf(observed);
        log = List.copyOf(log);
        deliver = List.copyOf(deliver);
    }

    /// A team that does nothing at all.
    public static Answers silent() {
        return new Answers(
                "",
                "",
                Map.of(),
                100,
                Unlisted.NOT_DONE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// @throws ProblemException naming the first thing that is wrong
    public static Answers read(String text, Path file) throws ProblemException {
        var reading = new Form.Reading();
        Form form = new Form("", "", ScriptReader.root(text, file, reading.complaints()), reading);
        String format = form.required("format");
        if (!format.equals("ttx-answers/1")) {
            form.complain(form.placeOf("format"), "format", "ttx-answers/1", format);
        }
        var answers =
                new Answers(
                        form.text("script"),
                        form.text("team"),
                        form.map("seats"),
                        (int) form.number("extraTime", 100),
                        form.oneOf("unlisted", Unlisted.class).orElse(Unlisted.NOT_SEEN),
                        form.list(
                                "decisions",
                                d ->
                                        new Choice(
                                                d.required("id"),
                                                minute(d).orElse(Duration.ZERO),
                                                d.required("option"),
                                                d.text("said"))),
                        form.list("observed", Answers::deed),
                        form.list(
                                "log",
                                l ->
                                        new Line(
                                                minute(l).orElse(Duration.ZERO),
                                                l.textOr("by", "scribe"),
                                                l.textOr("kind", "fact"),
                                                l.required("text"),
                                                l.texts("links"))),
                        form.list(
                                "deliver",
                                d ->
                                        new Delivery(
                                                d.required("id"),
                                                minute(d).orElse(Duration.ZERO))));
        form.done();
        for (Complaint complaint : reading.complaints()) {
            throw new ProblemException(
                    new Problem.EntryWrong(
                            file,
                            Words.say("lint.place", complaint.line(), complaint.column()),
                            complaint.message(),
                            complaint.instead()));
        }
        return answers;
    }

    private static Deed deed(Form form) {
        Optional<Grade> grade = Grade.of(form.text("grade"));
        if (form.has("grade") && grade.isEmpty()) {
            form.complain(
                    form.placeOf("grade"),
                    "not-a-choice",
                    "P",
                    form.text("grade"),
                    "P, S, M, U, ?");
        }
        return new Deed(
                form.required("id"),
                minute(form),
                grade,
                form.textOr("by", "evaluator"),
                form.text("evidence"));
    }

    private static Optional<Duration> minute(Form form) {
        String text = form.text("minute");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> minute = Durations.parse(text.matches("\\d{1,4}") ? text + "m" : text);
        if (minute.isEmpty()) {
            form.complain(form.placeOf("minute"), "not-a-number", "34", "minute", text);
        }
        return minute;
    }

    /// Throws where the answers name something the script does not have.
    ///
    /// @throws ProblemException with the nearest name there is
    public void check(Script of) throws ProblemException {
        if (!script.isEmpty() && !script.equals(of.head().id())) {
            throw new ProblemException(
                    new Problem.NameUnknown("script", script, List.of(of.head().id()), ""));
        }
        for (Choice choice : decisions) {
            Decision decision =
                    of.decision(choice.id())
                            .orElseThrow(
                                    () ->
                                            unknown(
                                                    "decision",
                                                    choice.id(),
                                                    of.decisions().stream()
                                                            .map(Decision::id)
                                                            .toList()));
            if (decision.option(choice.option()).isEmpty()
                    && !(decision.other() && choice.option().equals("other"))) {
                throw unknown(
                        "option",
                        choice.option(),
                        decision.options().stream().map(Decision.Option::id).toList());
            }
        }
        for (Deed deed : observed) {
            if (of.expected(deed.id()).isEmpty()) {
                throw unknown(
                        "expected action",
                        deed.id(),
                        of.expected().stream().map(Script.Expected::id).toList());
            }
        }
        for (Delivery delivery : deliver) {
            if (of.inject(delivery.id()).isEmpty()) {
                throw unknown(
                        "inject", delivery.id(), of.injects().stream().map(Inject::id).toList());
            }
        }
    }

    private static ProblemException unknown(String kind, String name, List<String> known) {
        return new ProblemException(Problem.NameUnknown.among(known, kind, name));
    }
}
