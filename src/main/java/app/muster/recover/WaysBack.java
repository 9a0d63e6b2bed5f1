package app.muster.recover;

import app.muster.assess.Assessment;
import app.muster.assess.Subject;
import app.muster.assess.SubjectFacts;
import app.muster.assess.Subjects;
import app.muster.assess.Verdict;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.LossScenario;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.Result;
import app.muster.expression.Answer;
import app.muster.expression.Expression;
import app.muster.expression.Facts;
import app.muster.expression.Truth;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Proof;
import app.muster.plan.estate.Json;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Binds assets to playbooks by type and protection: for each asset and each kind of loss the way
/// back, or why there is none. What was not read makes a way uncertain, never certain and never
/// impossible.
///
/// The plan's own playbook comes first, then the templates in the catalogue's order: the first that
/// certainly brings the data back, else the first that may, else the first that makes an empty one.
public final class WaysBack {

    private static final String IDENTITY = "identity-first";

    /// What is in these are assets of their own.
    private static final Set<String> HOLDERS = Set.of("microsoft.sql/servers");

    private final Catalogue catalogue;
    private final Plan plan;
    private final Assessment assessment;
    private final Instant now;
    private final Bound bound;
    private final Map<AssetId, Subject> subjects = new HashMap<>();

    /// @param assessment [Assessment#empty] while nothing was judged: then all is uncertain
    /// @param now for what people vouched for
    public WaysBack(Catalogue catalogue, Plan plan, Assessment assessment, Instant now) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.assessment = assessment;
        this.now = now;
        bound = new Bound(plan, catalogue);
        for (Subject subject : Subjects.of(catalogue, plan, assessment.estate())) {
            subjects.put(subject.asset(), subject);
        }
    }

    /// The ways of every asset that is still there, by asset in the plan's order, then by scenario.
    public List<WayBack> all() {
        var ways = new ArrayList<WayBack>();
        for (Asset asset : plan.assets()) {
            if (asset.goneSince().isEmpty()) {
                for (LossScenario scenario : LossScenario.values()) {
                    ways.add(of(asset, scenario));
                }
            }
        }
        return ways;
    }

    public WayBack of(Asset asset, LossScenario scenario) {
        if (isUntouched(asset, scenario)) {
            return new WayBack(
                    asset, scenario, WayBack.Kind.UNTOUCHED, "", false, "", "", List.of());
        }
        var chosen = new Choice(asset, scenario, facts(asset)).best();
        return scenario == LossScenario.IDENTITY_TAKEN ? behindIdentity(chosen) : chosen;
    }

    /// The losses with a playbook each where one of them names none. What is said to come back and
    /// has no way back is lost; where that is not known, the worst counts, and the loss says that
    /// it is assumed.
    public List<Loss> bound(List<Loss> losses) {
        return losses.stream().map(this::bound).toList();
    }

    private Loss bound(Loss loss) {
        Optional<Asset> asset = plan.asset(loss.asset());
        if (!loss.playbook().isEmpty() || asset.isEmpty()) {
            return loss;
        }
        WayBack way = of(asset.get(), LossScenario.DELETED);
        boolean comesBack = loss.result() != Result.LOST;
        boolean data = Bound.holdsData(asset.get());
        boolean lost = comesBack && way.kind().isNoWayBack();
        boolean maybe = comesBack && data && way.kind() == WayBack.Kind.UNCERTAIN;
        return new Loss(
                loss.asset(),
                lost || maybe ? Result.LOST : loss.result(),
                way.own() ? "" : way.playbook(),
                loss.says(),
                loss.assumed() || maybe,
                loss.dataLost());
    }

    /// The least time in which the asset is back once it was deleted, by the fastest way that is
    /// open or may be; an empty one counts only where nothing brings the data back, and zero where
    /// nothing at all helps.
    Duration least(Asset asset) {
        var choice = new Choice(asset, LossScenario.DELETED, facts(asset));
        List<WayBack> open = choice.open();
        List<WayBack> keeping = open.stream().filter(way -> !way.kind().isNoWayBack()).toList();
        List<WayBack> left = keeping.isEmpty() ? open : keeping;
        return (left.isEmpty() ? List.of(choice.last()) : left)
                .stream().map(this::least).min(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private Duration least(WayBack way) {
        Optional<Way> steps =
                way.own()
                        ? bound.own(way.asset().id()).map(own -> Way.of(own, bound.keepsData(own)))
                        : bound.template(way.playbook()).map(Way::of);
        return steps.map(Way::least).orElse(Duration.ZERO);
    }

    private static boolean isUntouched(Asset asset, LossScenario scenario) {
        return switch (scenario) {
            case REGION_LOST ->
                    asset.id().value().startsWith("other/")
                            || asset.location().equalsIgnoreCase("global");
            case DATA_DESTROYED -> asset.category() == Category.D || HOLDERS.contains(asset.type());
            case DELETED, BACKUPS_DESTROYED, IDENTITY_TAKEN -> false;
        };
    }

    /// Nobody restores anything before somebody can sign in.
    private WayBack behindIdentity(WayBack way) {
        boolean open =
                assessment
                        .finding(Assessment.BREAK_GLASS, AssetId.PLAN)
                        .filter(found -> found.verdict() == Verdict.IN_PLACE)
                        .isPresent();
        var reasons = new ArrayList<>(way.reasons());
        if (!open) {
            reasons.add(Words.of("recover.way.no-break-glass"));
        }
        return new WayBack(
                way.asset(),
                way.scenario(),
                open || way.kind() != WayBack.Kind.SURE ? way.kind() : WayBack.Kind.UNCERTAIN,
                way.playbook(),
                way.own(),
                way.title(),
                IDENTITY,
                reasons);
    }

    /// What can be asked of the asset.
    Facts facts(Asset asset) {
        Subject subject =
                subjects.getOrDefault(
                        asset.id(),
                        new Subject(
                                asset.id(),
                                Optional.empty(),
                                asset.type(),
                                asset.category(),
                                Json.Obj.EMPTY));
        return new WayFacts(
                new SubjectFacts(assessment.estate(), plan, subject, now, ""),
                subject,
                assessment,
                catalogue);
    }

    /// The search for the best way of one asset in one scenario.
    private final class Choice {

        private final Asset asset;
        private final LossScenario scenario;
        private final Facts facts;
        private final List<String> why = new ArrayList<>();

        Choice(Asset asset, LossScenario scenario, Facts facts) {
            this.asset = asset;
            this.scenario = scenario;
            this.facts = facts;
        }

        WayBack best() {
            Optional<WayBack> maybe = Optional.empty();
            Optional<WayBack> empty = Optional.empty();
            for (WayBack way : open()) {
                switch (way.kind()) {
                    case SURE -> {
                        return way;
                    }
                    case UNCERTAIN -> maybe = maybe.or(() -> Optional.of(way));
                    case EMPTY -> empty = empty.or(() -> Optional.of(way));
                    case NONE, UNTOUCHED -> {}
                }
            }
            return (maybe.isPresent() ? maybe : empty.map(this::explained)).orElseGet(this::last);
        }

        private List<WayBack> open() {
            var ways = new ArrayList<WayBack>();
            bound.own(asset.id()).flatMap(this::own).ifPresent(ways::add);
            for (PlaybookTemplate template : bound.templates(asset.type())) {
                by(template).ifPresent(ways::add);
            }
            return ways;
        }

        private WayBack last() {
            return bound.last(asset)
                    .flatMap(this::by)
                    .map(this::explained)
                    .orElseGet(
                            () ->
                                    new WayBack(
                                            asset,
                                            scenario,
                                            WayBack.Kind.NONE,
                                            "",
                                            false,
                                            "",
                                            "",
                                            why));
        }

        private WayBack explained(WayBack way) {
            return new WayBack(
                    way.asset(),
                    way.scenario(),
                    way.kind(),
                    way.playbook(),
                    way.own(),
                    way.title(),
                    way.first(),
                    way.kind() == WayBack.Kind.EMPTY ? why : way.reasons());
        }

        /// What failed when people last tried it may fail again.
        private Optional<WayBack> own(Playbook playbook) {
            Proof proof = playbook.proof(now.atZone(ZoneOffset.UTC).toLocalDate());
            return asWritten(playbook)
                    .map(way -> proof == Proof.FAILED ? doubted(way, playbook) : way);
        }

        private WayBack doubted(WayBack way, Playbook playbook) {
            var reasons = new ArrayList<>(way.reasons());
            reasons.add(Words.of("recover.way.failed", playbook.title()));
            return new WayBack(
                    way.asset(),
                    way.scenario(),
                    way.kind() == WayBack.Kind.SURE ? WayBack.Kind.UNCERTAIN : way.kind(),
                    way.playbook(),
                    way.own(),
                    way.title(),
                    way.first(),
                    reasons);
        }

        /// What people wrote themselves says nothing of what it stands on: if the attacker takes
        /// the copies, nobody knows whether it still helps.
        private Optional<WayBack> asWritten(Playbook playbook) {
            Optional<PlaybookTemplate> made = bound.template(playbook.template());
            if (made.isPresent()) {
                return by(made.get())
                        .map(
                                way ->
                                        new WayBack(
                                                asset,
                                                scenario,
                                                way.kind(),
                                                playbook.id().value(),
                                                true,
                                                playbook.title(),
                                                way.first(),
                                                way.reasons()));
            }
            boolean copiesGone =
                    scenario == LossScenario.BACKUPS_DESTROYED
                            || scenario == LossScenario.IDENTITY_TAKEN;
            boolean open = Bound.holdsData(asset) && copiesGone;
            return Optional.of(
                    new WayBack(
                            asset,
                            scenario,
                            open ? WayBack.Kind.UNCERTAIN : WayBack.Kind.SURE,
                            playbook.id().value(),
                            true,
                            playbook.title(),
                            "",
                            open ? List.of(Words.of("recover.way.own-words")) : List.of()));
        }

        private Optional<WayBack> by(PlaybookTemplate template) {
            Optional<Expression> when = when(template);
            if (when.isEmpty() && !template.when().isEmpty()) {
                return Optional.empty();
            }
            Optional<Answer> asked = when.map(condition -> condition.ask(facts));
            Truth holds = asked.map(Answer::truth).orElse(Truth.TRUE);
            if (holds == Truth.FALSE) {
                why.add(notBy(template, asked.orElseThrow()));
                return Optional.empty();
            }
            boolean keeps =
                    template.keepsData()
                            || !Bound.holdsData(asset) && asset.category() != Category.C;
            var reasons = new ArrayList<String>();
            if (holds == Truth.UNKNOWN) {
                reasons.addAll(asked.orElseThrow().missing());
            }
            if (template.sure().filter(sure -> sure.truth(facts) != Truth.TRUE).isPresent()) {
                reasons.add(template.unsureSays());
            }
            return Optional.of(
                    new WayBack(
                            asset,
                            scenario,
                            !keeps
                                    ? WayBack.Kind.EMPTY
                                    : reasons.isEmpty()
                                            ? WayBack.Kind.SURE
                                            : WayBack.Kind.UNCERTAIN,
                            template.key(),
                            false,
                            template.title(),
                            template.first().getOrDefault(copiesLost(), ""),
                            reasons));
        }

        private Optional<Expression> when(PlaybookTemplate template) {
            return Optional.ofNullable(template.when().get(scenario))
                    .or(() -> Optional.ofNullable(template.when().get(copiesLost())));
        }

        /// Whoever holds the accounts deletes the copies that can be deleted.
        private LossScenario copiesLost() {
            return scenario == LossScenario.IDENTITY_TAKEN
                    ? LossScenario.BACKUPS_DESTROYED
                    : scenario;
        }

        private static String notBy(PlaybookTemplate template, Answer answer) {
            return Words.of(
                    "recover.way.not",
                    template.title(),
                    String.join(
                            ", ",
                            answer.used().stream()
                                    .map(fact -> fact.name() + " = " + fact.value().shown())
                                    .toList()));
        }
    }
}
