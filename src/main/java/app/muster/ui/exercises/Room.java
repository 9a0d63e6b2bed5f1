package app.muster.ui.exercises;

import app.muster.exercise.Cue;
import app.muster.exercise.Decision;
import app.muster.exercise.Event;
import app.muster.exercise.Inject;
import app.muster.exercise.Run;
import app.muster.exercise.Script;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the people at the table may see, and nothing else: no outcome they have not heard of, no
/// fit of an option, no grade.
///
/// @param opening the story as it is read aloud at the start
/// @param news what was delivered to everybody, newest first
/// @param choices open decisions, those that have time left first
record Room(
        String title,
        Script.Safety safety,
        String opening,
        Duration table,
        Optional<LocalDateTime> story,
        String phase,
        boolean isPaused,
        boolean isEnded,
        List<News> news,
        List<Choice> choices) {

    /// Something that was delivered.
    record News(
            Duration at, String via, String from, String text, Optional<Script.Artefact> artefact) {

        private static News of(Event.Delivered delivered, Inject inject, Script script) {
            return new News(
                    delivered.mark().t(),
                    inject.via(),
                    inject.from(),
                    delivered.text(),
                    script.artefact(inject.artefact()));
        }
    }

    /// A decision that is open.
    ///
    /// @param left time until silence decides; not negative
    record Choice(String ask, List<String> options, Duration left) {}

    Room {
        news = List.copyOf(news);
        choices = List.copyOf(choices);
    }

    /// @param open the decisions that can be taken
    static Room of(Run run, List<Cue.Decide> open, Duration now) {
        Script script = run.script();
        Set<Integer> withdrawn = ConsoleViewModel.withdrawn(run);
        List<News> news =
                run.events().reversed().stream()
                        .filter(Event.Delivered.class::isInstance)
                        .map(Event.Delivered.class::cast)
                        .filter(delivered -> !withdrawn.contains(delivered.mark().n()))
                        .flatMap(
                                delivered ->
                                        script.inject(delivered.inject()).stream()
                                                .filter(inject -> !inject.hidden())
                                                .map(i -> News.of(delivered, i, script)))
                        .toList();
        return new Room(
                script.head().title(),
                script.head().safety(),
                script.narrative().players(),
                now,
                run.story(now),
                run.phase(now).map(Script.Phase::title).orElse(""),
                run.isPaused(),
                run.isEnded(),
                news,
                open.stream()
                        .map(
                                cue ->
                                        new Choice(
                                                cue.decision().ask(),
                                                cue.decision().options().stream()
                                                        .map(Decision.Option::label)
                                                        .toList(),
                                                left(cue, now)))
                        .sorted(Comparator.comparing(choice -> choice.left().isZero()))
                        .toList());
    }

    private static Duration left(Cue.Decide cue, Duration now) {
        Duration left = cue.at().minus(now);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
