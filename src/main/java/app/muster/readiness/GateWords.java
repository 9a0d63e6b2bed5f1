package app.muster.readiness;

import app.muster.text.Messages;

/// What people are told of a gate.
public final class GateWords {

    private static final int MOST_NAMED = 6;

    private GateWords() {}

    /// One sentence: that it is passed, or what is missing and what the score is held at.
    public static String says(Gate gate, Messages words) {
        String word =
                switch (gate.passes()) {
                    case TRUE -> "true";
                    case FALSE -> "false";
                    case UNKNOWN -> "unknown";
                };
        String missing =
                String.join(", ", gate.missing().stream().limit(MOST_NAMED).toList())
                        + (gate.missing().size() > MOST_NAMED ? ", \u2026" : "");
        return words.get(
                "readiness.gate." + gate.basic().key() + "." + word,
                gate.basic().cap(),
                gate.missing().size(),
                missing);
    }
}
