package app.muster.ui.protections;

import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.plan.Category;

import java.util.Comparator;
import java.util.Locale;

/// One finding as the table shows it.
///
/// @param name what people call the asset
/// @param applicationKey the application's id, empty while nobody has said
/// @param inPlan whether the remedy is an action that nobody has finished
record FindingRow(
        Finding finding,
        String name,
        Category category,
        String applicationKey,
        String application,
        boolean inPlan) {

    /// What asks for something to be done first, the worst of it at the top.
    static final Comparator<FindingRow> WORST_FIRST =
            Comparator.comparing((FindingRow row) -> place(row.finding().verdict()))
                    .thenComparing(row -> row.finding().severity())
                    .thenComparing(row -> row.finding().control().title())
                    .thenComparing(FindingRow::name);

    /// The place of a verdict among the others: what is missing first.
    static int place(Verdict verdict) {
        return switch (verdict) {
            case MISSING -> 0;
            case UNKNOWN -> 1;
            case WAIVED -> 2;
            case IN_PLACE -> 3;
            case NOT_APPLICABLE -> 4;
        };
    }

    /// Whether every word of the search is somewhere in it.
    ///
    /// @param search lower case
    boolean has(String search) {
        if (search.isBlank()) {
            return true;
        }
        String text =
                String.join(
                                " ",
                                finding.control().title(),
                                finding.control().id(),
                                name,
                                application,
                                finding.asset().value(),
                                finding.reason())
                        .toLowerCase(Locale.ROOT);
        for (String word : search.strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
