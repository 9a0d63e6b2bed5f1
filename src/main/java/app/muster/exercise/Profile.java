package app.muster.exercise;

import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/// Refuses the parts of YAML by which a file says something else than people read in it.
final class Profile {

    private Profile() {}

    /// A text that is no YAML ends the check; whoever reads it says so.
    static void check(String text, List<Complaint> complaints) {
        int documents = 0;
        try {
            for (var event : new Yaml().parse(new StringReader(text))) {
                if (event instanceof DocumentStartEvent && ++documents > 1) {
                    complain(event, "one-document", complaints);
                    return;
                }
                if (event instanceof NodeEvent node
                                && (event instanceof AliasEvent || has(node.getAnchor()))
                        || event instanceof ScalarEvent merge
                                && merge.isPlain()
                                && merge.getValue().equals("<<")) {
                    complain(event, "no-anchors", complaints);
                } else if (event.is(ID.Scalar) && has(((ScalarEvent) event).getTag())
                        || event instanceof CollectionStartEvent collection
                                && has(collection.getTag())) {
                    complain(event, "no-tags", complaints);
                }
            }
        } catch (YAMLException e) {
            return;
        }
    }

    private static boolean has(@org.jspecify.annotations.Nullable String text) {
        return text != null;
    }

    private static void complain(
            org.yaml.snakeyaml.events.Event at, String rule, List<Complaint> complaints) {
        Optional<Script.Place> place =
                Optional.ofNullable(at.getStartMark())
                        .map(mark -> new Script.Place(mark.getLine() + 1, mark.getColumn() + 1));
        complaints.add(
                Complaint.of(
                        Complaint.Severity.ERROR, place.orElse(Script.Place.START), "", rule, ""));
    }
}
