package app.muster.exercise;

import app.muster.assess.Assessment;
import app.muster.assess.Spares;
import app.muster.assess.Verdict;
import app.muster.attack.Attacker;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Catalogue;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Proof;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.recover.Loss;
import app.muster.recover.Recovery;
import app.muster.recover.Return;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks the outcome rules and the recovery what attack actions do to a plan.
final class Computed implements Consequences {

    private final Catalogue catalogue;
    private final Plan plan;
    private final Plan counted;
    private final Map<AssetId, Asset> assets;
    private final Outcomes outcomes;
    private final Assessment assessment;
    private final LocalDate today;
    private final Conditions conditions;
    private final Map<List<Loss>, List<Return>> returns =
            Collections.synchronizedMap(new HashMap<>());

    Computed(
            Catalogue catalogue,
            Plan plan,
            Outcomes outcomes,
            Assessment assessment,
            LocalDate today) {
        this.catalogue = catalogue;
        this.plan = plan;
        counted = Spares.told(catalogue, plan, assessment.estate());
        this.outcomes = outcomes;
        this.assessment = assessment;
        this.today = today;
        assets = plan.assetsById();
        conditions = Conditions.of(Crews.AS_PLANNED).in(assessment.estate());
    }

    @Override
    public List<String> needs(String action) {
        return catalogue.action(action).map(AttackAction::needs).orElse(List.of());
    }

    @Override
    public List<String> gives(String action) {
        return catalogue.action(action).map(AttackAction::gives).orElse(List.of());
    }

    @Override
    public boolean isDoneTo(String action, AssetId asset) {
        return asset.equals(AssetId.PLAN)
                || Optional.ofNullable(assets.get(asset))
                        .filter(
                                known ->
                                        catalogue
                                                .action(action)
                                                .filter(a -> a.isDoneTo(known.type()))
                                                .isPresent())
                        .isPresent();
    }

    @Override
    public List<Outcome> of(
            String action, List<AssetId> targets, Attacker attacker, List<Past> earlier) {
        Optional<AttackAction> known = catalogue.action(action);
        if (known.isEmpty()) {
            return Consequences.NONE.of(action, targets, attacker, earlier);
        }
        return outcomes.after(
                        earlier.stream()
                                .map(p -> Consequences.plain(p.action(), p.asset(), p.result(), ""))
                                .toList())
                .of(known.get(), targets, attacker);
    }

    @Override
    public Comeback comeback(List<Loss> losses, AssetId asset) {
        return new Comeback(inTime(losses, asset), isTested(asset));
    }

    /// Whether the application it belongs to is back in time and has its data. Locks that were read
    /// stand in the way.
    private Optional<Boolean> inTime(List<Loss> losses, AssetId asset) {
        Optional<ApplicationId> application =
                Optional.ofNullable(assets.get(asset)).flatMap(Asset::application);
        List<Loss> known =
                losses.stream().filter(loss -> assets.containsKey(loss.asset())).toList();
        return application.flatMap(
                id ->
                        returns
                                .computeIfAbsent(
                                        known,
                                        l ->
                                                Recovery.of(counted, catalogue, l, conditions)
                                                        .applications())
                                .stream()
                                .filter(back -> back.application().equals(id))
                                .findFirst()
                                .flatMap(Computed::meets));
    }

    private static Optional<Boolean> meets(Return back) {
        Optional<Boolean> data =
                back.rpo().flatMap(rpo -> back.dataLost().map(lost -> lost.compareTo(rpo) <= 0));
        Optional<Boolean> time = back.makesRto();
        return time.isEmpty() ? data : time.map(made -> made && data.orElse(true));
    }

    private boolean isTested(AssetId asset) {
        return plan.playbooks().stream()
                .filter(playbook -> playbook.assets().contains(asset))
                .flatMap(playbook -> playbook.verified(today).stream())
                .anyMatch(day -> Proof.isFresh(day, today));
    }

    @Override
    public Verdict verdict(String control, AssetId asset) {
        return Knowledge.of(assessment).verdict(control, asset);
    }
}
