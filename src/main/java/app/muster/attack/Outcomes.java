package app.muster.attack;

import app.muster.assess.Assessment;
import app.muster.assess.Estate;
import app.muster.assess.Subject;
import app.muster.assess.SubjectFacts;
import app.muster.assess.Subjects;
import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What attack actions do here. Nothing is decided in code: the catalogue's rules are asked, with
/// what protects each target.
public final class Outcomes {

    private final Catalogue catalogue;
    private final Plan plan;
    private final Estate estate;
    private final Assessment assessment;
    private final Instant now;
    private final Fallen fallen;
    private final Set<AssetId> planned;
    private final Map<AssetId, Subject> subjects;
    private final Cascades cascades;

    /// @param now for what people vouched for
    public Outcomes(
            Catalogue catalogue, Plan plan, Estate estate, Assessment assessment, Instant now) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.estate = estate;
        this.assessment = assessment;
        this.now = now;
        fallen = Fallen.NOTHING;
        planned = plan.assetsById().keySet();
        subjects = subjects(catalogue, plan, estate);
        cascades = new Cascades(plan, subjects.values().stream().filter(this::isAsset).toList());
    }

    private Outcomes(Outcomes before, Fallen fallen) {
        catalogue = before.catalogue;
        plan = before.plan;
        estate = before.estate;
        assessment = before.assessment;
        now = before.now;
        planned = before.planned;
        subjects = before.subjects;
        cascades = before.cascades;
        this.fallen = fallen;
    }

    /// What actions do once these have been done: removed locks no longer stop them, lost backups
    /// and replicas no longer help. Where it is not known how an earlier action ended, the worst
    /// counts.
    public Outcomes after(Collection<Outcome> earlier) {
        return new Outcomes(this, fallen.and(earlier, plan));
    }

    /// @throws IllegalArgumentException if neither plan nor inventory knows the target
    public Outcome of(AttackAction action, AssetId target, Attacker attacker) {
        return judged(action, subject(target), attacker, Optional.empty());
    }

    /// What the action does to the targets, in their order, and then to what their loss takes
    /// along. Each asset is there once, with the worst that happens to it.
    ///
    /// @param targets empty for everything the action can be done to
    /// @throws IllegalArgumentException if neither plan nor inventory knows a target
    public List<Outcome> of(AttackAction action, Collection<AssetId> targets, Attacker attacker) {
        List<Subject> hit =
                targets.isEmpty()
                        ? candidates(action)
                        : targets.stream().distinct().map(this::subject).toList();
        Map<AssetId, Outcome> outcomes = new LinkedHashMap<>();
        for (Subject subject : hit) {
            outcomes.put(subject.asset(), judged(action, subject, attacker, Optional.empty()));
        }
        cascades.spread(
                outcomes, (child, cause) -> ownRules(action, child, attacker, Optional.of(cause)));
        return List.copyOf(outcomes.values());
    }

    /// The worst outcome of any action on each asset, by asset. Of equally bad ones the first in
    /// the catalogue counts. Actions that are done to anything, such as removing a lock, destroy
    /// nothing by themselves and are left out; every rule already counts on them.
    public List<Outcome> everything(Attacker attacker) {
        Map<AssetId, Outcome> worst = new TreeMap<>();
        for (AttackAction action : catalogue.actions()) {
            if (action.types().contains("*")) {
                continue;
            }
            for (Outcome outcome : of(action, List.of(), attacker)) {
                worst.merge(
                        outcome.asset(),
                        outcome,
                        (old, other) -> other.worst().compareTo(old.worst()) > 0 ? other : old);
            }
        }
        return List.copyOf(worst.values());
    }

    private List<Subject> candidates(AttackAction action) {
        boolean anything = action.types().contains("*");
        Map<AssetId, Subject> found = new LinkedHashMap<>();
        for (Subject subject : subjects.values()) {
            if (anything ? isAsset(subject) : action.isDoneTo(subject.type())) {
                found.put(subject.asset(), subject);
            }
        }
        return found.values().stream()
                .filter(
                        subject ->
                                anything
                                        || Cascades.above(subject.asset()).stream()
                                                .noneMatch(found::containsKey))
                .toList();
    }

    private Optional<Outcome> ownRules(
            AttackAction action, Subject subject, Attacker attacker, Optional<AssetId> cause) {
        return action.types().contains(subject.type())
                ? Optional.of(judged(action, subject, attacker, cause))
                : Optional.empty();
    }

    private Outcome judged(
            AttackAction action, Subject subject, Attacker attacker, Optional<AssetId> cause) {
        if (!action.isDoneTo(subject.type())) {
            return blocked(action, subject, "wrong-kind", Words.of("attack.wrong-kind"));
        }
        if (!attacker.holdsOneOf(action.needs())) {
            return blocked(
                    action,
                    subject,
                    "no-privilege",
                    Words.of("attack.no-privilege", String.join(", ", action.needs())));
        }
        var facts =
                new TargetFacts(
                        new SubjectFacts(estate, plan, subject, now, ""),
                        subject,
                        attacker,
                        fallen,
                        assessment,
                        catalogue);
        return Decision.of(action, subject.asset(), facts, attacker, cause);
    }

    private Outcome blocked(AttackAction action, Subject subject, String rule, String says) {
        return new Outcome(
                action.id(),
                subject.asset(),
                Result.BLOCKED,
                List.of(Result.BLOCKED),
                rule,
                says,
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                catalogue.outcomesVersion(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                "high",
                Optional.empty());
    }

    private Subject subject(AssetId target) {
        Subject subject = subjects.get(target);
        if (subject == null) {
            throw new IllegalArgumentException("no asset " + target);
        }
        return subject;
    }

    private boolean isAsset(Subject subject) {
        return !subject.asset().equals(AssetId.PLAN)
                && (planned.contains(subject.asset())
                        || subject.resource().isEmpty()
                        || catalogue.type(subject.type()).asset());
    }

    /// Whatever snapshot or plan know, by id; what only the plan knows has no body.
    private static Map<AssetId, Subject> subjects(Catalogue catalogue, Plan plan, Estate estate) {
        Map<AssetId, Subject> subjects = new LinkedHashMap<>();
        Subjects.of(catalogue, plan, estate)
                .forEach(subject -> subjects.put(subject.asset(), subject));
        for (Asset asset : plan.assets()) {
            subjects.putIfAbsent(
                    asset.id(),
                    new Subject(
                            asset.id(),
                            Optional.empty(),
                            asset.type(),
                            asset.category(),
                            Json.Obj.EMPTY));
        }
        return subjects;
    }
}
