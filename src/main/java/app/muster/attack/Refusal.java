package app.muster.attack;

import app.muster.assess.Subject;
import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Role;
import app.muster.expression.Value;
import app.muster.plan.AssetId;
import app.muster.plan.estate.ResourceId;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether something denies an attacker an action on a target, whatever his roles say.
///
/// @param by the name of what denies it; absent if nothing does
/// @param past how the attacker gets past what would, in words
record Refusal(Value by, String past) {

    static final Refusal NONE = new Refusal(Value.ABSENT, "");

    /// The fact whose assumption means a stack that has the target's group in it too.
    static final String STACK = "stack.denies";

    static Refusal of(
            Denials denials,
            Assumed assumed,
            Attacker attacker,
            AttackAction action,
            Subject subject) {
        Optional<Value> stack = assumed.fact(STACK, subject.asset());
        if (stack.isEmpty() && denials.over(subject.asset().value()).isEmpty()) {
            return NONE;
        }
        return of(
                denials,
                assumed,
                attacker,
                attacker.ways(action, subject.asset(), subject.type()),
                subject);
    }

    /// @param ways for each way to do it the operations that it takes
    static Refusal of(
            Denials denials,
            Assumed assumed,
            Attacker attacker,
            List<List<String>> ways,
            Subject subject) {
        List<Denial> over = over(denials, assumed, subject.asset());
        return over.isEmpty() || ways.isEmpty()
                ? NONE
                : new Obstacle(denials, attacker, subject.asset().value(), subject.type())
                        .asked(over, ways);
    }

    private static List<Denial> over(Denials denials, Assumed assumed, AssetId asset) {
        Optional<Value> stack = assumed.fact(STACK, asset);
        List<Denial> over = denials.over(asset.value());
        if (stack.isEmpty()) {
            return over;
        }
        Stream<Denial> others = over.stream().filter(denial -> !denial.byStack());
        return stack.get().equals(Value.TRUE)
                ? Stream.concat(others, Stream.of(assumed(asset))).toList()
                : others.toList();
    }

    private static Denial assumed(AssetId asset) {
        return new Denial(
                Words.of("attack.denied.assumed"),
                Denials.group(asset.value()).map(ResourceId::key).orElse(asset.value()),
                true,
                List.of(new Role.Permission(List.of("*/delete"), List.of(), List.of(), List.of())),
                List.of(new Denial.Principal("", "SystemDefined", "")),
                List.of(),
                Optional.empty(),
                true,
                false,
                "");
    }
}
