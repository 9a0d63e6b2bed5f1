package app.muster.exercise;

import app.muster.assess.Verdict;
import app.muster.expression.Facts;
import app.muster.expression.Value;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;

import java.util.List;
import java.util.Optional;

/// What the conditions of a script learn from the plan and the casting.
///
/// @param it what is being asked about while casting
record PlanFacts(Casting casting, Reach reach, Knowledge knowledge, Optional<Subject> it)
        implements Facts {

    @Override
    public Value path(List<String> path) {
        Plan plan = casting.plan();
        return switch (path.getFirst()) {
            case "it" -> subject(it, path.size() > 1 ? path.get(1) : "");
            case "cast" ->
                    subject(
                            casting.subjects(path.get(1)).stream().findFirst(),
                            path.size() > 2 ? path.get(2) : "");
            case "plan" ->
                    new Value.Number(
                            switch (path.get(1)) {
                                case "applications" -> plan.applications().size();
                                case "assets" -> plan.assets().size();
                                case "roles" -> plan.roles().size();
                                default -> plan.playbooks().size();
                            });
            default -> Value.ABSENT;
        };
    }

    private Value subject(Optional<Subject> subject, String what) {
        if (subject.isEmpty()) {
            return Value.ABSENT;
        }
        if (what.isEmpty()) {
            return new Value.Text(subject.get().key());
        }
        return switch (subject.get()) {
            case Subject.OfApplication(ApplicationId id) ->
                    casting.plan()
                            .application(id)
                            .map(a -> application(a, what))
                            .orElse(Value.ABSENT);
            case Subject.OfAsset(AssetId id) ->
                    casting.plan().asset(id).map(a -> asset(a, what)).orElse(Value.ABSENT);
        };
    }

    private static Value application(Application application, String what) {
        return switch (what) {
            case "name" -> new Value.Text(application.name());
            case "type", "category", "location" -> Value.ABSENT;
            case "application" -> new Value.Text(application.id().value());
            case "tier" ->
                    application.tier() == 0
                            ? new Value.Unknown(
                                    Words.say("exercise.missing.tier", application.name()))
                            : new Value.Number(application.tier());
            case "shared" -> new Value.Flag(application.shared());
            case "rto" ->
                    application.targets().rto().<Value>map(Value.Span::new).orElse(Value.ABSENT);
            default -> application.targets().rpo().<Value>map(Value.Span::new).orElse(Value.ABSENT);
        };
    }

    private Value asset(Asset asset, String what) {
        return switch (what) {
            case "name" -> new Value.Text(asset.name());
            case "type" -> new Value.Text(asset.type());
            case "location" -> new Value.Text(asset.location());
            case "category" -> new Value.Text(asset.category().letter());
            case "application" ->
                    asset.application()
                            .<Value>map(id -> new Value.Text(id.value()))
                            .orElse(Value.ABSENT);
            default ->
                    asset.application()
                            .flatMap(casting.plan()::application)
                            .map(application -> application(application, what))
                            .orElse(Value.ABSENT);
        };
    }

    @Override
    public Value call(String function, List<Value> arguments) {
        if (function.equals("attested")) {
            String control = arguments.getFirst().shown();
            return new Value.Flag(
                    casting.plan().attestations().stream()
                            .anyMatch(
                                    a ->
                                            a.control().equals(control)
                                                    && a.asset().equals(AssetId.PLAN)));
        }
        if (!(arguments.getLast() instanceof Value.Text(String last))
                || !(arguments.getFirst() instanceof Value.Text(String first))) {
            return Value.FALSE;
        }
        return switch (function) {
            case "supports" -> new Value.Flag(reach.supports(Subject.of(first), Subject.of(last)));
            case "protects" -> new Value.Flag(reach.protects(Subject.of(first), Subject.of(last)));
            default -> control(first, Subject.of(last));
        };
    }

    private Value control(String control, Subject subject) {
        Verdict worst = Verdict.IN_PLACE;
        for (AssetId asset : reach.own(subject)) {
            Verdict verdict = knowledge.verdict(control, asset);
            worst =
                    verdict.ordinal() > worst.ordinal() && worst != Verdict.UNKNOWN
                            ? verdict
                            : worst;
        }
        return switch (worst) {
            case IN_PLACE, NOT_APPLICABLE -> Value.TRUE;
            case MISSING, WAIVED -> Value.FALSE;
            case UNKNOWN ->
                    new Value.Unknown(
                            Words.say("exercise.missing.control", control, casting.name(subject)));
        };
    }
}
