package app.muster.assess;

import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.util.regex.Pattern;

/// Fills a remedy's commands with the names of one subject, safe to paste into a shell.
final class Commands {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    private Commands() {}

    static String filled(String command, Subject subject) {
        if (command.indexOf('{') < 0) {
            return command;
        }
        ResourceId id =
                subject.resource()
                        .map(Resource::id)
                        .or(() -> subject.asset().resource())
                        .orElse(null);
        return command.replace("{id}", quoted(id == null ? subject.asset().value() : id.value()))
                .replace("{name}", quoted(subject.name()))
                .replace("{group}", quoted(id == null ? "" : id.resourceGroup()))
                .replace("{subscription}", quoted(id == null ? "" : id.subscription()));
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
