package app.muster.exercise;

import app.muster.exercise.Script.Part;
import app.muster.expression.Expression;
import app.muster.expression.NotAnExpression;
import app.muster.expression.Truth;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.Plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds who can play a part. What is tier 1 comes first; what has no tier last.
final class Caster {

    private final Script script;
    private final Casting soFar;
    private final Kinds kinds;
    private final Knowledge knowledge;
    private final Reach reach;

    Caster(Script script, Casting soFar, Kinds kinds, Knowledge knowledge) {
        this.script = script;
        this.soFar = soFar;
        this.kinds = kinds;
        this.knowledge = knowledge;
        reach = new Reach(soFar.plan());
    }

    Casting.Binding binding(Part part) {
        List<Subject> ofKind = ofKind(part).toList();
        List<Subject> fitting = ofKind.stream().filter(subject -> fits(part, subject)).toList();
        List<Subject> chosen =
                fitting.size() < Math.max(1, part.min())
                        ? List.of()
                        : switch (part.pick()) {
                            case ALL -> fitting;
                            case FIRST, ASK -> fitting.subList(0, Math.max(1, part.min()));
                        };
        return new Casting.Binding(
                part,
                chosen,
                Stream.concat(fitting.stream(), ofKind.stream()).distinct().toList(),
                !ofKind.isEmpty());
    }

    private Stream<Subject> ofKind(Part part) {
        Plan plan = soFar.plan();
        if (part.kind().equals(Kinds.APPLICATION)) {
            return plan.applications().stream()
                    .sorted(Comparator.comparingInt(a -> a.tier() == 0 ? 5 : a.tier()))
                    .map(Application::id)
                    .map(Subject.OfApplication::new);
        }
        Optional<String> type = kinds.type(part.kind());
        return plan.assets().stream()
                .filter(asset -> asset.goneSince().isEmpty())
                .filter(asset -> type.filter(asset.type()::equals).isPresent())
                .map(Asset::id)
                .map(Subject.OfAsset::new);
    }

    private boolean fits(Part part, Subject subject) {
        if (part.where().isEmpty()) {
            return true;
        }
        try {
            return Expression.of(part.where(), new ScriptVocabulary(script, true))
                            .ask(new PlanFacts(soFar, reach, knowledge, Optional.of(subject)))
                            .truth()
                    == Truth.TRUE;
        } catch (NotAnExpression e) {
            return false;
        }
    }
}
