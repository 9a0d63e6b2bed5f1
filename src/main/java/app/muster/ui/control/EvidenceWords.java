package app.muster.ui.control;

import app.muster.plan.estate.EvidenceKind;
import app.muster.text.Messages;

/// Kinds of evidence in words.
public final class EvidenceWords {

    private EvidenceWords() {}

    public static String of(EvidenceKind kind, Messages words) {
        return words.get("evidence." + kind.key());
    }
}
