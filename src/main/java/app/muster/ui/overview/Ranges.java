package app.muster.ui.overview;

import app.muster.readiness.Score;
import app.muster.text.Messages;

/// Scores in words: from what is certain to what is possible, or one number where they are the
/// same.
final class Ranges {

    private Ranges() {}

    static String of(Score score, Messages words) {
        return score.low() == score.high()
                ? words.get("overview.number", score.low())
                : words.get("overview.score", score.low(), score.high());
    }
}
