package app.muster.cli;

import app.muster.attack.Assumption;
import app.muster.plan.Application;
import app.muster.plan.Plan;
import app.muster.recover.Return;
import app.muster.recover.Schedule;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// From which attack a recovery is played.
///
/// @param title the attack in words; empty if assets were named
/// @param attacker empty if assets were named, or if a script says itself who it is
/// @param before the recovery without what is assumed; empty if nothing is
record Attacked(
        String title,
        Optional<AttackerChoice.Chosen> attacker,
        List<Assumption> assumed,
        Optional<Schedule> before) {

    static final Attacked BY_NAME = new Attacked("", Optional.empty(), List.of(), Optional.empty());

    void write(JsonGenerator json) throws IOException {
        json.writeStringField("attack", title);
        if (attacker.isPresent()) {
            Json.object(json, "attacker", attacker.get(), who -> SurvivalAnswer.who(json, who));
        }
        if (before.isPresent()) {
            Assumptions.write(json, assumed);
            Json.list(
                    json,
                    "before",
                    before.get().applications(),
                    back -> {
                        json.writeStringField("application", back.application().value());
                        Json.minutes(json, "backMinutes", back.back());
                        Json.texts(json, "noWayBack", back.noWayBack());
                        Json.flag(json, "makesRto", back.makesRto());
                        Json.minutes(json, "dataLostMinutes", back.dataLost());
                    });
        }
    }

    void showTitle(Page page) {
        if (!title.isEmpty()) {
            page.line(title, Ink.STRONG);
        }
    }

    /// What the assumptions change.
    void showChanges(Page page, Plan plan, Schedule after, AssetNames names, Messages words) {
        if (before.isEmpty()) {
            return;
        }
        Assumptions.show(page, assumed, names, words);
        Map<String, Return> now =
                after.applications().stream()
                        .collect(
                                Collectors.toMap(
                                        back -> back.application().value(), Function.identity()));
        Table table =
                Table.of(
                                words.get("cli.column.application"),
                                words.get("cli.column.before"),
                                words.get("cli.column.after"))
                        .numbersIn(1, 2);
        for (Return was : before.get().applications()) {
            Return is = now.get(was.application().value());
            if (is != null && !is.back().equals(was.back())) {
                table.row(
                        plan.application(was.application())
                                .map(Application::name)
                                .orElse(was.application().value()),
                        Shapes.time(was.back(), words.get("cli.simulate.no-way-back")),
                        Shapes.time(is.back(), words.get("cli.simulate.no-way-back")));
            }
        }
        if (table.isEmpty()) {
            page.line(words.get("cli.simulate.no-change"));
        }
        page.table(words.get("cli.simulate.changes"), table);
    }
}
