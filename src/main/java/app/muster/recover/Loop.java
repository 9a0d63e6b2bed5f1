package app.muster.recover;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A way from an asset over what it needs back to itself, explained in words.
///
/// @param steps each needs the next one's `from`; the last one needs the first one's
/// @param story one sentence for each step, up to a number that a person reads
/// @param meaning what it means on the day of a recovery
/// @param remedy what breaks it; empty where nothing has to
public record Loop(
        List<Dependency> steps, Why why, List<String> story, String meaning, String remedy) {

    /// How many steps are told; nobody reads on.
    private static final int MOST_TOLD = 25;

    /// What a loop is about.
    public enum Why {
        /// A backup is locked with a key that has to be restored from it.
        KEY_OF_BACKUP,
        /// What deploys runs on what it has to deploy.
        AUTOMATION,
        /// A backup is needed to bring back what the backup itself needs.
        BACKUP,
        /// A key lies where the key is needed to get at it.
        KEY,
        /// Other recovery infrastructure that needs itself.
        INFRASTRUCTURE,
        /// Assets that need each other, none of them for the sake of recovery.
        PLAIN
    }

    public Loop {
        steps = List.copyOf(steps);
        story = List.copyOf(story);
    }

    static Loop of(List<Dependency> steps, Why why, Map<AssetId, Asset> assets) {
        var story = new ArrayList<String>();
        for (Dependency step : steps.subList(0, Math.min(MOST_TOLD, steps.size()))) {
            String key = "loop.because." + step.kind().name().toLowerCase(Locale.ROOT);
            story.add(Words.of(key, name(assets, step.from()), name(assets, step.to())));
        }
        if (steps.size() > MOST_TOLD) {
            story.add(Words.of("loop.more", steps.size() - MOST_TOLD));
        }
        String word = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String first = steps.isEmpty() ? "" : name(assets, steps.getFirst().from());
        return new Loop(
                steps,
                why,
                story,
                Words.of("loop.meaning." + word, first),
                Words.of("loop.remedy." + word, first));
    }

    private static String name(Map<AssetId, Asset> assets, AssetId id) {
        Asset known = assets.get(id);
        return known == null ? id.shortName() : known.name();
    }

    /// The assets of the loop, in order.
    public List<AssetId> assets() {
        return steps.stream().map(Dependency::from).toList();
    }
}
