package app.muster.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.OutcomeRule;
import app.muster.catalogue.Packs;
import app.muster.catalogue.Result;
import app.muster.catalogue.Role;
import app.muster.catalogue.Roles;
import app.muster.expression.Answer;
import app.muster.expression.Durations;
import app.muster.expression.Facts;
import app.muster.expression.Value;
import app.muster.plan.AssetId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// Every rule of every action, by the tables in `outcomes/`.
class OutcomeTablesTest {

    private static final List<String> TABLES =
            List.of("recovery", "machines", "data", "configuration", "automation", "watch");
    private static final AssetId TARGET = new AssetId("/subscriptions/s1/target");
    private static final Catalogue CATALOGUE = Packs.builtIn();
    private static final Roles ROLES = Roles.builtIn();

    /// @param head the action and the type of the target
    private record Line(String head, String attacker, String facts, String expected) {

        AttackAction action() {
            return CATALOGUE.action(head.split(" on ")[0]).orElseThrow();
        }

        String type() {
            return head.split(" on ")[1];
        }

        String ended() {
            AttackAction action = action();
            Attacker who = who();
            Reach reach = who.reach(action, TARGET, type());
            if (reach.isNone()) {
                return "blocked no-privilege";
            }
            return shown(
                    Decision.of(
                            action,
                            TARGET,
                            new Read(type(), who, values(facts)),
                            reach,
                            Optional.empty()));
        }

        private Attacker who() {
            if (attacker.startsWith("role ")) {
                return Attacker.holding(
                        ROLES.named(attacker.substring("role ".length())).orElseThrow(),
                        "/subscriptions/s1",
                        ROLES);
            }
            if (attacker.startsWith("own ")) {
                return Attacker.holding(
                        allowing(attacker.substring("own ".length())), "/subscriptions/s1", ROLES);
            }
            return attacker.startsWith("holding ")
                    ? new Attacker(
                            java.util.Set.of(attacker.substring("holding ".length()).split(", ")))
                    : Attacker.of(
                            Attacker.Level.valueOf(
                                    attacker.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
    }

    /// A role of the organisation's own with one operation.
    private static Role allowing(String operation) {
        return new Role(
                "own",
                "Own",
                List.of(new Role.Permission(List.of(operation), List.of(), List.of(), List.of())),
                "",
                LocalDate.EPOCH);
    }

    /// What a line says was read; all else is unknown.
    private record Read(String type, Attacker attacker, Map<String, Value> values)
            implements Facts {

        @Override
        public Value path(List<String> path) {
            String name = String.join(".", path);
            return name.equals("it.type")
                    ? new Value.Text(type)
                    : values.getOrDefault(name, new Value.Unknown(name));
        }

        @Override
        public Value call(String function, List<Value> arguments) {
            String name = Answer.Used.called(function, arguments);
            return switch (function) {
                case "attacker" -> attacker.holds(arguments.getFirst().shown(), TARGET, type);
                case "denied" -> values.getOrDefault(name, Value.ABSENT);
                default -> values.getOrDefault(name, new Value.Unknown(name));
            };
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"recovery", "machines", "data", "configuration", "automation", "watch"})
    void everyLineEndsAsItsTableSays(String table) throws IOException {
        var expected = new ArrayList<String>();
        var ended = new ArrayList<String>();
        for (Line line : lines(table)) {
            String start = line.head() + " | " + line.attacker() + " | " + line.facts() + " | ";
            expected.add(start + line.expected());
            ended.add(start + line.ended());
        }

        assertEquals(String.join("\n", expected), String.join("\n", ended));
    }

    @Test
    void everyRuleDecidesSomeLine() throws IOException {
        var open = new TreeSet<String>();
        for (AttackAction action : CATALOGUE.actions()) {
            for (OutcomeRule rule : action.rules()) {
                boolean common =
                        List.of("denied", "policy-denies").contains(rule.id())
                                || rule.id().startsWith("template-")
                                        && !action.id().equals("net.delete");
                if (!common) {
                    open.add(action.id() + " " + rule.id());
                }
            }
        }
        for (String table : TABLES) {
            for (Line line : lines(table)) {
                String[] words = line.expected().split(" ");
                open.remove(line.action().id() + " " + words[1]);
            }
        }

        assertEquals(List.of(), List.copyOf(open));
    }

    private static String shown(Outcome outcome) {
        return outcome.result().key()
                + " "
                + outcome.rule()
                + (outcome.possible().size() > 1
                        ? " " + outcome.possible().stream().map(Result::key).toList()
                        : "")
                + outcome.keptFor().map(time -> " " + Durations.shown(time)).orElse("")
                + switch (outcome.keptFrom()) {
                    case "" -> "";
                    case KeptTime.SERVICE -> " fixed";
                    default -> " read";
                };
    }

    private static List<Line> lines(String table) throws IOException {
        var lines = new ArrayList<Line>();
        String head = "";
        try (InputStream in =
                Objects.requireNonNull(
                        OutcomeTablesTest.class.getResourceAsStream(
                                "outcomes/" + table + ".txt"))) {
            for (String text :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (text.startsWith("== ")) {
                    head = text.substring(3).strip();
                } else if (!text.isBlank() && !text.startsWith("#")) {
                    String[] cells = text.split("\\|", -1);
                    lines.add(new Line(head, cells[0].strip(), cells[1].strip(), cells[2].strip()));
                }
            }
        }
        return lines;
    }

    private static Map<String, Value> values(String facts) {
        Map<String, Value> values = new HashMap<>();
        for (String fact : facts.split(";")) {
            int equals = fact.indexOf('=');
            if (equals > 0) {
                values.put(
                        fact.substring(0, equals).strip(),
                        value(fact.substring(equals + 1).strip()));
            }
        }
        return values;
    }

    private static Value value(String text) {
        return switch (text) {
            case "true" -> Value.TRUE;
            case "false" -> Value.FALSE;
            case "none" -> Value.ABSENT;
            default ->
                    text.matches("[0-9]+")
                            ? new Value.Number(Double.parseDouble(text))
                            : new Value.Text(text);
        };
    }
}
