package app.muster.ui.protections;

import app.muster.assess.Verdict;
import app.muster.catalogue.Control;
import app.muster.plan.Category;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryWords;
import app.muster.ui.control.Facets;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What findings can be narrowed by.
final class FindingFacets {

    private FindingFacets() {}

    /// @param applicationName what people call the application of that id
    static Facets<FindingRow> of(Messages words, UnaryOperator<String> applicationName) {
        return new Facets<>(
                List.of(
                        one(
                                ProtectionsViewModel.VERDICT,
                                words.get("protections.column.verdict"),
                                row -> row.finding().verdict().name(),
                                key -> CatalogueWords.of(Verdict.valueOf(key), words),
                                Verdict.values()),
                        one(
                                "severity",
                                words.get("protections.column.severity"),
                                row -> row.finding().severity().name(),
                                key -> CatalogueWords.of(Control.Severity.valueOf(key), words),
                                Control.Severity.values()),
                        one(
                                "purpose",
                                words.get("protections.facet.purpose"),
                                row -> row.finding().control().purpose().name(),
                                key -> CatalogueWords.of(Control.Purpose.valueOf(key), words),
                                Control.Purpose.values()),
                        one(
                                "application",
                                words.get("protections.column.application"),
                                FindingRow::applicationKey,
                                applicationName),
                        one(
                                "category",
                                words.get("protections.facet.category"),
                                row -> row.category().name(),
                                key -> CategoryWords.brief(Category.valueOf(key), words),
                                Category.values()),
                        one(
                                "principle",
                                words.get("protections.facet.principle"),
                                row -> row.finding().control().principle().name(),
                                key -> CatalogueWords.of(Control.Principle.valueOf(key), words),
                                Control.Principle.values())));
    }

    private static Facets.Facet<FindingRow> one(
            String key,
            String title,
            Function<FindingRow, String> value,
            UnaryOperator<String> word,
            Enum<?>... order) {
        return Facets.Facet.one(
                key, title, value, word, Arrays.stream(order).map(Enum::name).toList());
    }
}
