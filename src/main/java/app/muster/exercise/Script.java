package app.muster.exercise;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An exercise as its author wrote it, in the format `ttx/1`. Texts that were left out are empty.
///
/// @param hotwash questions for the talk right after play
/// @param reveal what the facilitator tells after play, in this order
/// @param places where each entry stands in the file, by its path such as `injects.i3.when`
/// @param hash SHA-256 of the file's text, in hexadecimal
public record Script(
        Head head,
        List<Part> cast,
        List<Seat> seats,
        List<Objective> objectives,
        Narrative narrative,
        Attacker attacker,
        List<Phase> phases,
        List<Action> actions,
        List<Inject> injects,
        List<Decision> decisions,
        List<Expected> expected,
        List<Question> questions,
        List<Artefact> artefacts,
        List<Branch> branches,
        Rubric rubric,
        List<String> hotwash,
        List<String> reveal,
        Map<String, Place> places,
        String hash) {

    public Script {
        cast = List.copyOf(cast);
        seats = List.copyOf(seats);
        objectives = List.copyOf(objectives);
        phases = List.copyOf(phases);
        actions = List.copyOf(actions);
        injects = List.copyOf(injects);
        decisions = List.copyOf(decisions);
        expected = List.copyOf(expected);
        questions = List.copyOf(questions);
        artefacts = List.copyOf(artefacts);
        branches = List.copyOf(branches);
        hotwash = List.copyOf(hotwash);
        reveal = List.copyOf(reveal);
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /// Line and column, both from 1.
    public record Place(int line, int column) {
        public static final Place START = new Place(1, 1);
    }

    /// What is known of the exercise before anything happens.
    ///
    /// @param rules the pack of outcome rules it was written against
    /// @param difficulty 1 to 4
    /// @param techniques MITRE ATT&CK techniques, in the version `attackVersion`
    public record Head(
            String format,
            String id,
            String version,
            String title,
            String summary,
            String language,
            String licence,
            String tlp,
            String rules,
            String audience,
            int difficulty,
            Duration play,
            Duration hotwash,
            int groupMin,
            int groupMax,
            String attackVersion,
            List<String> techniques,
            List<String> seeds,
            List<Source> modelledOn,
            Optional<Clock> clock,
            Safety safety) {}

    /// A real incident the exercise learns from.
    public record Source(String name, String url, String note) {}

    /// The time inside the story.
    ///
    /// @param story when it begins
    /// @param ratio minutes of the story in one minute at the table
    public record Clock(LocalDateTime story, int ratio) {}

    /// What keeps the exercise from being taken for the real thing.
    public record Safety(String banner, String stopWord, String liveSystems) {}

    /// Something of the plan that the story is about, named for its part and not for itself.
    ///
    /// @param kind `application`, a kind such as `key-vault`, or a resource type
    /// @param where condition on `it`, or empty
    /// @param min how many must be found
    public record Part(
            String id, String kind, String where, Pick pick, int min, IfMissing ifMissing) {

        /// Which of several to take.
        public enum Pick {
            FIRST,
            ASK,
            ALL
        }

        /// What becomes of the part if the plan has none.
        public enum IfMissing {
            /// What is done to it does not happen.
            SKIP,
            /// It is made up: played, and never graded.
            FICTION,
            /// The exercise cannot start.
            BLOCK
        }
    }

    /// A chair at the table.
    ///
    /// @param plan id of the role in the plan, or empty
    /// @param brief a private note to whoever sits there
    public record Seat(
            String id,
            String name,
            String plan,
            boolean required,
            boolean canDouble,
            String brief) {}

    /// What the exercise is to show.
    ///
    /// @param capability `protect`, `detect`, `respond` or `recover`, a dot, and what of it
    public record Objective(
            String id, String text, String capability, int priority, String target) {}

    /// The story in a few sentences.
    ///
    /// @param players read aloud at the start
    /// @param facilitator the truth; never shown to players
    public record Narrative(
            String players,
            String facilitator,
            List<String> assumptions,
            List<String> artificialities) {}

    /// Where the attacker starts.
    public record Attacker(List<String> holds, List<String> knows, String deadline) {}

    /// A stretch of the exercise.
    ///
    /// @param storyJump how far the story's clock leaps when it begins
    /// @param rest whether people rest in it
    /// @param cutOrder injects to drop when time runs out, first one first
    public record Phase(
            String id,
            String title,
            Duration at,
            Duration length,
            String goal,
            Duration storyJump,
            boolean rest,
            List<String> cutOrder) {}

    /// Something the attacker does; how it ends is computed.
    ///
    /// @param type an attack action of the catalogue
    /// @param target a part of the cast, `all`, or empty for the tenant
    /// @param needs privileges of which one must be held; empty for what the catalogue says
    /// @param objective what it measures, or empty if it measures nothing
    public record Action(
            String id,
            Trigger trigger,
            String type,
            String target,
            String technique,
            List<String> needs,
            List<String> gives,
            String objective,
            Optional<Activity> activity,
            boolean critical,
            String when) {}

    /// Something a team that follows its plan does.
    ///
    /// @param step playbook and step, for example `comms/2`
    /// @param after the inject from whose delivery the limit counts
    /// @param observe what counts as evidence
    /// @param decision with `option`, the decision that does it, or empty
    public record Expected(
            String id,
            String text,
            String role,
            String objective,
            Optional<Activity> activity,
            String step,
            String after,
            Optional<Duration> limit,
            boolean critical,
            String observe,
            List<String> accept,
            String decision,
            String option) {}

    /// A question for the room.
    public record Question(
            String id, String phase, String to, String text, String probe, String after) {}

    /// Something that is shown: a mail, an alert, a note.
    ///
    /// @param alt the same in words, for those who cannot see it
    public record Artefact(
            String id,
            String type,
            String title,
            String body,
            String file,
            String alt,
            Map<String, String> fields) {}

    /// Effects that come by themselves as soon as a condition holds.
    ///
    /// @param rejoin the phase in which the story is one again
    public record Branch(String id, String when, List<Effect> then, String rejoin) {}

    /// How tasks are graded.
    ///
    /// @param lateS up to this multiple of its limit a task is in time
    /// @param lateM up to this multiple it is late; after it, not done
    public record Rubric(
            String method, double lateS, double lateM, boolean helpCaps, int minMeasures) {
        public static final Rubric GATE_1 = new Rubric("gate/1", 1, 2, true, 0);
    }

    public Optional<Part> part(String id) {
        return cast.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    public Optional<Action> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    public Optional<Inject> inject(String id) {
        return injects.stream().filter(inject -> inject.id().equals(id)).findFirst();
    }

    public Optional<Decision> decision(String id) {
        return decisions.stream().filter(decision -> decision.id().equals(id)).findFirst();
    }

    public Optional<Expected> expected(String id) {
        return expected.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    public Optional<Phase> phase(String id) {
        return phases.stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    public Optional<Artefact> artefact(String id) {
        return artefacts.stream().filter(artefact -> artefact.id().equals(id)).findFirst();
    }

    /// Every effect there is, with the path of what has it.
    Stream<Map.Entry<String, Effect>> effects() {
        return Stream.concat(
                decisions.stream()
                        .flatMap(
                                decision ->
                                        decision.options().stream()
                                                .flatMap(option -> option.effects().stream())
                                                .map(
                                                        e ->
                                                                Map.entry(
                                                                        "decisions."
                                                                                + decision.id(),
                                                                        e))),
                branches.stream()
                        .flatMap(
                                branch ->
                                        branch.then().stream()
                                                .map(
                                                        e ->
                                                                Map.entry(
                                                                        "branches." + branch.id(),
                                                                        e))));
    }

    /// Where an entry stands; where what holds it stands, if it has no place of its own.
    Place place(String path) {
        for (String at = path;
                !at.isEmpty();
                at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            Optional<Place> place = Optional.ofNullable(places.get(at));
            if (place.isPresent()) {
                return place.get();
            }
        }
        return Place.START;
    }
}
