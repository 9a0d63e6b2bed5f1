package app.muster.exercise;

import app.muster.exercise.Script.Action;
import app.muster.exercise.Script.Artefact;
import app.muster.exercise.Script.Attacker;
import app.muster.exercise.Script.Branch;
import app.muster.exercise.Script.Clock;
import app.muster.exercise.Script.Expected;
import app.muster.exercise.Script.Head;
import app.muster.exercise.Script.Narrative;
import app.muster.exercise.Script.Objective;
import app.muster.exercise.Script.Part;
import app.muster.exercise.Script.Phase;
import app.muster.exercise.Script.Place;
import app.muster.exercise.Script.Question;
import app.muster.exercise.Script.Rubric;
import app.muster.exercise.Script.Safety;
import app.muster.exercise.Script.Seat;
import app.muster.exercise.Script.Source;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which key of a script becomes what.
final class ScriptForm {

    private final Form root;

    ScriptForm(Form root) {
        this.root = root;
    }

    Script script(Map<String, Place> places, String hash) {
        Head head = head();
        return new Script(
                head,
                root.named("cast", ScriptForm::part),
                root.list("roles", ScriptForm::seat),
                root.list("objectives", ScriptForm::objective),
                narrative(),
                attacker(),
                root.list("phases", ScriptForm::phase),
                root.list("actions", ScriptForm::action),
                root.list("injects", ScriptForm::inject),
                root.list("decisions", StoryForm::decision),
                root.list("expected", ScriptForm::expected),
                root.list("questions", ScriptForm::question),
                root.list("artefacts", ScriptForm::artefact),
                root.list("branches", ScriptForm::branch),
                rubric(),
                root.texts("hotwash"),
                reveal(),
                places,
                hash);
    }

    private Head head() {
        Form duration = root.form("duration");
        Form group = root.form("group");
        Form attack = root.form("attack");
        Head head =
                new Head(
                        root.required("format"),
                        root.required("id"),
                        root.required("version"),
                        root.required("title"),
                        root.required("summary"),
                        root.textOr("language", "en"),
                        root.text("licence"),
                        root.text("tlp"),
                        root.required("rules"),
                        root.textOr("audience", "mixed"),
                        (int) root.number("difficulty", 1),
                        duration.duration("play").orElse(Duration.ZERO),
                        duration.duration("hotwash").orElse(Duration.ZERO),
                        (int) group.number("min", 1),
                        (int) group.number("max", 15),
                        attack.text("version"),
                        attack.texts("techniques"),
                        root.texts("seeds"),
                        root.list(
                                "modelledOn",
                                source ->
                                        new Source(
                                                source.required("name"),
                                                source.text("url"),
                                                source.text("note"))),
                        clock(),
                        safety());
        List.of(duration, group, attack).forEach(Form::done);
        return head;
    }

    private Optional<Clock> clock() {
        if (!root.has("clock")) {
            return Optional.empty();
        }
        Form clock = root.form("clock");
        String story = clock.required("story");
        int ratio = (int) clock.number("ratio", 1);
        clock.done();
        try {
            return Optional.of(new Clock(LocalDateTime.parse(story), ratio));
        } catch (DateTimeParseException notOne) {
            clock.complain(
                    clock.placeOf("story"), "not-a-time", "\"2026-11-14T02:40\"", "story", story);
            return Optional.empty();
        }
    }

    private Safety safety() {
        Form safety = root.form("safety");
        if (!root.has("safety")) {
            root.complain(Place.START, "key-missing", "safety: {banner: EXERCISE, …}", "safety");
        }
        Safety read =
                new Safety(
                        safety.textOr("banner", "EXERCISE"),
                        safety.textOr("stopWord", "REAL INCIDENT"),
                        safety.textOr("liveSystems", "none"));
        safety.done();
        return read;
    }

    private static Part part(Form form) {
        return new Part(
                form.name(),
                form.required("kind"),
                form.text("where"),
                form.oneOf("pick", Part.Pick.class).orElse(Part.Pick.FIRST),
                (int) form.number("min", 1),
                form.oneOf("ifMissing", Part.IfMissing.class).orElse(Part.IfMissing.BLOCK));
    }

    private static Seat seat(Form form) {
        return new Seat(
                form.required("id"),
                form.required("name"),
                form.text("plan"),
                form.flag("required", false),
                form.flag("canDouble", false),
                form.text("brief"));
    }

    private static Objective objective(Form form) {
        return new Objective(
                form.required("id"),
                form.required("text"),
                form.required("capability"),
                (int) form.number("priority", 1),
                form.text("target"));
    }

    private Narrative narrative() {
        Form form = root.form("narrative");
        Narrative read =
                new Narrative(
                        form.text("players"),
                        form.text("facilitator"),
                        form.texts("assumptions"),
                        form.texts("artificialities"));
        form.done();
        return read;
    }

    private Attacker attacker() {
        Form form = root.form("attacker");
        Attacker read =
                new Attacker(form.texts("holds"), form.texts("knows"), form.text("deadline"));
        form.done();
        return read;
    }

    private List<String> reveal() {
        Form form = root.form("debrief");
        List<String> reveal = form.texts("reveal");
        form.done();
        return reveal;
    }

    private static Phase phase(Form form) {
        return new Phase(
                form.required("id"),
                form.required("title"),
                form.duration("at").orElse(Duration.ZERO),
                form.duration("length").orElse(Duration.ZERO),
                form.text("goal"),
                form.duration("storyJump").orElse(Duration.ZERO),
                form.flag("break", false),
                form.texts("cutOrder"));
    }

    private static Action action(Form form) {
        return new Action(
                form.required("id"),
                StoryForm.trigger(form, "at", "after"),
                form.required("type"),
                form.text("target"),
                form.text("technique"),
                form.texts("needs"),
                form.texts("gives"),
                form.text("objective"),
                form.oneOf("phase", Activity.class),
                form.flag("critical", false),
                form.text("when"));
    }

    private static Inject inject(Form form) {
        Trigger trigger = StoryForm.trigger(form, "at", "after", "ifNot", "manual");
        Form notes = form.form("notes");
        Inject inject =
                new Inject(
                        form.required("id"),
                        trigger,
                        form.text("when"),
                        form.oneOf("kind", Inject.Kind.class).orElse(Inject.Kind.CONTEXTUAL),
                        form.oneOf("purpose", Inject.Purpose.class).orElse(Inject.Purpose.NONE),
                        form.text("via"),
                        form.text("from"),
                        form.texts("to"),
                        form.required("text"),
                        form.text("artefact"),
                        form.texts("expect"),
                        form.texts("questions"),
                        form.text("hint"),
                        form.text("refute"),
                        new Inject.Notes(
                                notes.texts("keyPoints"),
                                notes.texts("redFlags"),
                                notes.text("success"),
                                notes.text("transition")),
                        form.flag("auto", false),
                        form.flag("private", false));
        notes.done();
        return inject;
    }

    private static Expected expected(Form form) {
        Form within = form.form("within");
        Form by = form.form("satisfiedBy");
        Expected read =
                new Expected(
                        form.required("id"),
                        form.required("text"),
                        form.text("role"),
                        form.text("objective"),
                        form.oneOf("phase", Activity.class),
                        form.text("step"),
                        within.text("of"),
                        within.duration("limit"),
                        form.flag("critical", false),
                        form.text("observe"),
                        form.texts("accept"),
                        by.text("decision"),
                        by.text("option"));
        within.done();
        by.done();
        form.has("within");
        form.has("satisfiedBy");
        return read;
    }

    private static Question question(Form form) {
        return new Question(
                form.required("id"),
                form.text("phase"),
                form.text("to"),
                form.required("text"),
                form.text("probe"),
                form.text("after"));
    }

    private static Artefact artefact(Form form) {
        return new Artefact(
                form.required("id"),
                form.required("type"),
                form.required("title"),
                form.text("body"),
                form.text("file"),
                form.text("alt"),
                form.map("fields"));
    }

    private static Branch branch(Form form) {
        return new Branch(
                form.required("id"),
                form.required("when"),
                form.list("then", StoryForm::effect).stream().flatMap(Optional::stream).toList(),
                form.text("rejoin"));
    }

    private Rubric rubric() {
        if (!root.has("rubric")) {
            return Rubric.GATE_1;
        }
        Form form = root.form("rubric");
        Form late = form.form("late");
        Rubric read =
                new Rubric(
                        form.textOr("method", "gate/1"),
                        late.number("S", 1),
                        late.number("M", 2),
                        !form.textOr("helpInject", "cap-S").equals("none"),
                        (int) form.number("minMeasures", 0));
        late.done();
        form.done();
        return read;
    }
}
