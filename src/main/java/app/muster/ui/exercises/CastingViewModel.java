package app.muster.ui.exercises;

import app.muster.exercise.Casting;
import app.muster.exercise.Event;
import app.muster.exercise.Run;
import app.muster.exercise.Script;
import app.muster.exercise.Subject;
import app.muster.file.WorkspaceFolder;
import app.muster.problem.ProblemException;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Who plays what: the parts on one side, the people on the other.
final class CastingViewModel {

    /// How a seat is taken.
    enum Taken {
        FILLED,
        DOUBLED,
        ABSENT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Setting setting;
    private final String tool;
    private final Map<String, List<Subject>> chosen = new LinkedHashMap<>();
    private final Map<String, Taken> seats = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Casting> casting;
    private int extraTime = 100;

    /// @param tool what the journal says it was written by
    CastingViewModel(Setting setting, String tool) {
        this.setting = setting;
        this.tool = tool;
        casting = new ReadOnlyObjectWrapper<>(setting.casting(Map.of()));
        setting.script().script().seats().forEach(seat -> seats.put(seat.id(), Taken.FILLED));
    }

    Script script() {
        return setting.script().script();
    }

    ReadOnlyObjectProperty<Casting> casting() {
        return casting.getReadOnlyProperty();
    }

    /// Gives the part to somebody else, or to nobody; parts that people have not chosen for follow.
    void choose(String part, List<Subject> subjects) {
        if (!casting.get().subjects(part).equals(subjects)) {
            chosen.put(part, subjects);
            casting.set(setting.casting(chosen));
        }
    }

    Taken seat(String id) {
        return seats.getOrDefault(id, Taken.ABSENT);
    }

    void seat(String id, Taken taken) {
        seats.put(id, taken);
    }

    int extraTime() {
        return extraTime;
    }

    /// @param percent all limits in percent of what the script says, 100 or more
    void extraTime(int percent) {
        extraTime = percent;
    }

    /// Seats that must be taken and are not.
    List<Script.Seat> missingSeats() {
        return script().seats().stream()
                .filter(Script.Seat::required)
                .filter(seat -> seat(seat.id()) == Taken.ABSENT)
                .toList();
    }

    boolean canStart() {
        return casting.get().blocking().isEmpty() && missingSeats().isEmpty();
    }

    /// Makes the journal and writes its first event.
    ///
    /// @throws IllegalStateException unless [#canStart]
    Played start(WorkspaceFolder folder, Instant now) throws ProblemException {
        if (!canStart()) {
            throw new IllegalStateException("somebody is missing");
        }
        Run run = setting.start(casting.get());
        var keys = new LinkedHashMap<String, String>();
        seats.forEach((seat, taken) -> keys.put(seat, taken.key()));
        Event.Started opening = run.opening(now, Played.FACILITATOR, keys, extraTime, tool);
        RunFile file = RunFile.create(folder, setting.script(), now);
        file.keep(opening);
        return new Played(run.after(opening), file);
    }
}
