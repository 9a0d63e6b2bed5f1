package app.muster.exercise;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// YAML or JSON as it stood in the file, with the place of everything. A scalar keeps its letters:
/// `no`, `010` and `1.10` stay what they are.
sealed interface Block {

    Script.Place place();

    /// @param keys where each key stands
    record Fields(Script.Place place, Map<String, Block> values, Map<String, Script.Place> keys)
            implements Block {}

    record Items(Script.Place place, List<Block> values) implements Block {}

    record Scalar(Script.Place place, String text) implements Block {}

    record Nothing(Script.Place place) implements Block {}

    /// Reads one document. What the profile forbids goes into `complaints`.
    ///
    /// @throws Malformed if the text is neither YAML nor JSON, or its nesting has no end
    static Block read(String text, boolean json, List<Complaint> complaints) throws Malformed {
        if (!json) {
            Profile.check(text, complaints);
        }
        JsonFactory factory = json ? new JsonFactory() : new YAMLFactory();
        try (JsonParser parser = factory.createParser(text)) {
            var builder = new Builder(parser, complaints);
            if (parser.nextToken() == null) {
                return new Nothing(Script.Place.START);
            }
            Block root = builder.block(1);
            if (json && parser.nextToken() != null) {
                builder.complain("one-document");
            }
            return root;
        } catch (JsonProcessingException e) {
            JsonLocation at = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
            throw new Malformed(
                    new Script.Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())),
                    Optional.ofNullable(e.getOriginalMessage()).orElse(""));
        } catch (IOException e) {
            throw new Malformed(Script.Place.START, String.valueOf(e.getMessage()));
        }
    }

    /// The text is no YAML and no JSON.
    final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Script.Place at;

        Malformed(Script.Place at, String why) {
            super(why.lines().findFirst().orElse(""));
            this.at = at;
        }

        Script.Place at() {
            return at;
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    /// Turns tokens into a tree.
    final class Builder {

        private static final int DEEPEST = 12;

        private final JsonParser parser;
        private final List<Complaint> complaints;

        Builder(JsonParser parser, List<Complaint> complaints) {
            this.parser = parser;
            this.complaints = complaints;
        }

        Block block(int depth) throws IOException, Malformed {
            Script.Place place = place();
            if (depth > DEEPEST) {
                throw new Malformed(place, Words.say("lint.too-deep", DEEPEST));
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> fields(place, depth);
                case START_ARRAY -> {
                    var values = new ArrayList<Block>();
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        values.add(block(depth + 1));
                    }
                    yield new Items(place, values);
                }
                case VALUE_NULL -> new Nothing(place);
                case null, default -> new Scalar(place, parser.getText());
            };
        }

        private Block fields(Script.Place place, int depth) throws IOException, Malformed {
            var values = new LinkedHashMap<String, Block>();
            var keys = new LinkedHashMap<String, Script.Place>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                Script.Place at = place();
                if (keys.containsKey(key)) {
                    complain("key-twice", key, keys.getOrDefault(key, place).line());
                }
                parser.nextToken();
                keys.putIfAbsent(key, at);
                values.putIfAbsent(key, block(depth + 1));
            }
            return new Fields(place, values, keys);
        }

        void complain(String rule, Object... args) {
            complaints.add(Complaint.of(Complaint.Severity.ERROR, place(), "", rule, "", args));
        }

        private Script.Place place() {
            JsonLocation at = parser.currentTokenLocation();
            return new Script.Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
        }
    }
}
