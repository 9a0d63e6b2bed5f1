package app.muster.assess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One command of a remedy, over as many lines as it goes on.
///
/// @param text as it stands in the remedy
record ShellCommand(String text) {

    /// Why somebody should think before it runs.
    enum Danger {
        REMOVES_LOCK,
        DELETES,
        SWITCHES_OFF,
        FOR_GOOD
    }

    /// What is quoted is neither a place to fill in nor a verb.
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Z][A-Z0-9_]*)\\}?");
    private static final Pattern OTHER =
            Pattern.compile("\\{[a-z][a-z-]*\\}|<[a-z][a-z0-9 -]*>|(?<=[\\s=])''(?=\\s|$)");
    private static final Pattern LOCK =
            Pattern.compile(
                    "\\block\\s+delete\\b|(?i)--method\\s+delete\\b.*/locks/|/locks/.*--method\\s+delete\\b");
    private static final Pattern DELETES =
            Pattern.compile(
                    "(?:^|\\s)(?:delete|remove|purge|rm|revoke|destroy|deallocate|stop|--remove|--delete-[a-z-]*data)(?=[\\s=]|$)|(?i:--method\\s+delete)");
    private static final Pattern OFF =
            Pattern.compile(
                    "(?i)--(?:enable-(?:soft-delete|purge-protection|versioning|change-feed|restore-policy|[a-z-]*delete-retention)[\\s=]+false|(?:immutability-state|soft-delete-state|soft-delete-feature-state)[\\s=]+(?:disabled?|off))\\b");
    private static final Pattern FOR_GOOD =
            Pattern.compile(
                    "(?i)--enable-purge-protection[\\s=]+true\\b|--immutability-state[\\s=]+locked\\b|\\bimmutability-policy\\s+lock\\b|--soft-delete-state[\\s=]+alwayson\\b");

    /// The commands of a remedy; a line that ends in a backslash goes on in the next.
    static List<ShellCommand> of(String lines) {
        var commands = new ArrayList<ShellCommand>();
        var text = new StringBuilder();
        for (String line : lines.lines().toList()) {
            if (text.isEmpty() && line.isBlank()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n").append(line.stripTrailing());
            if (!line.stripTrailing().endsWith("\\")) {
                commands.add(new ShellCommand(text.toString()));
                text.setLength(0);
            }
        }
        if (!text.isEmpty()) {
            commands.add(new ShellCommand(text.toString()));
        }
        return commands;
    }

    /// What has to be filled in before it can run, in the order in which it stands there.
    List<String> open() {
        Set<String> open = new LinkedHashSet<>();
        String plain = plain();
        for (Matcher found = VARIABLE.matcher(plain); found.find(); ) {
            open.add(found.group(1));
        }
        for (Matcher found = OTHER.matcher(plain); found.find(); ) {
            open.add(found.group());
        }
        return List.copyOf(open);
    }

    /// Without what is quoted; what is quoted and empty stays.
    private String plain() {
        return QUOTED.matcher(text)
                .replaceAll(found -> found.end() - found.start() > 2 ? "q" : "''");
    }

    /// Whether an open place is a variable that can be set once for the whole script.
    static boolean isVariable(String open) {
        return Character.isUpperCase(open.charAt(0));
    }

    Set<Danger> dangers() {
        String plain = plain();
        var dangers = EnumSet.noneOf(Danger.class);
        if (LOCK.matcher(plain).find()) {
            dangers.add(Danger.REMOVES_LOCK);
        } else if (DELETES.matcher(plain).find()) {
            dangers.add(Danger.DELETES);
        }
        if (OFF.matcher(plain).find()) {
            dangers.add(Danger.SWITCHES_OFF);
        }
        if (FOR_GOOD.matcher(plain).find()) {
            dangers.add(Danger.FOR_GOOD);
        }
        return dangers;
    }

    /// Whether something is gone or off afterwards.
    boolean takesAway() {
        return dangers().stream().anyMatch(danger -> danger != Danger.FOR_GOOD);
    }
}
