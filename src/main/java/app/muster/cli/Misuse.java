package app.muster.cli;

import app.muster.problem.Nearest;
import app.muster.text.Messages;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Says what is wrong with a command line that could not be read: what was given, what is wanted,
/// and what a right one looks like.
record Misuse(Messages words) {

    /// What can stand behind options that take numbers.
    private static final Map<String, String> EXAMPLES =
            Map.of(
                    "--trials", "1000",
                    "--seed", "42",
                    "--hours", "8 or 2.5",
                    "--crew", "dba=2",
                    "--cast", "vault=kv-shop");

    String said(CommandLine.ParameterException wrong) {
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException unmatched
                    when !unmatched.getUnmatched().isEmpty() ->
                    unmatched(unmatched);
            case CommandLine.MissingParameterException missing
                    when !missing.getMissing().isEmpty() ->
                    words.get(
                            "cli.wrong.missing",
                            missing.getMissing().stream()
                                    .map(Misuse::typed)
                                    .collect(Collectors.joining(", ")));
            case CommandLine.OverwrittenOptionException twice ->
                    words.get("cli.wrong.twice", name(twice.getOverwritten()));
            case CommandLine.ParameterException other
                    when other.getArgSpec() != null && other.getValue() != null ->
                    value(other.getArgSpec(), other.getValue());
            default -> String.valueOf(wrong.getMessage());
        };
    }

    private String unmatched(CommandLine.UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        String near = Nearest.to(first, unmatched.getSuggestions());
        return near.isEmpty()
                ? words.get("cli.unmatched", first)
                : words.get("cli.unmatched-near", first, near);
    }

    private static String typed(ArgSpec spec) {
        return spec instanceof OptionSpec ? name(spec) + " " + label(spec) : label(spec);
    }

    private String value(ArgSpec of, String given) {
        Class<?> type = of.isMultiValue() ? of.auxiliaryTypes()[0] : of.type();
        String name = name(of);
        String example = EXAMPLES.getOrDefault(name, label(of));
        if (of.type() == Map.class) {
            return words.get("cli.wrong.pair", name, label(of), example, given);
        }
        if (type.isEnum()) {
            String choices =
                    Arrays.stream(type.getEnumConstants())
                            .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
            return words.get("cli.wrong.choice", name, choices, given);
        }
        if (type == int.class || type == long.class) {
            return given.matches("[+-]?[0-9]+")
                    ? words.get("cli.wrong.too-large", name, example, given)
                    : words.get("cli.wrong.whole", name, example, given);
        }
        if (type == double.class || type == Double.class) {
            return words.get("cli.wrong.number", name, example, given);
        }
        return words.get("cli.wrong.other", name, label(of), given);
    }

    /// As it is typed: an option's longest name, or what the help calls a parameter.
    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : label(spec);
    }

    private static String label(ArgSpec spec) {
        return spec.paramLabel();
    }
}
