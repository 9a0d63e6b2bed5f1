package app.muster.mapping;

import app.muster.mapping.Confidence.Ground;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.text.Messages;

import java.util.Locale;
import java.util.stream.Collectors;

/// The words for why something is proposed or placed.
public record MappingText(Messages words) {

    /// A sentence that says why these assets belong together.
    public String of(Reason reason) {
        return switch (reason) {
            case Reason.Tag tag ->
                    words.get("mapping.reason.tag", tag.key(), String.join(", ", tag.spellings()));
            case Reason.Name(String word) -> words.get("mapping.reason.name", word);
            case Reason.Group group ->
                    group.groups().size() > 3
                            ? words.get(
                                    "mapping.reason.groups",
                                    group.groups().size(),
                                    group.groups().getFirst(),
                                    group.groups().getLast())
                            : words.get("mapping.reason.group", String.join(", ", group.groups()));
            case Reason.Subscription(String _, String name) ->
                    words.get("mapping.reason.subscription", name);
            case Reason.Community(int inside, int outside) ->
                    words.get("mapping.reason.community", inside, outside);
            case Reason.FanIn fanIn ->
                    words.get(
                            "mapping.reason.fan-in",
                            fanIn.users(),
                            fanIn.needed().stream()
                                    .map(AssetId::shortName)
                                    .collect(Collectors.joining(", ")));
        };
    }

    /// What a part of a confidence looks at.
    public String of(Ground ground) {
        return words.get(
                "mapping.ground." + ground.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// A sentence that says why an asset belongs where it does.
    public String of(Explanation explanation, Plan plan) {
        return switch (explanation) {
            case Explanation.ByPerson(ApplicationId application) ->
                    words.get("mapping.by-person", name(plan, application));
            case Explanation.ByRule byRule ->
                    words.get(
                            "mapping.by-rule",
                            name(plan, byRule.rule().application()),
                            byRule.rule().id().value(),
                            byRule.met().stream().map(this::of).collect(Collectors.joining("; ")));
            case Explanation.ByNobody(var close) ->
                    close.isEmpty()
                            ? words.get("mapping.by-nobody")
                            : words.get(
                                    "mapping.by-nobody-near",
                                    close.getFirst().rule().id().value(),
                                    close.getFirst().met().stream()
                                            .filter(met -> !met.holds())
                                            .map(this::of)
                                            .collect(Collectors.joining("; ")));
        };
    }

    /// What a condition met: `tag app of its resource group is “shop”`.
    public String of(Explanation.Met met) {
        Seen seen = met.seen();
        String field =
                met.condition().field().key()
                        + (met.condition().tag().isEmpty() ? "" : " " + met.condition().tag());
        if (seen.value().isEmpty()) {
            return words.get("mapping.met.nothing", field);
        }
        return switch (seen.holder()) {
            case OWN -> words.get("mapping.met.own", field, seen.value());
            case PARENT -> words.get("mapping.met.parent", field, seen.value());
            case GROUP -> words.get("mapping.met.group", field, seen.value());
        };
    }

    private static String name(Plan plan, ApplicationId id) {
        return plan.application(id).map(a -> a.name()).orElse(id.value());
    }
}
