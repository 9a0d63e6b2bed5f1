package app.muster.cacao;

import app.muster.plan.AssetId;
import app.muster.plan.DonePer;
import app.muster.plan.Estimate;
import app.muster.plan.Names;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.plan.estate.Json;
import app.muster.text.Messages;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads one playbook: ours as it was, anybody else's as close as it goes.
final class PlaybookReader {

    private static final int MOST_ENTRIES = 5_000;
    private static final Estimate GUESS = Estimate.minutes(5, 15, 60);
    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private final Json.Obj root;
    private final String at;
    private final Notes notes;

    /// @param at the JSON pointer of the playbook in its file
    PlaybookReader(Json.Obj root, String at, Notes notes) {
        this.root = root;
        this.at = at;
        this.notes = notes;
    }

    Playbook playbook() {
        Json.Obj ours = root.object("playbook_extensions").object(Ids.EXTENSION);
        String named = Fields.line(root, "name");
        String title = named.isEmpty() ? WORDS.get("cacao.unnamed") : named;
        if (named.isEmpty()) {
            note("/name", false, "cacao.no-name");
        }
        var steps = new ArrayList<Step>();
        boolean guessed = false;
        for (Line.Planned planned : new Line(root, at, notes).steps()) {
            Step step = step(planned);
            guessed |= step.source().isEmpty() && step.estimate().equals(GUESS) && !isOurs(planned);
            steps.add(step.numbered(steps.size() + 1));
        }
        if (guessed) {
            note("/workflow", false, "cacao.durations-guessed");
        }
        return new Playbook(
                id(ours, title),
                title,
                Fields.line(ours, "template_key"),
                assets(ours),
                steps,
                day(ours, "last_tested"),
                Fields.line(ours, "tested_as"),
                runs(ours),
                ours.get("playbook_key").isPresent()
                        ? Fields.text(ours, "about")
                        : Fields.text(root, "description"),
                DonePer.of(Fields.line(ours, "done_per")));
    }

    private static boolean isOurs(Line.Planned planned) {
        return planned.step().object("step_extensions").get(Ids.EXTENSION).isPresent();
    }

    private static PlaybookId id(Json.Obj ours, String title) {
        try {
            return new PlaybookId(Fields.line(ours, "playbook_key"));
        } catch (IllegalArgumentException notOurs) {
            return new PlaybookId(Names.idFor(title, List.of()));
        }
    }

    private List<AssetId> assets(Json.Obj ours) {
        var assets = new ArrayList<AssetId>();
        for (Json item : some(ours, "assets")) {
            String id = item instanceof Json.Obj object ? Fields.line(object, "asset_id") : "";
            try {
                assets.add(new AssetId(id));
            } catch (IllegalArgumentException none) {
                note("/playbook_extensions", true, "cacao.asset-unreadable", id);
            }
        }
        return assets;
    }

    private Optional<LocalDate> day(Json.Obj object, String key) {
        String text = Fields.line(object, key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            note("/playbook_extensions", true, "cacao.day-unreadable", text);
            return Optional.empty();
        }
    }

    private List<StepRun> runs(Json.Obj ours) {
        var runs = new ArrayList<StepRun>();
        for (Json item : some(ours, "runs")) {
            Json.Obj run = item instanceof Json.Obj object ? object : Json.Obj.EMPTY;
            Optional<LocalDate> on = day(run, "done_on");
            if (on.isEmpty()) {
                note("/playbook_extensions", true, "cacao.run-unreadable");
                continue;
            }
            runs.add(
                    new StepRun(
                            Fields.line(run, "step_done"),
                            Fields.line(run, "title"),
                            on.get(),
                            Fields.line(run, "done_by"),
                            took(run),
                            Fields.flag(run, "worked", false),
                            Fields.text(run, "note")));
        }
        return runs;
    }

    private List<Json> some(Json.Obj ours, String key) {
        List<Json> all = ours.list(key);
        if (all.size() <= MOST_ENTRIES) {
            return all;
        }
        note("/playbook_extensions", true, "cacao.more-entries", key, MOST_ENTRIES);
        return all.subList(0, MOST_ENTRIES);
    }

    private Optional<Duration> took(Json.Obj run) {
        Optional<Duration> took = Fields.number(run, "seconds").map(Duration::ofSeconds);
        if (run.get("seconds").isPresent() && took.filter(StepRun::isTime).isEmpty()) {
            note("/playbook_extensions", true, "cacao.duration-unusable");
        }
        return took.filter(StepRun::isTime);
    }

    private Step step(Line.Planned planned) {
        Json.Obj step = planned.step();
        Json.Obj ours = step.object("step_extensions").object(Ids.EXTENSION);
        String named = Fields.line(step, "name");
        String title =
                !planned.says().isEmpty()
                        ? planned.says()
                        : named.isEmpty() ? WORDS.get("cacao.step-unnamed") : named;
        Optional<Estimate> kept = kept(ours, planned.at());
        Optional<Estimate> timed = kept.isPresent() ? kept : byTimeout(step, planned.at());
        return new Step(
                "1",
                planned.under().isEmpty() ? title : planned.under() + " " + title,
                role(step, ours),
                timed.orElse(GUESS),
                Fields.flag(ours, "attended", true),
                command(step, ours, planned.at()),
                Fields.line(step, "description"),
                link(step, planned.at()),
                kept.isPresent()
                        ? Fields.line(ours, "duration_source")
                        : timed.map(_ -> WORDS.get("cacao.by-timeout")).orElse(""));
    }

    private Optional<Estimate> kept(Json.Obj ours, String place) {
        Optional<Duration> least = Fields.number(ours, "least_seconds").map(Duration::ofSeconds);
        Optional<Duration> likely = Fields.number(ours, "likely_seconds").map(Duration::ofSeconds);
        Optional<Duration> most = Fields.number(ours, "most_seconds").map(Duration::ofSeconds);
        Optional<Estimate> kept =
                least.isPresent() && likely.isPresent() && most.isPresent()
                        ? Estimate.ifAny(least.get(), likely.get(), most.get())
                        : Optional.empty();
        boolean some =
                ours.get("least_seconds").isPresent()
                        || ours.get("likely_seconds").isPresent()
                        || ours.get("most_seconds").isPresent();
        if (some && kept.isEmpty()) {
            note(place, true, "cacao.duration-unusable");
        }
        return kept;
    }

    /// A step that takes longer than its timeout has failed, so that is the most it may take.
    private Optional<Estimate> byTimeout(Json.Obj step, String place) {
        Optional<Duration> most =
                Fields.number(step, "timeout")
                        .map(millis -> Duration.ofSeconds(millis / 1000))
                        .filter(StepRun::isTime);
        if (step.get("timeout").isPresent() && most.isEmpty()) {
            note(place, true, "cacao.duration-unusable");
        }
        return most.map(time -> new Estimate(time.dividedBy(4), time.dividedBy(2), time));
    }

    private RoleId role(Json.Obj step, Json.Obj ours) {
        try {
            return new RoleId(Fields.line(ours, "role_key"));
        } catch (IllegalArgumentException notOurs) {
            String agent = Fields.line(step, "agent");
            String called = Fields.line(root.object("agent_definitions").object(agent), "name");
            return new RoleId(
                    Names.idFor(called.isEmpty() ? WORDS.get("cacao.nobody") : called, List.of()));
        }
    }

    private String command(Json.Obj step, Json.Obj ours, String place) {
        if (ours.get("role_key").isPresent()) {
            return Fields.text(ours, "command_lines");
        }
        var lines = new ArrayList<String>();
        for (Json item : step.list("commands")) {
            if (!(item instanceof Json.Obj command)) {
                note(place + "/commands", true, "cacao.command-unreadable");
                continue;
            }
            String type = Fields.line(command, "type");
            if (!type.isEmpty() && !type.equals("bash") && !type.equals("manual")) {
                lines.add("# " + type);
            }
            said(command, place).ifPresent(lines::add);
        }
        return String.join("\n", lines);
    }

    private Optional<String> said(Json.Obj command, String place) {
        String plain = Fields.text(command, "command");
        String coded = Fields.text(command, "command_b64");
        if (!plain.isEmpty() || coded.isEmpty()) {
            return Optional.of(plain).filter(text -> !text.isEmpty());
        }
        Optional<String> decoded = Fields.decoded(coded);
        if (decoded.isEmpty()) {
            note(place + "/commands", true, "cacao.command-unreadable");
        }
        return decoded;
    }

    private String link(Json.Obj step, String place) {
        for (Json item : step.list("external_references")) {
            String address =
                    item instanceof Json.Obj reference ? Fields.line(reference, "url") : "";
            if (isPage(address)) {
                return address;
            }
            if (!address.isEmpty()) {
                note(place + "/external_references", true, "cacao.link-unreadable", address);
            }
        }
        return "";
    }

    private static boolean isPage(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private void note(String where, boolean isLoss, String key, Object... words) {
        notes.add(where.startsWith(at) ? where : at + where, isLoss, key, words);
    }
}
