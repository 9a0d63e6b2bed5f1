package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.Resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Children that were read as resources. Many inventories leave children out, so seeing none is no
/// answer.
final class Children {

    /// By the last part of the type, then by owner.
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    private final Map<String, Set<String>> names = new HashMap<>();

    Children(Estate estate) {
        for (Resource resource : estate.snapshot().resources()) {
            String type = resource.type();
            if (type.indexOf('/') != type.lastIndexOf('/')) {
                String owner = Paths.above(Paths.above(resource.id().key()));
                counts.computeIfAbsent(Paths.last(type), _ -> new HashMap<>())
                        .merge(owner, 1, Integer::sum);
                String root = Paths.key(resource.id().root().value());
                names.computeIfAbsent(root, _ -> new HashSet<>())
                        .add(resource.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    /// @param kind the last part of the children's type
    Value count(Subject subject, String kind) {
        Integer count =
                counts.getOrDefault(kind.toLowerCase(Locale.ROOT), Map.of()).get(subject.key());
        return count == null
                ? new Value.Unknown(() -> Unread.children(kind, subject.name()))
                : new Value.Number(count);
    }

    /// Whether something in it, at any depth, has that name.
    Value named(Subject subject, String name) {
        Set<String> known = names.getOrDefault(subject.key(), Set.of());
        return known.isEmpty()
                ? new Value.Unknown(() -> Unread.children(name, subject.name()))
                : new Value.Flag(known.contains(name.toLowerCase(Locale.ROOT)));
    }
}
