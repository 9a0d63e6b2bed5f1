package app.muster.ui.recovery;

import app.muster.attack.Attacker.Level;
import app.muster.attack.Fate;
import app.muster.attack.Grant;
import app.muster.attack.Horizon;
import app.muster.attack.Identity;
import app.muster.attack.Outcome;
import app.muster.catalogue.Result;
import app.muster.plan.AssetId;
import app.muster.recover.Chance;
import app.muster.recover.Conditions;
import app.muster.recover.Task;
import app.muster.text.Messages;
import app.muster.text.Percent;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the recovery screen says in words of what was asked and found.
///
/// @param model knows what things are called
record Telling(RecoveryViewModel model, Messages words) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /// What a step is done to: an asset, or the first of several and how many more.
    String names(Task task) {
        return names(task.asset(), task.others().size());
    }

    String names(AssetId first, int more) {
        return more == 0 ? model.name(first) : words.get("recovery.along", model.name(first), more);
    }

    String kind(Who.Kind kind) {
        return words.get(
                switch (kind) {
                    case LEVEL -> "recovery.kind.level";
                    case IDENTITY -> "recovery.kind.identity";
                    case ROLE -> "recovery.kind.role";
                });
    }

    String who(Who who) {
        return switch (who) {
            case Who.AtLevel(Level level) -> words.get(key(level));
            case Who.Known(Identity identity) ->
                    words.get("recovery.identity", identity.name(), type(identity));
            case Who.Holder(var role) -> role.name();
        };
    }

    private String type(Identity identity) {
        return switch (identity.type().toLowerCase(Locale.ROOT)) {
            case "user" -> words.get("recovery.identity.user");
            case "group" -> words.get("recovery.identity.group");
            case "serviceprincipal" -> words.get("recovery.identity.service-principal");
            default -> words.get("recovery.identity.unknown");
        };
    }

    /// The roles of an identity, one a line.
    String roles(Identity identity) {
        var lines = new ArrayList<String>();
        for (Identity.Held held : identity.held()) {
            lines.add(
                    words.get(
                            held.way() == Grant.Way.ELIGIBLE
                                    ? "recovery.identity.eligible"
                                    : "recovery.identity.holds",
                            held.role(),
                            scope(held.scope())));
        }
        return String.join("\n", lines);
    }

    String scope(String scope) {
        if (scope.equals(Grant.EVERYWHERE)) {
            return words.get("recovery.scope.everywhere");
        }
        String last = scope.substring(scope.lastIndexOf('/') + 1);
        if (scope.matches("/subscriptions/[^/]+")) {
            return words.get(
                    "recovery.scope.subscription",
                    last.length() > 12 ? "\u2026" + last.substring(last.length() - 6) : last);
        }
        return scope.matches("/subscriptions/[^/]+/resourcegroups/[^/]+")
                ? words.get("recovery.scope.group", last)
                : last;
    }

    private static String key(Level level) {
        return switch (level) {
            case READER -> "recovery.level.reader";
            case CONTRIBUTOR -> "recovery.level.contributor";
            case BACKUP_CONTRIBUTOR -> "recovery.level.backup-contributor";
            case OWNER -> "recovery.level.owner";
            case GLOBAL_ADMIN -> "recovery.level.global-admin";
            case KEY_HOLDER -> "recovery.level.key-holder";
            case PIPELINE -> "recovery.level.pipeline";
            case USER_ACCESS_ADMINISTRATOR -> "recovery.level.user-access-administrator";
        };
    }

    /// Under which conditions the recovery is played, in one line.
    String conditions(Answer answer) {
        Conditions now = answer.asked().conditions();
        var parts = new ArrayList<String>();
        LocalDateTime start = now.start().orElse(Duty.UNSAID);
        String day = start.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        parts.add(
                now.start().isPresent()
                        ? words.get(
                                "recovery.conditions.start",
                                day,
                                start.toLocalDate(),
                                TIME.format(start))
                        : words.get("recovery.conditions.unsaid", day, TIME.format(start)));
        Duration before = now.detection().mean().plus(now.decision().mean());
        parts.add(
                before.isZero()
                        ? words.get("recovery.conditions.at-once")
                        : words.get(
                                "recovery.conditions.begins",
                                Spans.shown(now.detection().mean()),
                                Spans.shown(now.decision().mean())));
        Duration access = answer.schedule().access();
        if (access.isPositive()) {
            parts.add(words.get("recovery.conditions.access.takes", Spans.shown(access)));
        }
        int changed = now.crews().people().size();
        parts.add(words.get("recovery.conditions.crew", changed));
        parts.add(
                words.get(
                        now.failures()
                                ? "recovery.conditions.failing"
                                : "recovery.conditions.not-failing"));
        now.slowness()
                .ifPresent(
                        factor ->
                                parts.add(
                                        words.get(
                                                "recovery.conditions.slow",
                                                factor.least(),
                                                factor.most())));
        parts.add(words.get("recovery.conditions.locks", answer.locks()));
        return String.join(" \u00B7 ", parts);
    }

    /// How it ends; where that is not known, what would have to be read.
    String happens(Outcome outcome) {
        return outcome.result() == Result.UNKNOWN && !outcome.missing().isEmpty()
                ? words.get("recovery.asset.missing", String.join("; ", outcome.missing()))
                : outcome.says();
    }

    /// What the outcome rests on.
    String source(Outcome outcome) {
        return words.get(
                "recovery.source", outcome.rule(), outcome.asOf().toString(), outcome.source());
    }

    /// When something is gone for good if nobody does anything.
    String horizon(Horizon horizon) {
        String latest = end(horizon.latest());
        String end = horizon.orMore() ? words.get("recovery.kept.least", latest) : latest;
        return horizon.isKnown()
                ? end
                : words.get("recovery.horizon.between", end(horizon.earliest()), end);
    }

    String end(Optional<Duration> time) {
        return time.map(
                        span ->
                                span.isZero()
                                        ? words.get("recovery.horizon.at-once")
                                        : Spans.shown(span))
                .orElseGet(() -> words.get("recovery.horizon.never"));
    }

    /// What is done to the asset, in order.
    String actions(Fate fate) {
        var titles = new ArrayList<String>();
        fate.steps().forEach(step -> titles.add(model.actionTitle(step)));
        titles.add(model.actionTitle(fate.outcome().action()));
        return String.join(" \u2192 ", titles);
    }

    String controls(List<String> ids) {
        return String.join(", ", ids.stream().map(model::controlTitle).toList());
    }

    /// When an application is back, or that it never is, or that it never went.
    String back(Answer.Fate fate) {
        if (fate.isUntouched()) {
            return words.get("recovery.keeps-serving");
        }
        return fate.back()
                .back()
                .map(time -> words.get("recovery.back-after", Spans.shown(time)))
                .orElseGet(() -> words.get("recovery.no-way-back"));
    }

    /// The same where it is clear what the time is.
    String shortly(Answer.Fate fate) {
        return fate.isUntouched()
                ? back(fate)
                : fate.back().back().map(Spans::shown).orElseGet(() -> back(fate));
    }

    /// The recovery time objective, what is left of it, and the chance to make it.
    String rto(Answer.Fate fate) {
        return target(fate, fate.back().rto(), fate.chance(), words.get("recovery.no-rto"));
    }

    String mtd(Answer.Fate fate) {
        return target(
                fate,
                fate.back().mtd(),
                fate.chances().flatMap(Chance::mtd),
                words.get("recovery.no-mtd"));
    }

    private String target(
            Answer.Fate fate,
            Optional<Duration> limit,
            Optional<Chance.Share> chance,
            String none) {
        if (limit.isEmpty()) {
            return none;
        }
        var parts = new ArrayList<String>();
        parts.add(Spans.shown(limit.get()));
        if (!fate.isUntouched()) {
            fate.back().back().ifPresent(back -> parts.add(slack(limit.get().minus(back))));
            chance.ifPresent(share -> parts.add(words.get("recovery.chance", share(share))));
        }
        return String.join(" \u00B7 ", parts);
    }

    /// The same to the hour where it is long, for where there is little room.
    String brief(Duration left) {
        Duration span = left.abs();
        String shown =
                Spans.shown(
                        span.toHours() >= 10
                                ? Duration.ofHours(Math.round(span.toMinutes() / 60.0))
                                : span);
        return words.get(left.isNegative() ? "recovery.brief.late" : "recovery.brief.left", shown);
    }

    String slack(Duration left) {
        return left.isNegative()
                ? words.get("recovery.slack.late", Spans.shown(left.abs()))
                : words.get("recovery.slack.left", Spans.shown(left));
    }

    /// How much data is lost for certain, against how much may be.
    String rpo(Answer.Fate fate) {
        if (fate.isUntouched()) {
            return words.get("recovery.data.none");
        }
        String rpo =
                fate.back()
                        .rpo()
                        .map(limit -> words.get("recovery.rpo", Spans.shown(limit)))
                        .orElseGet(() -> words.get("recovery.no-rpo"));
        return fate.back()
                .dataLost()
                .map(
                        lost ->
                                words.get(
                                        fate.back().makesRpo().orElse(true)
                                                ? "recovery.data"
                                                : "recovery.data.over",
                                        Spans.shown(lost),
                                        rpo))
                .orElseGet(() -> words.get("recovery.data.unknown", rpo));
    }

    String share(Chance.Share chance) {
        return Percent.of(chance.value(), chance.low(), chance.high());
    }
}
