package app.muster.exercise;

import app.muster.catalogue.Result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Which key of a script becomes which trigger, decision or effect.
final class StoryForm {

    private StoryForm() {}

    static Trigger trigger(Form form, String... keys) {
        var found = new ArrayList<Supplier<Trigger>>();
        for (String key : keys) {
            if (form.has(key)) {
                found.add(() -> trigger(form, key));
            }
        }
        if (found.size() != 1) {
            form.complain(
                    form.placeOf("id"),
                    "trigger-count",
                    String.join(" | ", keys),
                    found.size(),
                    String.join(", ", keys));
        }
        return found.isEmpty() ? Trigger.BY_HAND : found.getFirst().get();
    }

    private static Trigger trigger(Form form, String key) {
        return switch (key) {
            case "at" -> new Trigger.At(form.duration("at").orElse(Duration.ZERO));
            case "manual" -> {
                form.flag("manual", true);
                yield Trigger.BY_HAND;
            }
            case "ifNot" -> {
                Form inner = form.form("ifNot");
                Cause cause = cause(inner, Trigger.Cause.DECISION, Trigger.Cause.EXPECTED);
                Duration within = inner.duration("within").orElse(Duration.ZERO);
                inner.done();
                yield new Trigger.IfNot(cause.kind(), cause.id(), within);
            }
            default -> after(form);
        };
    }

    private static Trigger after(Form form) {
        if (form.isText("after")) {
            return new Trigger.After(
                    Trigger.Cause.INJECT, form.text("after"), List.of(), "", Duration.ZERO);
        }
        Form inner = form.form("after");
        Cause cause = cause(inner, Trigger.Cause.values());
        Trigger read =
                new Trigger.After(
                        cause.kind(),
                        cause.id(),
                        inner.choices("outcome", Result.class),
                        inner.text("option"),
                        inner.duration("delay").orElse(Duration.ZERO));
        inner.done();
        return read;
    }

    private record Cause(Trigger.Cause kind, String id) {}

    private static Cause cause(Form form, Trigger.Cause... kinds) {
        for (Trigger.Cause kind : kinds) {
            if (form.has(kind.key())) {
                return new Cause(kind, form.text(kind.key()));
            }
        }
        form.complain(form.placeOf("id"), "cause-missing", kinds[0].key() + ": …");
        return new Cause(kinds[0], "");
    }

    static Decision decision(Form form) {
        return new Decision(
                form.required("id"),
                form.required("ask"),
                form.text("owner"),
                opens(form),
                form.duration("due"),
                form.list("options", StoryForm::option),
                form.flag("other", false),
                form.text("ifSilent"),
                form.text("authority"));
    }

    private static Trigger opens(Form form) {
        if (!form.has("opens")) {
            return new Trigger.At(Duration.ZERO);
        }
        Form opens = form.form("opens");
        Trigger read;
        if (opens.has("phase")) {
            read =
                    new Trigger.After(
                            Trigger.Cause.PHASE,
                            opens.text("phase"),
                            List.of(),
                            "",
                            opens.duration("delay").orElse(Duration.ZERO));
        } else {
            read = trigger(opens, "at", "after");
        }
        opens.done();
        return read;
    }

    private static Decision.Option option(Form form) {
        return new Decision.Option(
                form.required("id"),
                form.required("label"),
                form.text("needs"),
                form.list("effects", StoryForm::effect).stream().flatMap(Optional::stream).toList(),
                form.oneOf("fit", Decision.Fit.class).orElse(Decision.Fit.ACCEPTABLE));
    }

    static Optional<Effect> effect(Form form) {
        var found = new ArrayList<Effect>();
        if (form.has("revoke")) {
            found.add(new Effect.Revoke(form.texts("revoke")));
        }
        if (form.has("protect")) {
            Form inner = form.form("protect");
            found.add(new Effect.Protect(inner.required("part"), inner.texts("against")));
            inner.done();
        }
        if (form.has("isolate")) {
            found.add(new Effect.Isolate(form.text("isolate")));
        }
        if (form.has("delay")) {
            Form inner = form.form("delay");
            found.add(
                    new Effect.Delay(
                            inner.required("action"), inner.duration("by").orElse(Duration.ZERO)));
            inner.done();
        }
        if (form.has("deliver")) {
            found.add(new Effect.Deliver(form.text("deliver")));
        }
        if (form.has("skip")) {
            found.add(new Effect.Skip(form.text("skip")));
        }
        if (form.has("set")) {
            form.map("set").forEach((name, value) -> found.add(new Effect.Assign(name, value)));
        }
        if (found.size() != 1) {
            form.complain(form.placeOf(""), "effect-count", "revoke: […]", found.size());
        }
        return found.stream().findFirst();
    }
}
