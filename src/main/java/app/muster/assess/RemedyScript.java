package app.muster.assess;

import app.muster.text.Messages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The remedies of some findings as one script, to be read by people before anybody runs it. What
/// waits for a value, and what takes something away, stands in it as a comment.
///
/// @param commands how many commands would run
/// @param held how many commands stand as comments
/// @param byHand how many findings have no command
/// @param open the values that somebody has to fill in, each with how many findings wait for it
public record RemedyScript(
        String text, int findings, int commands, int held, int byHand, Map<String, Integer> open) {

    private static final Messages WORDS = Unread.words;

    public RemedyScript {
        open = Collections.unmodifiableMap(new TreeMap<>(open));
    }

    /// @param plan what the plan is called
    /// @param day the day it is made
    public static RemedyScript of(List<Finding> findings, String plan, LocalDate day) {
        return new Writer().write(findings, plan, day);
    }

    /// Puts the parts together.
    private static final class Writer {

        private final StringBuilder body = new StringBuilder();
        private final StringBuilder hand = new StringBuilder();
        private final Map<String, Integer> open = new TreeMap<>();

        /// Remedies that are there already, with the number of the finding that brought them.
        private final Map<String, Integer> written = new LinkedHashMap<>();

        private int commands;
        private int held;
        private int byHand;

        RemedyScript write(List<Finding> findings, String plan, LocalDate day) {
            int number = 0;
            for (Finding finding : findings) {
                if (finding.cli().isBlank()) {
                    byHand++;
                    hand.append('\n');
                    comment(hand, heading(finding));
                    comment(hand, finding.control().remedy().portal());
                    template(hand, finding);
                } else {
                    remedy(++number, finding);
                }
            }
            var text = new StringBuilder("#!/usr/bin/env bash\n");
            comment(text, WORDS.get("assess.script.title", findings.size(), plan, day.toString()));
            comment(text, WORDS.get("assess.script.read"));
            text.append("set -euo pipefail\n");
            if (!open.isEmpty()) {
                text.append('\n');
                comment(text, WORDS.get("assess.script.open"));
                open.forEach(
                        (name, count) ->
                                text.append("# ")
                                        .append(name)
                                        .append("=''  # ")
                                        .append(WORDS.get("assess.script.waiting", count))
                                        .append('\n'));
            }
            text.append(body);
            if (byHand > 0) {
                text.append('\n');
                comment(text, WORDS.get("assess.script.by-hand"));
                text.append(hand);
            }
            return new RemedyScript(text.toString(), findings.size(), commands, held, byHand, open);
        }

        private void remedy(int number, Finding finding) {
            body.append('\n');
            comment(body, number + ". " + heading(finding));
            comment(body, finding.resourceId().isEmpty() ? "" : finding.resourceId());
            comment(body, finding.reason());
            Integer before = written.putIfAbsent(finding.cli(), number);
            if (before != null) {
                comment(body, WORDS.get("assess.script.same", before));
                return;
            }
            Set<String> waiting = new LinkedHashSet<>();
            boolean isTorn =
                    finding.cli().lines().count()
                            != finding.control().remedy().cli().lines().count();
            if (isTorn) {
                comment(body, WORDS.get("assess.script.torn"));
            }
            // what comes behind a command that waits may stand on what that command makes
            boolean isHeld = isTorn;
            for (ShellCommand command : ShellCommand.of(finding.cli())) {
                if (!command.open().isEmpty()) {
                    waiting.addAll(command.open());
                    comment(
                            body,
                            WORDS.get("assess.script.needs", String.join(", ", command.open())));
                    isHeld = true;
                }
                for (ShellCommand.Danger danger : command.dangers()) {
                    comment(body, warning(danger));
                }
                boolean isComment = isHeld || command.takesAway();
                command.text()
                        .lines()
                        .forEach(
                                line ->
                                        body.append(isComment ? "# " : "")
                                                .append(line)
                                                .append('\n'));
                if (isComment) {
                    held++;
                } else {
                    commands++;
                }
            }
            waiting.stream()
                    .filter(ShellCommand::isVariable)
                    .forEach(name -> open.merge(name, 1, Integer::sum));
        }

        /// The lines for a template, where a deployment is the way that is left.
        private static void template(StringBuilder to, Finding finding) {
            String bicep = finding.control().remedy().bicep();
            if (!bicep.isEmpty()) {
                comment(to, WORDS.get("assess.script.template"));
                bicep.lines().forEach(line -> to.append("#   ").append(line).append('\n'));
            }
        }

        private static String heading(Finding finding) {
            return WORDS.get(
                    "assess.script.finding",
                    finding.control().title(),
                    finding.subject().name().isEmpty()
                            ? finding.asset().shortName()
                            : finding.subject().name());
        }

        private static String warning(ShellCommand.Danger danger) {
            return switch (danger) {
                case REMOVES_LOCK -> WORDS.get("assess.script.removes-lock");
                case DELETES -> WORDS.get("assess.script.deletes");
                case SWITCHES_OFF -> WORDS.get("assess.script.switches-off");
                case FOR_GOOD -> WORDS.get("assess.script.for-good");
            };
        }

        /// One line whatever the text holds, so that no name can end the comment.
        private static void comment(StringBuilder to, String text) {
            if (!text.isBlank()) {
                var line = new ArrayList<String>();
                text.lines().map(String::strip).forEach(line::add);
                to.append("# ")
                        .append(String.join(" ", line).replaceAll("\\p{Cntrl}", " "))
                        .append('\n');
            }
        }
    }
}
