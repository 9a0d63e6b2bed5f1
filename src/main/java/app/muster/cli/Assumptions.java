package app.muster.cli;

import app.muster.attack.Assumption;
import app.muster.catalogue.Control;
import app.muster.plan.AssetId;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads controls that are taken as in place or missing: `kv.purge-protection@kv-shop=in-place`.
record Assumptions(Situation situation, OutcomeTargets things, Console console) {

    private static final String IN_PLACE = "in-place";
    private static final String MISSING = "missing";

    List<Assumption> read(List<String> texts) throws ProblemException {
        var read = new ArrayList<Assumption>();
        for (String text : texts) {
            Assumption one = read(text);
            if (read.contains(new Assumption(one.control(), one.asset(), !one.inPlace()))) {
                throw new WrongUsage(
                        console.say(
                                "cli.outcome.assume-both",
                                text.substring(0, text.lastIndexOf('='))));
            }
            read.add(one);
        }
        return read;
    }

    private Assumption read(String text) throws ProblemException {
        int equals = text.lastIndexOf('=');
        String state = text.substring(equals + 1);
        if (equals < 1 || !state.equals(IN_PLACE) && !state.equals(MISSING)) {
            throw new WrongUsage(console.say("cli.outcome.assume", text));
        }
        String what = text.substring(0, equals);
        int at = what.indexOf('@');
        String control = at < 0 ? what : what.substring(0, at);
        if (situation.catalogue().control(control).isEmpty()) {
            throw new ProblemException(
                    Problem.NameUnknown.among(
                            situation.catalogue().controls().stream().map(Control::id).toList(),
                            "control",
                            control));
        }
        Optional<AssetId> asset =
                at < 0 ? Optional.empty() : Optional.of(things.asset(what.substring(at + 1)));
        return new Assumption(control, asset, state.equals(IN_PLACE));
    }

    static void write(JsonGenerator json, List<Assumption> assumed) throws IOException {
        Json.list(
                json,
                "assumed",
                assumed,
                one -> {
                    json.writeStringField("control", one.control());
                    Json.text(json, "asset", one.asset());
                    json.writeStringField("state", state(one));
                });
    }

    static void show(Page page, List<Assumption> assumed, AssetNames names, Messages words) {
        page.title(words.get("cli.outcome.assumed"));
        for (Assumption one : assumed) {
            page.line(
                    one.control()
                            + one.asset().map(id -> " @ " + names.of(id)).orElse("")
                            + " = "
                            + state(one));
        }
    }

    static String state(Assumption assumption) {
        return assumption.inPlace() ? IN_PLACE : MISSING;
    }
}
