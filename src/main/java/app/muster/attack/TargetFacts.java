package app.muster.attack;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Subject;
import app.muster.catalogue.Catalogue;
import app.muster.expression.Facts;
import app.muster.expression.Value;

import java.util.List;
import java.util.Optional;

/// What outcome rules can ask of one target: its own facts, less what fell before, the verdicts of
/// controls on it, and what the attacker holds.
final class TargetFacts implements Facts {

    private static final List<String> TYPE = List.of("it", "type");

    private final Facts own;
    private final Subject subject;
    private final Attacker attacker;
    private final Fallen fallen;
    private final Assessment assessment;
    private final Catalogue catalogue;

    TargetFacts(
            Facts own,
            Subject subject,
            Attacker attacker,
            Fallen fallen,
            Assessment assessment,
            Catalogue catalogue) {
        this.own = own;
        this.subject = subject;
        this.attacker = attacker;
        this.fallen = fallen;
        this.assessment = assessment;
        this.catalogue = catalogue;
    }

    @Override
    public Value path(List<String> path) {
        if (path.equals(TYPE)) {
            return new Value.Text(subject.type());
        }
        if (path.getFirst().equals("it") && isUnseen()) {
            return new Value.Unknown(() -> Words.of("attack.missing.body", subject.name()));
        }
        return fallen.covers(subject.asset(), String.join(".", path))
                ? Value.FALSE
                : own.path(path);
    }

    @Override
    public Value silent(List<String> path) {
        return own.silent(path);
    }

    @Override
    public Value call(String function, List<Value> arguments) {
        return switch (function) {
            case "attacker" ->
                    new Value.Flag(attacker.privileges().contains(arguments.getFirst().shown()));
            case "control" -> verdict(arguments.getFirst().shown());
            default -> own.call(function, arguments);
        };
    }

    /// An Azure resource that the plan knows and the inventory does not.
    private boolean isUnseen() {
        return subject.resource().isEmpty()
                && subject.asset().value().startsWith("/")
                && !subject.type().equals(Subject.SUBSCRIPTION_TYPE);
    }

    private Value verdict(String control) {
        Optional<Finding> finding = assessment.finding(control, subject.asset());
        if (finding.isPresent()) {
            return switch (finding.get().verdict()) {
                case IN_PLACE -> Value.TRUE;
                case MISSING, NOT_APPLICABLE, WAIVED -> Value.FALSE;
                case UNKNOWN -> new Value.Unknown(missing(finding.get()));
            };
        }
        return catalogue
                .control(control)
                .filter(known -> !known.isAskedOf(subject.type(), subject.category()))
                .<Value>map(_ -> Value.FALSE)
                .orElseGet(
                        () -> new Value.Unknown(() -> Words.of("attack.missing.verdict", control)));
    }

    private static String missing(Finding finding) {
        return finding.missing().isEmpty()
                ? Words.of("attack.missing.verdict", finding.control().id())
                : String.join("; ", finding.missing());
    }
}
