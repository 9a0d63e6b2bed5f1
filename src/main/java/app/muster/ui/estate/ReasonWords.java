package app.muster.ui.estate;

import app.muster.mapping.Confidence;
import app.muster.mapping.Reason;
import app.muster.text.Messages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Why something is proposed, in words.
final class ReasonWords {

    private static final int FIRST = 3;

    private ReasonWords() {}

    static String of(Reason reason, ProposalsViewModel model, Messages words) {
        return switch (reason) {
            case Reason.Tag(var key, var spellings) ->
                    words.get("estate.reason.tag", key, list(spellings, words));
            case Reason.Name(var word) -> words.get("estate.reason.name", word);
            case Reason.Group(var groups) ->
                    words.get("estate.reason.group", groups.size(), list(groups, words));
            case Reason.Subscription(_, var name) -> words.get("estate.reason.subscription", name);
            case Reason.Community(var inside, var outside) ->
                    words.get("estate.reason.community", inside, outside);
            case Reason.FanIn(var needed, var users) ->
                    words.get(
                            "estate.reason.fan-in",
                            users,
                            list(needed.stream().map(model::name).toList(), words));
        };
    }

    /// What the confidence is made of, the weakest part first.
    static String of(Confidence confidence, Messages words) {
        return confidence.parts().stream()
                .sorted(Comparator.comparingDouble(Confidence.Part::share))
                .map(
                        part ->
                                words.get(
                                        "estate.confidence.part",
                                        ground(part.ground(), words),
                                        part.share()))
                .collect(Collectors.joining("\n"));
    }

    private static String ground(Confidence.Ground ground, Messages words) {
        return switch (ground) {
            case TAG_NAME -> words.get("estate.confidence.tag-name");
            case COVERAGE -> words.get("estate.confidence.coverage");
            case SPREAD -> words.get("estate.confidence.spread");
            case TELLING_NAME -> words.get("estate.confidence.telling-name");
            case WORD -> words.get("estate.confidence.word");
            case COHESION -> words.get("estate.confidence.cohesion");
            case SIZE -> words.get("estate.confidence.size");
            case USERS -> words.get("estate.confidence.users");
            case AGREEMENT -> words.get("estate.confidence.agreement");
        };
    }

    /// The first few, and how many more.
    static String list(List<String> texts, Messages words) {
        String first = texts.stream().limit(FIRST).collect(Collectors.joining(", "));
        return texts.size() <= FIRST
                ? first
                : words.get("estate.list.more", first, texts.size() - FIRST);
    }
}
