package app.muster.exercise;

import app.muster.catalogue.Result;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something that happened at the table. The list of events is the run; none is ever changed, and a
/// mistake is taken back by a [Withdrawn].
public sealed interface Event {

    Mark mark();

    /// Where an event stands.
    ///
    /// @param n from 1, without gaps
    /// @param t time on the table's clock, pauses left out
    /// @param wall time in the world
    /// @param by the seat it comes from: `facilitator`, `scribe`, `evaluator`, or a seat of the
    ///   script
    record Mark(int n, Duration t, Instant wall, String by) {}

    /// @param casting part → keys of who plays it
    /// @param seats seat → `filled`, `doubled` or `absent`; names stay out of the journal
    /// @param extraTime all limits in percent of what the script says, 100 or more
    record Started(
            Mark mark,
            String script,
            String scriptHash,
            String rules,
            String planHash,
            Map<String, List<String>> casting,
            Map<String, String> seats,
            int extraTime,
            String tool)
            implements Event {
        public Started {
            casting = Collections.unmodifiableMap(new LinkedHashMap<>(casting));
            seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
        }
    }

    record Paused(Mark mark) implements Event {}

    record Resumed(Mark mark) implements Event {}

    /// @param text as it was said, with every placeholder filled
    record Delivered(Mark mark, String inject, String text) implements Event {}

    record Held(Mark mark, String inject) implements Event {}

    record Skipped(Mark mark, String inject, String why) implements Event {}

    /// @param option of the script, or `other`
    /// @param said the decision in the team's words, or empty
    record Decided(Mark mark, String decision, String option, String said) implements Event {}

    /// An attack action came to its end.
    ///
    /// @param when on the table's clock; not later than the mark
    /// @param bare how it would have ended if the team had done nothing at all
    record Struck(
            Mark mark, String action, Duration when, List<Reached> reached, Hit asPlayed, Hit bare)
            implements Event {
        public Struck {
            reached = List.copyOf(reached);
        }

        /// Everything it hit or took along.
        public List<AssetId> targets() {
            return reached.stream().map(Reached::asset).toList();
        }
    }

    /// How one of the assets that an attack action hit or took along ended.
    record Reached(AssetId asset, Result asPlayed, Result bare) {}

    /// @param kind fact, decision, action, question, gap or quote
    /// @param links ids of what it is about
    record Logged(Mark mark, String kind, String text, List<String> links) implements Event {
        public Logged {
            links = List.copyOf(links);
        }
    }

    /// An evaluator says what became of an expected action.
    ///
    /// @param done when it was done; empty if it was not
    /// @param grade the evaluator's own; empty to grade by time
    record Observed(
            Mark mark,
            String expected,
            Optional<Duration> done,
            Optional<Grade> grade,
            String evidence)
            implements Event {}

    /// An evaluator moves the rating of an objective by one step, or sets a measure's grade.
    record Overridden(Mark mark, String id, Grade grade, String why) implements Event {}

    /// The room says what the plan does not.
    record Declared(Mark mark, String fact, boolean holds) implements Event {}

    /// The stop word was said: this is real, or somebody is unwell.
    record Stopped(Mark mark, String why) implements Event {}

    /// @param replaces number of the event that no longer counts
    record Withdrawn(Mark mark, int replaces, String why) implements Event {}

    /// Play is over; observations may still come in the talk after it.
    record Ended(Mark mark) implements Event {}
}
