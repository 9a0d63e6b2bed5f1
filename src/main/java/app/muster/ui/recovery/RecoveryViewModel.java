package app.muster.ui.recovery;

import app.muster.attack.Assumption;
import app.muster.attack.Attacker.Level;
import app.muster.attack.Grant;
import app.muster.catalogue.AttackAction;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.recover.Access;
import app.muster.recover.Conditions;
import app.muster.recover.Contradiction;
import app.muster.recover.Crews;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.work.Work;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// What the recovery screen shows and does, without a single control.
final class RecoveryViewModel {

    /// Enough that a chance is known to within about two points in a hundred.
    static final int TRIALS = 2_000;

    private static final long SEED = 20_261_121;

    private final Workspace workspace;
    private final InstantSource clock;
    private final Executor executor;
    private final ObjectProperty<Asked> asked =
            new SimpleObjectProperty<>(
                    new Asked(
                            new Who.AtLevel(Level.OWNER),
                            Grant.EVERYWHERE,
                            Optional.empty(),
                            List.of(),
                            Conditions.of(Crews.AS_PLANNED),
                            false));
    private final ReadOnlyObjectWrapper<Optional<Directory>> directory =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<ApplicationId>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private Names names = Names.NONE;
    private @Nullable Ground ground;

    /// @param executor does the many small pieces of one reckoning
    RecoveryViewModel(Workspace workspace, InstantSource clock, Executor executor) {
        this.workspace = workspace;
        this.clock = clock;
        this.executor = executor;
    }

    ObservableValue<Optional<Insight>> insight() {
        return workspace.insightProperty();
    }

    ObservableValue<Plan> plan() {
        return workspace.planProperty();
    }

    ReadOnlyObjectProperty<Asked> asked() {
        return asked;
    }

    /// Whom the attacker can be chosen from; empty until the snapshot has been looked through.
    ReadOnlyObjectProperty<Optional<Directory>> directory() {
        return directory.getReadOnlyProperty();
    }

    /// What was last computed; empty before the first time.
    ReadOnlyObjectProperty<Optional<Answer>> answer() {
        return answer.getReadOnlyProperty();
    }

    /// The application whose chances and way back are shown.
    ObjectProperty<Optional<ApplicationId>> selected() {
        return selected;
    }

    boolean isEmpty() {
        return workspace.plan().assets().isEmpty();
    }

    /// Whether the answer is of an earlier plan or an earlier snapshot than are open now.
    boolean isOfOldPlan() {
        return answer.get()
                .filter(
                        known ->
                                known.plan() != workspace.plan()
                                        || known.insight().snapshot()
                                                != workspace.snapshotProperty().get())
                .isPresent();
    }

    /// Whether the answer is of an earlier plan, or to another question than the present one.
    boolean isOld() {
        return isOfOldPlan()
                || answer.get().filter(known -> !known.asked().equals(asked.get())).isPresent();
    }

    /// How many of the contradictions cannot be kept at all.
    static long impossible(Insight insight) {
        return insight.contradictions().stream()
                .filter(found -> found.severity() == Contradiction.Severity.IMPOSSIBLE)
                .count();
    }

    /// The actions that are open to the attacker, in the catalogue's order.
    List<AttackAction> actions() {
        Optional<Directory> known = directory.get();
        if (known.isEmpty()) {
            return List.of();
        }
        var attacker = known.get().attacker(asked.get().who(), asked.get().scope());
        Set<String> types =
                workspace.plan().assets().stream().map(Asset::type).collect(Collectors.toSet());
        return workspace.catalogue().actions().stream()
                .filter(
                        action ->
                                attacker.holdsOneOf(action.needs())
                                        || attacker.grants().stream()
                                                .flatMap(grant -> grant.role().stream())
                                                .anyMatch(
                                                        role ->
                                                                types.stream()
                                                                        .filter(action::isDoneTo)
                                                                        .anyMatch(
                                                                                type ->
                                                                                        action
                                                                                                .isAllowedBy(
                                                                                                        role,
                                                                                                        type))))
                .toList();
    }

    /// Changes who attacks; the action gives way to everything.
    void attackAs(Who who) {
        asked.set(asked.get().by(who));
    }

    void attackAt(String scope) {
        asked.set(asked.get().at(scope));
    }

    void attackWith(Optional<AttackAction> action) {
        asked.set(asked.get().doing(action));
    }

    /// Counts a control the other way, in this reckoning only.
    void assume(Assumption one) {
        asked.set(asked.get().assuming(one));
    }

    /// Whether something is assumed already of that control of that asset.
    boolean isAssumed(Assumption one) {
        return asked.get().assumed().stream()
                .anyMatch(
                        other ->
                                other.control().equals(one.control())
                                        && other.asset().equals(one.asset()));
    }

    /// What was read of the control of the asset counts again.
    void forget(Assumption one) {
        asked.set(asked.get().without(one));
    }

    void forgetAll() {
        asked.set(asked.get().plain());
    }

    void under(Conditions conditions) {
        asked.set(asked.get().under(conditions));
    }

    void takeAccessBackFirst(boolean isFirst) {
        asked.set(asked.get().takingAccessBack(isFirst));
    }

    /// How long it takes on average to take identity and access back.
    Duration access() {
        return Access.takenBack(workspace.plan(), workspace.catalogue()).stream()
                .map(Estimate::mean)
                .reduce(Duration.ZERO, Duration::plus);
    }

    List<Role> roles() {
        return workspace.plan().roles();
    }

    int people(Role role) {
        return asked.get().conditions().crews().people().getOrDefault(role.id(), role.people());
    }

    /// Lets so many people work in a role, in this reckoning only.
    void staff(RoleId role, int people) {
        Conditions now = asked.get().conditions();
        under(now.staffed(now.crews().with(role, people)));
    }

    void staffAsPlanned() {
        under(asked.get().conditions().staffed(Crews.AS_PLANNED));
    }

    /// Work that finds out who there is to choose from; empty while nothing was judged yet.
    Optional<Work<Directory>> lookingUp() {
        return insight().getValue().map(known -> _ -> Directory.of(known.plan(), known.estate()));
    }

    void lookedUp(Directory known) {
        directory.set(Optional.of(known));
    }

    /// Work that answers for the present choice; empty while nothing was judged yet.
    Optional<Work<Answer>> reckoning() {
        Asked now = asked.get();
        Optional<Answer> known = answer.get();
        return reckoner().map(reckoner -> progress -> reckoner.answer(now, known, progress));
    }

    /// Work that tries the controls that can matter to the asset the other way round; empty while
    /// there is no answer that stands on what is known now.
    Optional<Work<List<Flip>>> flipping(AssetId asset) {
        return answer.get()
                .filter(_ -> !isOld())
                .flatMap(
                        known ->
                                reckoner()
                                        .map(
                                                reckoner ->
                                                        progress ->
                                                                new Flips(reckoner, known.asked())
                                                                        .of(
                                                                                asset,
                                                                                known.outcomes(),
                                                                                progress)));
    }

    private Optional<Reckoner> reckoner() {
        return insight().getValue().map(known -> new Reckoner(on(known), executor, TRIALS, SEED));
    }

    private Ground on(Insight known) {
        Ground kept = ground;
        if (kept == null
                || !kept.carries(workspace.catalogue(), known, directory.get(), clock.instant())) {
            kept = new Ground(workspace.catalogue(), known, directory.get(), clock.instant());
            ground = kept;
        }
        return kept;
    }

    void answered(Answer next) {
        names = new Names(next.plan());
        // first who is looked at, then the answer: the other way round all is drawn twice
        if (selected.get().flatMap(next.plan()::application).isEmpty()) {
            selected.set(next.plan().applications().stream().findFirst().map(Application::id));
        }
        answer.set(Optional.of(next));
    }

    Names names() {
        return names;
    }

    String name(AssetId id) {
        return names.of(id);
    }

    /// How many more come back by the same steps as the asset that stands for all of them.
    int along(AssetId id, String playbook) {
        return answer.get().map(known -> known.schedule().along(id, playbook).size()).orElse(0);
    }

    String name(RoleId id) {
        return names.of(id);
    }

    String actionTitle(String id) {
        return workspace.catalogue().action(id).map(AttackAction::title).orElse(id);
    }

    String controlTitle(String id) {
        return workspace.catalogue().control(id).map(control -> control.title()).orElse(id);
    }
}
