package app.muster.ui.recovery;

import app.muster.attack.Assumption;
import app.muster.catalogue.AttackAction;
import app.muster.recover.Conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a recovery is reckoned for.
///
/// @param scope where the attacker holds what he holds; `/` for everywhere
/// @param action empty for everything that the attacker can do
/// @param assumed controls taken as in place or as missing, in this reckoning only
/// @param conditions without the locks, which the snapshot says
/// @param accessFirst whether identity and access are taken back before anything is restored
record Asked(
        Who who,
        String scope,
        Optional<AttackAction> action,
        List<Assumption> assumed,
        Conditions conditions,
        boolean accessFirst) {

    Asked {
        assumed = List.copyOf(assumed);
    }

    /// What is open to one attacker may not be to another.
    Asked by(Who other) {
        return new Asked(
                other, scope, Optional.empty(), assumed, conditions, other.holdsDirectory());
    }

    Asked at(String otherScope) {
        return new Asked(who, otherScope, action, assumed, conditions, accessFirst);
    }

    Asked doing(Optional<AttackAction> other) {
        return new Asked(who, scope, other, assumed, conditions, accessFirst);
    }

    Asked under(Conditions other) {
        return new Asked(who, scope, action, assumed, other, accessFirst);
    }

    Asked takingAccessBack(boolean isFirst) {
        return new Asked(who, scope, action, assumed, conditions, isFirst);
    }

    /// One assumption about a control of an asset takes the place of another.
    Asked assuming(Assumption one) {
        var all = new ArrayList<>(without(one).assumed);
        all.add(one);
        return new Asked(who, scope, action, all, conditions, accessFirst);
    }

    Asked without(Assumption one) {
        return new Asked(
                who,
                scope,
                action,
                assumed.stream()
                        .filter(
                                other ->
                                        !other.control().equals(one.control())
                                                || !other.asset().equals(one.asset()))
                        .toList(),
                conditions,
                accessFirst);
    }

    /// Whether the attack ends the same, however the recovery goes.
    boolean isSameAttack(Asked other) {
        return who.equals(other.who)
                && scope.equals(other.scope)
                && action.equals(other.action)
                && assumed.equals(other.assumed);
    }

    /// Whether the recovery goes the same if the attack ends the same.
    boolean isSameRecovery(Asked other) {
        return conditions.equals(other.conditions) && accessFirst == other.accessFirst;
    }

    /// Everything as it was read.
    Asked plain() {
        return new Asked(who, scope, action, List.of(), conditions, accessFirst);
    }
}
