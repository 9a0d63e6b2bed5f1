package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.List;

/// A part of a template expression.
sealed interface Term {

    record Literal(Json value) implements Term {}

    /// @param name in lower case, with its namespace for a function of the template's own
    record Call(String name, List<Term> arguments) implements Term {}

    /// `of.key`, `of['key']` or `of[0]`.
    ///
    /// @param safe whether a missing key is null (`of.?key`)
    record Access(Term of, Term key, boolean safe) implements Term {}
}
