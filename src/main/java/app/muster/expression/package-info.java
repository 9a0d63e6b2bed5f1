/// The one small language of controls, outcome rules, scripts and casting.
///
/// ```
/// or         = and {"or" and}            and  = not {"and" not}        not = ["not"] comparison
/// comparison = value [("==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "has") value]
/// value      = number | duration | 'text' | true | false | none | list | path | call | "(" or ")"
/// duration   = number ("d" | "h" | "m" | "s")      list = "[" [value {"," value}] "]"
/// path       = name {"." name}                     call = name "(" [value {"," value}] ")"
/// ```
///
/// Truth has three values, after Kleene: what depends on a fact that nobody read is unknown. There
/// are no loops, no assignment, no reflection, no input and no output. Names and types are checked
/// when an expression is read, so a slip is found at load and not in the middle of an exercise.
@NullMarked
package app.muster.expression;

import org.jspecify.annotations.NullMarked;
