package app.muster.recover;

import app.muster.assess.Assessment;
import app.muster.assess.Subject;
import app.muster.assess.SubjectFacts;
import app.muster.assess.Subjects;
import app.muster.assess.Verdict;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.LossScenario;
import app.muster.catalogue.Result;
import app.muster.expression.Facts;
import app.muster.expression.Truth;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.Json;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Deployments deployments;
    private final Map<AssetId, Subject> subjects;
    private final Optional<Outcomes> assumed;

    /// @param assessment [Assessment#empty] while nothing was judged: then all is uncertain
    /// @param now for what people vouched for
    public WaysBack(Catalogue catalogue, Plan plan, Assessment assessment, Instant now) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.assessment = assessment;
        this.now = now;
        bound = new Bound(plan, catalogue);
        deployments = new Deployments(plan);
        subjects = new HashMap<>();
        for (Subject subject : Subjects.of(catalogue, plan, assessment.estate())) {
            subjects.put(subject.asset(), subject);
        }
        assumed = Optional.empty();
    }

    private WaysBack(WaysBack before, Outcomes assumed) {
        catalogue = before.catalogue;
        plan = before.plan;
        assessment = before.assessment;
        now = before.now;
        bound = before.bound;
        deployments = before.deployments;
        subjects = before.subjects;
        this.assumed = Optional.of(assumed);
    }

    /// The ways back if the controls were in place or missing that these outcomes assume to be.
    public WaysBack assuming(Outcomes outcomes) {
        return new WaysBack(this, outcomes);
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
        var chosen = choice(asset, scenario).best();
        return scenario == LossScenario.IDENTITY_TAKEN ? behindIdentity(chosen) : chosen;
    }

    /// Whether anything is certain to bring the asset back with its content once it was deleted; a
    /// playbook more never makes that worse.
    public Truth certain(Asset asset) {
        return choice(asset, LossScenario.DELETED).certain();
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
        return afterDeletion(asset).stream()
                .map(Way::least)
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /// The ways that are open or may be; empty ones only where nothing brings the data back.
    List<Way> afterDeletion(Asset asset) {
        var choice = choice(asset, LossScenario.DELETED);
        List<WayBack> open = choice.open();
        List<WayBack> keeping = open.stream().filter(way -> !way.kind().isNoWayBack()).toList();
        List<WayBack> left = keeping.isEmpty() ? open : keeping;
        return (left.isEmpty() ? List.of(choice.last()) : left)
                .stream().flatMap(way -> steps(way).stream()).toList();
    }

    private Optional<Way> steps(WayBack way) {
        return way.own()
                ? bound.own(way.asset().id()).map(bound::way)
                : bound.template(way.playbook()).map(Way::of);
    }

    /// The deployments that may bring the asset back together with others once it was deleted;
    /// equal for two assets that one run through the steps can bring back.
    Set<String> deployments(Asset asset) {
        var choice = choice(asset, LossScenario.DELETED);
        var keys = new HashSet<String>();
        var ways = new ArrayList<>(choice.open());
        ways.add(choice.last());
        for (WayBack way : ways) {
            steps(way)
                    .flatMap(steps -> deployments.of(asset.id(), steps.donePer(), steps.playbook()))
                    .ifPresent(keys::add);
        }
        return keys;
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
                assumed.flatMap(outcomes -> outcomes.assumed(Assessment.BREAK_GLASS, AssetId.PLAN))
                        .orElseGet(
                                () ->
                                        assessment
                                                .finding(Assessment.BREAK_GLASS, AssetId.PLAN)
                                                .filter(
                                                        found ->
                                                                found.verdict() == Verdict.IN_PLACE)
                                                .isPresent());
        var reasons = new ArrayList<>(way.reasons());
        if (!open) {
            reasons.add(Words.of("recover.way.no-break-glass"));
        }
        return new WayBack(
                way.asset(),
                way.scenario(),
                open ? way.kind() : way.kind().doubted(),
                way.playbook(),
                way.own(),
                way.title(),
                IDENTITY,
                reasons);
    }

    private WayChoice choice(Asset asset, LossScenario scenario) {
        return new WayChoice(
                bound, asset, scenario, facts(asset), now.atZone(ZoneOffset.UTC).toLocalDate());
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
        Facts known =
                new WayFacts(
                        new SubjectFacts(assessment.estate(), plan, subject, now, ""),
                        subject,
                        asset.location(),
                        assessment,
                        catalogue);
        return assumed.map(outcomes -> outcomes.assumed(asset.id(), known)).orElse(known);
    }
}
