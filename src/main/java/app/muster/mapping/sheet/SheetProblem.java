package app.muster.mapping.sheet;

import java.util.Locale;

/// What of a sheet was not taken, and why.
///
/// @param line where it stands, from 1
/// @param value what stands there
public record SheetProblem(int line, Kind kind, String value) {

    /// Why something was not taken.
    public enum Kind {
        /// A quotation mark is never closed; nothing from there on can be read.
        QUOTE_OPEN,
        /// The first row does not name the column that tells rows apart.
        HEADER_MISSING,
        /// A column that we do not know.
        COLUMN_UNKNOWN,
        /// A row of its own for what the plan does not have.
        ID_UNKNOWN,
        /// A second row for the same; the first one counts.
        ID_TWICE,
        /// A row without what tells it apart.
        ID_MISSING,
        /// No letter of a category.
        CATEGORY_UNKNOWN,
        /// The plan has no application of that name, and nobody asked to make one.
        APPLICATION_UNKNOWN,
        /// Several applications have that name.
        APPLICATION_SHARED,
        /// An application cannot be emptied out of a row that a rule filled; the rule would fill it
        /// again.
        RULE_HOLDS,
        /// A column that tells and is not taken was changed.
        READ_ONLY,
        /// No tier from 1 to 4.
        TIER_WRONG,
        /// No duration such as `4h`.
        DURATION_WRONG,
        /// Neither yes nor no.
        FLAG_WRONG
    }

    /// The key of its words, which have a place for [#value].
    public String key() {
        return "sheet.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
