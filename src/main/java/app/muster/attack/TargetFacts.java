package app.muster.attack;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Subject;
import app.muster.catalogue.Catalogue;
import app.muster.expression.Answer;
import app.muster.expression.Facts;
import app.muster.expression.Value;
import app.muster.plan.AssetId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What outcome rules can ask of one target: its own facts, less what fell before and with what is
/// assumed, the verdicts of controls on it and on where its template lives, and what the attacker
/// holds there.
///
/// @param repositories in which its template may live
record TargetFacts(
        Facts own,
        Subject subject,
        Attacker attacker,
        Fallen fallen,
        Assumed assumed,
        Denials denials,
        Refusal refusal,
        Set<AssetId> repositories,
        Assessment assessment,
        Catalogue catalogue)
        implements Facts {

    private static final List<String> TYPE = List.of("it", "type");
    static final String TEMPLATE = "cfg.template-in-plan";
    static final String DENIED = "denied";
    static final String REPOSITORY = "repository";

    /// What is asked of rights on the target itself, and the operation that may be denied there.
    private static final Map<String, String> OPERATIONS =
            Map.of(
                    Attacker.SETTINGS,
                    "{type}/write",
                    "data.blobs",
                    "data:microsoft.storage/storageaccounts/blobservices/containers/blobs/delete");

    @Override
    public Value path(List<String> path) {
        if (path.equals(TYPE)) {
            return new Value.Text(subject.type());
        }
        String name = String.join(".", path);
        Optional<Value> gone = fallen.instead(subject.asset(), name);
        if (gone.isPresent()) {
            return gone.get();
        }
        Optional<Value> taken = assumed.fact(name, subject.asset());
        if (taken.isPresent()) {
            return taken.get();
        }
        return path.getFirst().equals("it") && isUnseen()
                ? new Value.Unknown(() -> Words.of("attack.missing.body", subject.name()))
                : own.path(path);
    }

    @Override
    public Value silent(List<String> path) {
        return assumed.fact(String.join(".", path), subject.asset())
                .orElseGet(() -> own.silent(path));
    }

    @Override
    public Value call(String function, List<Value> arguments) {
        return switch (function) {
            case "attacker" -> held(arguments.getFirst().shown());
            case DENIED -> refusal.by();
            case "control" -> verdict(arguments.getFirst().shown());
            case REPOSITORY -> everywhere(arguments.getFirst().shown());
            case "repositories" -> new Value.Number(repositories.size());
            default ->
                    assumed.fact(Answer.Used.called(function, arguments), subject.asset())
                            .orElseGet(() -> own.call(function, arguments));
        };
    }

    private Value held(String privilege) {
        Value held = attacker.holds(privilege, subject.asset(), subject.type());
        String operation = OPERATIONS.get(privilege);
        if (operation == null || held.equals(Value.FALSE)) {
            return held;
        }
        List<String> way = List.of(operation.replace("{type}", subject.type()));
        Value by = Refusal.of(denials, assumed, attacker, List.of(way), subject).by();
        return switch (by) {
            case Value.Absent _ -> held;
            case Value.Unknown unknown -> unknown;
            case Value.Text _,
                    Value.Flag _,
                    Value.Number _,
                    Value.Span _,
                    Value.Items _,
                    Value.Present _ ->
                    Value.FALSE;
        };
    }

    /// An Azure resource that the plan knows and the inventory does not.
    private boolean isUnseen() {
        return subject.resource().isEmpty()
                && subject.asset().value().startsWith("/")
                && !subject.type().equals(Subject.SUBSCRIPTION_TYPE);
    }

    private Value verdict(String control) {
        return verdict(control, subject.asset()).orElseGet(() -> unasked(control));
    }

    /// Of repositories that nobody tells apart each one counts: the template may be in any.
    private Value everywhere(String control) {
        if (repositories.isEmpty()) {
            return new Value.Unknown(() -> Words.of("attack.missing.repository"));
        }
        Value all = Value.TRUE;
        for (AssetId repository : repositories) {
            Value one = verdict(control, repository).orElse(Value.FALSE);
            if (one.equals(Value.FALSE)) {
                return one;
            }
            all = one instanceof Value.Unknown ? one : all;
        }
        return all;
    }

    private Optional<Value> verdict(String control, AssetId asset) {
        Optional<Boolean> taken = assumed.verdict(control, asset);
        return taken.isPresent()
                ? taken.map(Value.Flag::new)
                : assessment.finding(control, asset).map(TargetFacts::verdict);
    }

    private static Value verdict(Finding finding) {
        return switch (finding.verdict()) {
            case IN_PLACE -> Value.TRUE;
            case MISSING, NOT_APPLICABLE, WAIVED -> Value.FALSE;
            case UNKNOWN -> new Value.Unknown(missing(finding));
        };
    }

    /// Where a control is not asked, nobody could vouch for it: that says nothing of a template.
    private Value unasked(String control) {
        boolean isAsked =
                catalogue
                        .control(control)
                        .filter(known -> !known.isAskedOf(subject.type(), subject.category()))
                        .isEmpty();
        return isAsked
                ? new Value.Unknown(() -> Words.of("attack.missing.verdict", control))
                : control.equals(TEMPLATE)
                        ? new Value.Unknown(() -> Words.of("attack.missing.template"))
                        : Value.FALSE;
    }

    private static String missing(Finding finding) {
        return finding.missing().isEmpty()
                ? Words.of("attack.missing.verdict", finding.control().id())
                : String.join("; ", finding.missing());
    }
}
