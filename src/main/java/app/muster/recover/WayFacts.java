package app.muster.recover;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Subject;
import app.muster.catalogue.Catalogue;
import app.muster.expression.Facts;
import app.muster.expression.Value;

import java.util.List;
import java.util.Optional;

/// What a template may ask of one asset: its own facts, its region as the plan writes it, and the
/// verdicts of controls on it. What was not judged is unknown.
record WayFacts(
        Facts facts, Subject subject, String location, Assessment assessment, Catalogue catalogue)
        implements Facts {

    private static final List<String> TYPE = List.of("it", "type");
    private static final List<String> LOCATION = List.of("it", "location");

    @Override
    public Value path(List<String> path) {
        if (path.equals(TYPE)) {
            return new Value.Text(subject.type());
        }
        if (path.equals(LOCATION) && !location.isEmpty()) {
            return new Value.Text(location);
        }
        boolean unseen = subject.resource().isEmpty() && subject.asset().value().startsWith("/");
        return path.getFirst().equals("it") && unseen
                ? new Value.Unknown(() -> Words.of("recover.way.unseen", subject.name()))
                : facts.path(path);
    }

    @Override
    public Value silent(List<String> path) {
        return facts.silent(path);
    }

    @Override
    public Value call(String function, List<Value> arguments) {
        return function.equals("control")
                ? verdict(arguments.getFirst().shown())
                : facts.call(function, arguments);
    }

    private Value verdict(String control) {
        Optional<Finding> finding = assessment.finding(control, subject.asset());
        if (finding.isEmpty()) {
            boolean asked =
                    catalogue
                            .control(control)
                            .filter(known -> known.isAskedOf(subject.type(), subject.category()))
                            .isPresent();
            return asked ? unknown(control) : Value.FALSE;
        }
        return switch (finding.get().verdict()) {
            case IN_PLACE -> Value.TRUE;
            case MISSING, NOT_APPLICABLE, WAIVED -> Value.FALSE;
            case UNKNOWN ->
                    finding.get().missing().isEmpty()
                            ? unknown(control)
                            : new Value.Unknown(() -> String.join("; ", finding.get().missing()));
        };
    }

    private static Value unknown(String control) {
        return new Value.Unknown(() -> Words.of("recover.way.unjudged", control));
    }
}
