package app.muster.exercise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Fills what a text leaves open: `{cast.vault.name}`, `{a3.summary}`, `{outcomes.table}`.
record Placeholders(Run run) {

    static final Pattern FORM = Pattern.compile("\\{([a-z][A-Za-z0-9.-]*)}");

    String fill(String text) {
        return FORM.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        value(found.group(1)).orElse(found.group())));
    }

    /// Whether the name means anything in the script.
    static boolean isKnown(String name, Script script) {
        String[] parts = name.split("\\.");
        return name.equals("outcomes.table")
                || parts.length == 3
                        && parts[0].equals("cast")
                        && parts[2].equals("name")
                        && script.part(parts[1]).isPresent()
                || parts.length == 2
                        && parts[1].equals("summary")
                        && script.action(parts[0]).isPresent();
    }

    private Optional<String> value(String name) {
        if (!isKnown(name, run.script())) {
            return Optional.empty();
        }
        String[] parts = name.split("\\.");
        return Optional.of(
                switch (parts[0]) {
                    case "cast" -> run.casting().name(parts[1]);
                    case "outcomes" ->
                            run.table().struck().stream()
                                    .map(this::line)
                                    .collect(Collectors.joining("\n"));
                    default ->
                            run.table()
                                    .struck(parts[0])
                                    .map(struck -> struck.asPlayed().says())
                                    .orElse(Words.say("exercise.not-yet"));
                });
    }

    private String line(Event.Struck struck) {
        return Words.say(
                "exercise.outcome-line",
                run.casting().name(new Subject.OfAsset(struck.asPlayed().asset())),
                Words.say("exercise.result." + struck.asPlayed().result().key()),
                struck.asPlayed().says());
    }
}
