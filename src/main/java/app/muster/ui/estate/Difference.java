package app.muster.ui.estate;

import app.muster.importer.Changes;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.estate.ResourceId;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One line of how an import would change the plan.
///
/// @param text what it is about
/// @param where what changes, or where it lies
record Difference(Kind kind, String text, String where) {

    /// What would happen to it.
    enum Kind {
        NEW,
        GONE,
        CHANGED,
        MOVED,
        NEED_NEW,
        NEED_GONE
    }

    /// All lines, what is gone first.
    static List<Difference> of(ImportViewModel.Offer offer, Messages words) {
        return new Lines(offer, words).all();
    }

    private static final class Lines {

        private final Changes changes;
        private final Map<AssetId, Asset> assets;
        private final Messages words;
        private final List<Difference> lines = new ArrayList<>();

        Lines(ImportViewModel.Offer offer, Messages words) {
            changes = offer.arrival().changes();
            assets = new HashMap<>(offer.before().assetsById());
            assets.putAll(offer.arrival().plan().assetsById());
            this.words = words;
        }

        List<Difference> all() {
            changes.removed().forEach(id -> add(Kind.GONE, id, place(id)));
            Set<AssetId> back = new HashSet<>(changes.back());
            changes.added()
                    .forEach(
                            id ->
                                    add(
                                            Kind.NEW,
                                            id,
                                            back.contains(id)
                                                    ? words.get("estate.import.back")
                                                    : place(id)));
            changes.moved().forEach(this::move);
            change();
            changes.dependenciesRemoved().forEach(need -> add(Kind.NEED_GONE, need));
            changes.dependenciesAdded().forEach(need -> add(Kind.NEED_NEW, need));
            return lines;
        }

        private void change() {
            Map<AssetId, List<Changes.Detail>> details = new HashMap<>();
            changes.details()
                    .forEach(
                            each ->
                                    details.computeIfAbsent(each.asset(), _ -> new ArrayList<>())
                                            .add(each));
            for (AssetId id : changes.changed()) {
                String what =
                        details.getOrDefault(id, List.of()).stream()
                                .map(this::detail)
                                .collect(Collectors.joining(" \u00B7 "));
                add(Kind.CHANGED, id, what.isEmpty() ? place(id) : what);
            }
        }

        private String detail(Changes.Detail detail) {
            String field =
                    switch (detail.field()) {
                        case NAME -> words.get("estate.column.name");
                        case TYPE -> words.get("estate.column.type");
                        case LOCATION -> words.get("estate.column.region");
                    };
            return words.get("estate.import.detail", field, detail.before(), detail.after());
        }

        private void move(Changes.Move move) {
            add(
                    Kind.MOVED,
                    move.to(),
                    words.get("estate.import.moved", place(move.from()), place(move.to())));
        }

        private void add(Kind kind, AssetId id, String where) {
            lines.add(new Difference(kind, name(id), where));
        }

        private void add(Kind kind, Dependency need) {
            lines.add(
                    new Difference(
                            kind,
                            words.get("estate.import.need", name(need.from()), name(need.to())),
                            DependencyWords.rule(need.rule(), words)));
        }

        private String name(AssetId id) {
            Asset asset = assets.get(id);
            return asset == null ? id.shortName() : asset.name();
        }

        private static String place(AssetId id) {
            return id.resource().map(ResourceId::resourceGroup).orElse("");
        }
    }
}
