package app.muster.attack;

import app.muster.assess.Assessment;
import app.muster.assess.Estate;
import app.muster.assess.Subject;
import app.muster.assess.SubjectFacts;
import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Result;
import app.muster.expression.Facts;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What attack actions do here. Nothing is decided in code: the catalogue's rules are asked, with
/// what protects each target.
public final class Outcomes {

    /// No rule of the catalogue: the action cannot be done to a thing of the kind.
    static final String WRONG_KIND = "wrong-kind";

    private final Catalogue catalogue;
    private final Plan plan;
    private final Estate estate;
    private final Assessment assessment;
    private final Instant now;
    private final Fallen fallen;
    private final Assumed assumed;
    private final Targets targets;
    private final Cascades cascades;
    private final Copies copies;
    private final Denials denials;
    private final Repositories repositories;
    private final Optional<Memory> memory;

    /// @param now for what people vouched for
    public Outcomes(
            Catalogue catalogue, Plan plan, Estate estate, Assessment assessment, Instant now) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.estate = estate;
        this.assessment = assessment;
        this.now = now;
        fallen = Fallen.NOTHING;
        assumed = Assumed.NOTHING;
        targets = new Targets(catalogue, plan, estate);
        cascades = new Cascades(plan, targets.assets());
        copies = new Copies(plan, estate, targets);
        denials = new Denials(estate);
        repositories = new Repositories(plan);
        memory = Optional.empty();
    }

    private Outcomes(Outcomes before, Fallen fallen, Assumed assumed, Optional<Memory> memory) {
        catalogue = before.catalogue;
        plan = before.plan;
        estate = before.estate;
        assessment = before.assessment;
        now = before.now;
        targets = before.targets;
        cascades = before.cascades;
        copies = before.copies;
        denials = before.denials;
        repositories = before.repositories;
        this.fallen = fallen;
        this.assumed = assumed;
        this.memory = memory;
    }

    /// The same for being asked again and again with other controls assumed: what an action does to
    /// a target is decided once for all assumptions that its rules do not ask about, and once for
    /// whatever fell before that is no protection of the target's.
    public Outcomes remembering() {
        return new Outcomes(this, fallen, assumed, Optional.of(new Memory()));
    }

    /// What actions do once these have been done: removed locks no longer stop them, lost backups
    /// and replicas no longer help. Where it is not known how an earlier action ended, the worst
    /// counts.
    public Outcomes after(Collection<Outcome> earlier) {
        return new Outcomes(this, fallen.and(earlier, copies, catalogue), assumed, memory);
    }

    /// What actions do if these controls were in place or missing. Neither plan nor snapshot
    /// changes.
    ///
    /// @throws IllegalArgumentException if the catalogue has no such control
    public Outcomes assuming(Collection<Assumption> assumptions) {
        return new Outcomes(
                this,
                fallen,
                new Assumed(assumptions, catalogue, copies, targets, assessment),
                memory);
    }

    /// The assumptions that concern nothing here: no asset of that name is asked for that control.
    public List<Assumption> idle() {
        return assumed.idle();
    }

    /// @throws IllegalArgumentException if neither plan nor inventory knows the target
    public Outcome of(AttackAction action, AssetId target, Attacker attacker) {
        return judged(action, targets.subject(target), attacker, Optional.empty());
    }

    /// What the action does to the targets, in their order, and then to what their loss takes
    /// along. Each asset is there once, with the worst that happens to it.
    ///
    /// @param aimed empty for everything the action can be done to
    /// @throws IllegalArgumentException if neither plan nor inventory knows a target
    public List<Outcome> of(AttackAction action, Collection<AssetId> aimed, Attacker attacker) {
        Map<AssetId, Outcome> outcomes = hit(action, aimed, attacker);
        if (!action.takesAll().isEmpty()) {
            for (Outcome cause : List.copyOf(outcomes.values())) {
                cascades.spreadInside(cause, action.takesAll(), targets.assets(), outcomes);
            }
        }
        return List.copyOf(outcomes.values());
    }

    /// What the action does to everything it can be done to, where it is one of many: a whole
    /// subscription that goes would hide what becomes of each thing in it.
    List<Outcome> amongOthers(AttackAction action, Attacker attacker) {
        return List.copyOf(hit(action, List.of(), attacker).values());
    }

    private Map<AssetId, Outcome> hit(
            AttackAction action, Collection<AssetId> aimed, Attacker attacker) {
        List<Subject> hit =
                aimed.isEmpty()
                        ? targets.of(action)
                        : aimed.stream().distinct().map(targets::subject).toList();
        Map<AssetId, Outcome> outcomes = new LinkedHashMap<>();
        for (Subject subject : hit) {
            outcomes.put(subject.asset(), judged(action, subject, attacker, Optional.empty()));
        }
        cascades.spread(
                outcomes, (child, cause) -> ownRules(action, child, attacker, Optional.of(cause)));
        return outcomes;
    }

    /// The worst outcome of any action on each asset, by asset. Of equally bad ones the one that
    /// takes the asset's parent too counts, else the first in the catalogue. Actions that are done
    /// to anything, such as removing a lock, destroy nothing by themselves and are left out; every
    /// rule already counts on them. What no action of its own destroys is deleted like any
    /// resource.
    public List<Outcome> everything(Attacker attacker) {
        Map<AssetId, Outcome> worst = new TreeMap<>();
        for (AttackAction action : destructive()) {
            for (Outcome outcome : amongOthers(action, attacker)) {
                worst.merge(outcome.asset(), outcome, Outcomes::worse);
            }
        }
        return List.copyOf(worst.values());
    }

    static Outcome worse(Outcome old, Outcome other) {
        int order = other.worst().compareTo(old.worst());
        return order > 0 || order == 0 && weight(other) > weight(old) ? other : old;
    }

    /// Of equally bad ones: what goes with its parent before what goes alone, and that before what
    /// only stands still.
    private static int weight(Outcome outcome) {
        return isWithParent(outcome) ? 2 : outcome.standsStill() ? 0 : 1;
    }

    /// What goes with what it is part of takes more along than what goes alone.
    private static boolean isWithParent(Outcome outcome) {
        return outcome.cause().filter(Cascades.above(outcome.asset())::contains).isPresent();
    }

    /// The actions that take something away, those of a kind first.
    List<AttackAction> destructive() {
        return catalogue.actions().stream()
                .filter(action -> action.fallback() || !action.isDoneToAnything())
                .toList();
    }

    /// What is left where replication is gone from everything.
    Outcomes withoutReplicas(Collection<AssetId> assets) {
        return new Outcomes(this, fallen.withoutReplicas(assets), assumed, memory);
    }

    /// Whether the control is assumed to be in place on the asset, or to be missing; empty if
    /// nothing is assumed of it.
    public Optional<Boolean> assumed(String control, AssetId asset) {
        return assumed.verdict(control, asset);
    }

    /// Whether it is an asset, and neither the plan itself nor a subscription that is none.
    boolean isAsset(AssetId id) {
        return targets.isAsset(id);
    }

    /// Whether anything is assumed of the asset, by itself or because of what is assumed of
    /// another.
    public boolean isAssumedOf(AssetId asset) {
        return assumed.concerns(asset)
                || repositories.of(asset).stream().anyMatch(assumed::concerns);
    }

    /// What is known of an asset with what is assumed of it in its place.
    public Facts assumed(AssetId asset, Facts known) {
        return new AssumedFacts(known, assumed, asset);
    }

    Cascades cascades() {
        return cascades;
    }

    /// Whether plan or inventory know it.
    boolean knows(AssetId asset) {
        return targets.knows(asset);
    }

    Copies copies() {
        return copies;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Assessment assessment() {
        return assessment;
    }

    private Optional<Outcome> ownRules(
            AttackAction action, Subject subject, Attacker attacker, Optional<AssetId> cause) {
        return action.types().contains(subject.type())
                ? Optional.of(judged(action, subject, attacker, cause))
                : Optional.empty();
    }

    private Outcome judged(
            AttackAction action, Subject subject, Attacker attacker, Optional<AssetId> cause) {
        return memory.filter(known -> !isConcerned(known.asked(action), subject.asset()))
                .map(
                        known ->
                                known.outcome(
                                        attacker,
                                        action,
                                        subject.asset(),
                                        cause,
                                        fallen.of(subject.asset()),
                                        () -> decided(action, subject, attacker, cause)))
                .orElseGet(() -> decided(action, subject, attacker, cause));
    }

    private boolean isConcerned(Asked asked, AssetId asset) {
        return assumed.concerns(asked, asset)
                || asked.functions().contains(TargetFacts.REPOSITORY)
                        && repositories.of(asset).stream()
                                .anyMatch(repository -> assumed.concerns(asked, repository));
    }

    private Outcome decided(
            AttackAction action, Subject subject, Attacker attacker, Optional<AssetId> cause) {
        if (!action.isDoneTo(subject.type())) {
            return blocked(action, subject, WRONG_KIND, Words.of("attack.wrong-kind"));
        }
        Reach reach = attacker.reach(action, subject.asset(), subject.type());
        if (reach.isNone()) {
            return blocked(
                    action,
                    subject,
                    "no-privilege",
                    Words.of("attack.no-privilege", String.join(", ", action.needs())));
        }
        Refusal refusal =
                cause.isPresent()
                        ? Refusal.NONE
                        : Refusal.of(denials, assumed, attacker, action, subject);
        var facts =
                new TargetFacts(
                        new SubjectFacts(estate, plan, subject, now, ""),
                        subject,
                        attacker,
                        fallen,
                        assumed,
                        denials,
                        refusal,
                        repositories.of(subject.asset()),
                        assessment,
                        catalogue);
        return Decision.of(action, subject.asset(), facts, reach.past(refusal.past()), cause);
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
                "",
                List.of(),
                List.of(),
                catalogue.outcomesVersion(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                "high",
                Optional.empty());
    }
}
