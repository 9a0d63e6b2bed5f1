package app.muster.assess;

import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.util.Optional;

/// The names of one subject, ready to be filled into a remedy's commands and safe to paste into a
/// shell.
record Commands(String id, String name, String group, String subscription) {

    private static final String SIGNS = "_./:@%+=,-";

    static Commands of(Subject subject) {
        Optional<ResourceId> id =
                subject.resource().map(Resource::id).or(() -> subject.asset().resource());
        return new Commands(
                quoted(id.map(ResourceId::value).orElse(subject.asset().value())),
                quoted(subject.name()),
                quoted(id.map(ResourceId::resourceGroup).orElse("")),
                quoted(id.map(ResourceId::subscription).orElse("")));
    }

    String filled(String command) {
        return command.indexOf('{') < 0
                ? command
                : command.replace("{id}", id)
                        .replace("{name}", name)
                        .replace("{group}", group)
                        .replace("{subscription}", subscription);
    }

    private static String quoted(String value) {
        boolean plain = !value.isEmpty();
        for (int i = 0; plain && i < value.length(); i++) {
            char c = value.charAt(i);
            plain =
                    c >= 'a' && c <= 'z'
                            || c >= 'A' && c <= 'Z'
                            || c >= '0' && c <= '9'
                            || SIGNS.indexOf(c) >= 0;
        }
        return plain ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
