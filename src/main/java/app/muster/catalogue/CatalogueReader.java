package app.muster.catalogue;

import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Estimate;
import app.muster.plan.estate.EvidenceKind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the catalogue that comes with the program. A mistake in it is a defect of ours, so it ends
/// in an unchecked exception that names file and entry; `CatalogueTest` finds it first.
public final class CatalogueReader {

    private static final List<String> CONTROLS =
            List.of("management", "machines", "data", "recovery", "configuration", "automation");

    private CatalogueReader() {}

    /// Takes some 100 ms; the value is meant to be kept.
    public static Catalogue builtIn() {
        Map<String, ResourceType> types = resourceTypes();
        var controls = new ArrayList<Control>();
        for (String file : CONTROLS) {
            for (Entry entry : Entry.resource("controls/" + file + ".yaml").list("controls")) {
                controls.add(control(entry, false));
            }
        }
        Entry outcomes = Entry.resource("outcomes.yaml");
        return new Catalogue(
                types,
                controls,
                outcomes.text("version"),
                actions(outcomes),
                playbooks(),
                RecoveryFactsReader.read(),
                spares());
    }

    private static List<SpareRule> spares() {
        return Entry.resource("spares.yaml").list("spares").stream()
                .map(
                        entry ->
                                new SpareRule(
                                        entry.text("key"),
                                        entry.texts("types"),
                                        entry.expression("when", ResourceVocabulary.CONTROLS),
                                        entry.text("says"),
                                        entry.text("source"),
                                        entry.date("as-of")))
                .toList();
    }

    static List<AttackAction> actions(Entry outcomes) {
        return OutcomeReader.actions(outcomes);
    }

    static List<PlaybookTemplate> playbooks() {
        return TemplateReader.all();
    }

    /// The resource types alone, by type.
    public static Map<String, ResourceType> resourceTypes() {
        var types = new LinkedHashMap<String, ResourceType>();
        for (Entry entry : Entry.resource("resource-types.yaml").list("types")) {
            ResourceType type = resourceType(entry);
            if (types.put(type.type(), type) != null) {
                throw entry.wrong("type", "entered twice");
            }
        }
        return types;
    }

    /// How people name things, for proposals.
    public static Naming naming() {
        Entry entry = Entry.resource("naming.yaml");
        Map<String, Double> tags = new LinkedHashMap<>();
        entry.node()
                .path("tags")
                .properties()
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asInt() / 100.0));
        return new Naming(
                new LinkedHashSet<>(entry.texts("types")),
                new LinkedHashSet<>(entry.texts("regions")),
                new LinkedHashSet<>(entry.texts("stages")),
                new LinkedHashSet<>(entry.texts("shared")),
                new LinkedHashSet<>(entry.texts("empty")),
                tags,
                new LinkedHashSet<>(entry.texts("other-tags")),
                new LinkedHashSet<>(entry.texts("blank-values")));
    }

    private static ResourceType resourceType(Entry entry) {
        return new ResourceType(
                entry.text("type"),
                entry.text("title"),
                Category.ofLetter(entry.text("category"))
                        .orElseThrow(() -> entry.wrong("category", "not A to E")),
                entry.textOr("icon", "fth-box"),
                entry.flagOr("asset", true),
                entry.oneOf("gives", Dependency.Kind.class, Dependency.Kind.OTHER),
                entry.texts("back-references"),
                entry.texts("unrelated"));
    }

    static Control control(Entry entry, boolean own) {
        Set<Category> categories = new LinkedHashSet<>();
        for (String letter : entry.texts("categories")) {
            Category.ofLetter(letter)
                    .ifPresentOrElse(
                            categories::add,
                            () ->
                                    entry.instead(
                                            entry.wrong("categories", "not A to E: " + letter),
                                            letter));
        }
        Entry remedy = entry.entry("remedy");
        return new Control(
                entry.text("id"),
                entry.text("title"),
                entry.texts("types"),
                categories,
                entry.oneOf("purpose", Control.Purpose.class, Control.Purpose.PROTECTION),
                entry.oneOf("principle", Control.Principle.class, Control.Principle.ASSUME_BREACH),
                entry.oneOf("severity", Control.Severity.class, Control.Severity.MEDIUM),
                severityIn(entry),
                entry.oneOf("effort", Control.Effort.class, Control.Effort.CHANGE),
                entry.has("applies-when")
                        ? Optional.of(entry.expression("applies-when", ResourceVocabulary.CONTROLS))
                        : Optional.empty(),
                entry.expression("in-place", ResourceVocabulary.CONTROLS),
                evidence(entry),
                entry.text("in-place-says"),
                entry.text("missing-says"),
                entry.textOr("not-applicable-says", ""),
                new Control.Remedy(
                        remedy.textOr("cli", ""),
                        remedy.text("portal"),
                        remedy.textOr("bicep", "")),
                entry.text("link"),
                entry.text("source"),
                entry.date("as-of"),
                own);
    }

    private static List<EvidenceKind> evidence(Entry entry) {
        var kinds = new ArrayList<EvidenceKind>();
        for (String key : entry.texts("evidence")) {
            EvidenceKind.of(key)
                    .ifPresentOrElse(
                            kinds::add,
                            () ->
                                    entry.instead(
                                            entry.wrong("evidence", "no kind of evidence: " + key),
                                            key));
        }
        return kinds;
    }

    private static Map<Category, Control.Severity> severityIn(Entry entry) {
        Map<Category, Control.Severity> severities = new EnumMap<>(Category.class);
        if (entry.has("severity-in")) {
            Entry in = entry.entry("severity-in");
            for (Category category : Category.values()) {
                String letter = category.name();
                if (in.has(letter)) {
                    severities.put(
                            category,
                            in.oneOf(letter, Control.Severity.class, Control.Severity.MEDIUM));
                }
            }
        }
        return severities;
    }

    static Estimate estimate(Entry entry, String key) {
        List<String> points = entry.texts(key);
        if (points.size() != 3) {
            throw entry.wrong(key, "not least, likely, most");
        }
        return new Estimate(
                entry.durationOf(key, points.get(0)),
                entry.durationOf(key, points.get(1)),
                entry.durationOf(key, points.get(2)));
    }
}
