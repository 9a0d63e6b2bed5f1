package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;

import java.util.Locale;

/// Management locks and everything they are inherited by: a lock holds for its scope and all that
/// is below it, on a segment boundary.
final class Locks {

    private static final String PROVIDER = "/providers/microsoft.authorization/locks/";

    /// What the locks of one scope say together.
    private record Hold(Truth stopsDelete, Truth readOnly) {

        Hold and(Hold other) {
            return new Hold(stopsDelete.or(other.stopsDelete), readOnly.or(other.readOnly));
        }
    }

    private static final Hold NONE = new Hold(Truth.FALSE, Truth.FALSE);

    private final Estate estate;
    private final Reading reading;
    private final Scopes<Hold> byScope = new Scopes<>();

    Locks(Estate estate) {
        this.estate = estate;
        reading = new Reading(estate, EvidenceKind.LOCKS);
        for (Item lock : estate.found(EvidenceKind.LOCKS)) {
            String scope = Paths.before(lock.key(), PROVIDER);
            if (!scope.isEmpty()) {
                byScope.merge(scope, hold(lock), Hold::and);
            }
        }
    }

    Value covers(Subject subject) {
        return answer(subject, hold(subject.key()).stopsDelete());
    }

    Value readOnly(Subject subject) {
        return answer(subject, hold(subject.key()).readOnly());
    }

    /// How many locks there are in the subscription.
    Value count(String subscription) {
        long count =
                estate.found(EvidenceKind.LOCKS).stream()
                        .filter(lock -> Paths.subscription(lock.key()).equals(subscription))
                        .count();
        var number = new Value.Number(count);
        return count > 0 ? number : reading.ifFor(subscription, number);
    }

    /// Azure Backup must be able to remove old restore points from its groups, and a read-only lock
    /// stops starting a machine, listing keys and giving out roles. On a machine under Site
    /// Recovery any lock leaves links behind when replication ends.
    Value blocksRecovery(Subject subject) {
        Hold hold = hold(subject.key());
        if (keepsRestorePoints(subject)) {
            return answer(subject, hold.stopsDelete());
        }
        if (subject.type().equals("microsoft.compute/virtualmachines")
                && hold.readOnly() != Truth.TRUE
                && hold.stopsDelete() == Truth.TRUE) {
            Value replicated = estate.joins().replicas().active(subject);
            return replicated.equals(Value.FALSE) ? answer(subject, hold.readOnly()) : replicated;
        }
        return answer(subject, hold.readOnly());
    }

    private static boolean keepsRestorePoints(Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT).startsWith("azurebackuprg_");
    }

    private Value answer(Subject subject, Truth held) {
        if (!subject.isAzure() || held == Truth.TRUE) {
            return Value.of(held == Truth.TRUE);
        }
        Coverage said = estate.coverage(EvidenceKind.LOCKS, subject.key());
        String scope = Paths.key(said.scope());
        boolean whole = Paths.isSubscription(scope) || scope.equals(subject.key());
        return held == Truth.FALSE && whole && said.state() == Coverage.State.COMPLETE
                ? Value.FALSE
                : new Value.Unknown(
                        () ->
                                Unread.evidence(
                                        EvidenceKind.LOCKS,
                                        whole ? said.state() : Coverage.State.PARTIAL,
                                        said.note(),
                                        Paths.subscription(subject.key())));
    }

    private Hold hold(String key) {
        Hold[] all = {NONE};
        byScope.each(key, here -> all[0] = all[0].and(here));
        return all[0];
    }

    private static Hold hold(Item lock) {
        return switch (lock.value("level")) {
            case Value.Text(String level) -> {
                boolean readOnly = level.equalsIgnoreCase("ReadOnly");
                yield new Hold(
                        Truth.of(readOnly || level.equalsIgnoreCase("CanNotDelete")),
                        Truth.of(readOnly));
            }
            case Value.Unknown _ -> new Hold(Truth.UNKNOWN, Truth.UNKNOWN);
            case Value.Flag _,
                    Value.Number _,
                    Value.Span _,
                    Value.Items _,
                    Value.Present _,
                    Value.Absent _ ->
                    new Hold(Truth.UNKNOWN, Truth.UNKNOWN);
        };
    }
}
