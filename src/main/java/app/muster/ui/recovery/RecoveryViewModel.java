package app.muster.ui.recovery;

import app.muster.attack.Attacker;
import app.muster.attack.Attacker.Level;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.catalogue.AttackAction;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.recover.Recovery;
import app.muster.recover.Schedule;
import app.muster.recover.StandingLocks;
import app.muster.recover.Trials;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.work.Cancelled;
import app.muster.work.Progress;
import app.muster.work.Work;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the recovery screen shows and does, without a single control.
final class RecoveryViewModel {

    /// Who attacks, and with what.
    ///
    /// @param action empty for everything this identity could do
    record Attack(Level level, Optional<AttackAction> action) {}

    /// Enough that a chance is known to within about two points in a hundred.
    static final int TRIALS = 2_000;

    private static final long SEED = 20_261_121;

    private final Workspace workspace;
    private final InstantSource clock;
    private final ObjectProperty<Attack> attack =
            new SimpleObjectProperty<>(new Attack(Level.OWNER, Optional.empty()));
    private final ObjectProperty<Crews> crews = new SimpleObjectProperty<>(Crews.AS_PLANNED);
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<AssetId, Asset> assets = Map.of();
    private Set<String> sharedNames = Set.of();
    private Map<RoleId, Role> roles = Map.of();

    RecoveryViewModel(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    ObservableValue<Optional<Insight>> insight() {
        return workspace.insightProperty();
    }

    ObservableValue<Plan> plan() {
        return workspace.planProperty();
    }

    ReadOnlyObjectProperty<Attack> attack() {
        return attack;
    }

    ReadOnlyObjectProperty<Crews> crews() {
        return crews;
    }

    /// What was last computed; empty before the first time.
    ReadOnlyObjectProperty<Optional<Answer>> answer() {
        return answer.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return workspace.plan().assets().isEmpty();
    }

    /// Whether the answer is of an earlier plan than the one that is open now.
    boolean isOld() {
        return answer.get().filter(known -> known.plan() != workspace.plan()).isPresent();
    }

    /// The actions that are open to the attacker, in the catalogue's order.
    List<AttackAction> actions() {
        Attacker attacker = Attacker.of(attack.get().level());
        return workspace.catalogue().actions().stream()
                .filter(action -> attacker.holdsOneOf(action.needs()))
                .toList();
    }

    /// Changes who attacks; an action that is not open to them gives way to everything.
    void attackAs(Level level) {
        attack.set(new Attack(level, Optional.empty()));
    }

    void attackWith(Optional<AttackAction> action) {
        attack.set(new Attack(attack.get().level(), action));
    }

    List<Role> roles() {
        return workspace.plan().roles();
    }

    int people(Role role) {
        return crews.get().people().getOrDefault(role.id(), role.people());
    }

    /// Lets so many people work in a role, in this reckoning only.
    void staff(RoleId role, int people) {
        crews.set(crews.get().with(role, people));
    }

    void staffAsPlanned() {
        crews.set(Crews.AS_PLANNED);
    }

    /// Work that answers for the present choice; empty while nothing was judged yet.
    Optional<Work<Answer>> reckoning() {
        Attack chosen = attack.get();
        Crews people = crews.get();
        return workspace
                .insightProperty()
                .get()
                .map(insight -> progress -> reckon(insight, chosen, people, progress));
    }

    private Answer reckon(Insight insight, Attack chosen, Crews people, Progress progress)
            throws Cancelled {
        var catalogue = workspace.catalogue();
        Plan plan = insight.plan();
        var outcomes =
                new Outcomes(
                        catalogue, plan, insight.estate(), insight.assessment(), clock.instant());
        Attacker attacker = Attacker.of(chosen.level());
        List<Outcome> ends =
                chosen.action()
                        .map(action -> outcomes.of(action, List.of(), attacker))
                        .orElseGet(() -> outcomes.everything(attacker));
        var losses = Recovery.losses(ends);
        Conditions conditions = Conditions.of(people).behind(StandingLocks.of(insight.estate()));
        Schedule schedule = Recovery.of(plan, catalogue, losses, conditions);
        Trials trials =
                Trials.run(
                        plan, catalogue, losses, conditions, TRIALS, SEED, Runnable::run, progress);
        return new Answer(
                plan,
                ends.stream()
                        .sorted(
                                Comparator.comparing(Outcome::worst)
                                        .reversed()
                                        .thenComparing(Outcome::asset))
                        .toList(),
                schedule,
                trials);
    }

    void answered(Answer next) {
        assets = next.plan().assetsById();
        Set<String> seen = new HashSet<>();
        sharedNames = new HashSet<>();
        for (Asset asset : next.plan().assets()) {
            if (!seen.add(asset.name())) {
                sharedNames.add(asset.name());
            }
        }
        roles = new HashMap<>();
        for (Role role : next.plan().roles()) {
            roles.put(role.id(), role);
        }
        answer.set(Optional.of(next));
    }

    /// What people call the asset; where several have that name, with its application.
    String name(AssetId id) {
        Asset asset = assets.get(id);
        if (asset == null) {
            return id.shortName();
        }
        return asset.application()
                .filter(_ -> sharedNames.contains(asset.name()))
                .flatMap(owner -> workspace.plan().application(owner))
                .map(owner -> asset.name() + " (" + owner.name() + ")")
                .orElse(asset.name());
    }

    String name(RoleId id) {
        Role role = roles.get(id);
        return role == null || role.name().isBlank() ? id.value().replace('-', ' ') : role.name();
    }

    String actionTitle(String id) {
        return workspace.catalogue().action(id).map(AttackAction::title).orElse(id);
    }
}
