package app.muster.catalogue;

import app.muster.expression.Expression;
import app.muster.plan.DonePer;
import app.muster.plan.Step;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How assets of some types come back, before anybody made it their own. Placeholders in commands
/// are filled in from the asset and the copies that are known of it; capital `$NAMES` are for
/// people to fill in.
///
/// @param key for example `restore-vm`
/// @param types resource types it brings back, lower case
/// @param prerequisites one sentence each
/// @param steps each with the source of its durations, or [Step#ESTIMATE]
/// @param blockedBy what stands in its way, one sentence each
/// @param controls ids of the controls it relies on
/// @param keepsData whether the data comes back too, or only a new empty thing
/// @param when in which scenarios it brings an asset back, and what has to be true of the asset;
///   none at all for one that always does
/// @param first by scenario the key of the template whose steps come before these
/// @param sure what has to be known before anybody can count on it, beyond `when`
/// @param unsureSays what is not known then, one sentence
/// @param bestEffort in which scenarios the service that brings it back promises nothing, and what
///   has to be true of the asset for that
/// @param bestEffortSays what is not promised then, one sentence
/// @param donePer for what its steps are done once
/// @param relies on which copy; empty where that is not one and the same for all it brings back
public record PlaybookTemplate(
        String key,
        String title,
        List<String> types,
        boolean keepsData,
        List<String> prerequisites,
        List<Step> steps,
        List<String> blockedBy,
        List<String> controls,
        String link,
        Map<LossScenario, Expression> when,
        Map<LossScenario, String> first,
        Optional<Expression> sure,
        String unsureSays,
        Map<LossScenario, Expression> bestEffort,
        String bestEffortSays,
        DonePer donePer,
        Optional<Reliance> relies) {

    public PlaybookTemplate {
        types = List.copyOf(types);
        prerequisites = List.copyOf(prerequisites);
        steps = List.copyOf(steps);
        blockedBy = List.copyOf(blockedBy);
        controls = List.copyOf(controls);
        when = ordered(when);
        first = ordered(first);
        bestEffort = ordered(bestEffort);
    }

    /// One that brings its types back whatever happened.
    public PlaybookTemplate(
            String key,
            String title,
            List<String> types,
            boolean keepsData,
            List<String> prerequisites,
            List<Step> steps,
            List<String> blockedBy,
            List<String> controls,
            String link) {
        this(
                key,
                title,
                types,
                keepsData,
                prerequisites,
                steps,
                blockedBy,
                controls,
                link,
                Map.of(),
                Map.of(),
                Optional.empty(),
                "",
                Map.of(),
                "",
                DonePer.ASSET,
                Optional.empty());
    }

    private static <T> Map<LossScenario, T> ordered(Map<LossScenario, T> map) {
        var copy = new EnumMap<LossScenario, T>(LossScenario.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
