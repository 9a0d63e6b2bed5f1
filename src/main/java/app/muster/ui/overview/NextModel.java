package app.muster.ui.overview;

import app.muster.assess.Finding;
import app.muster.expression.Truth;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.readiness.Gate;
import app.muster.readiness.gain.Bundle;
import app.muster.readiness.gain.Fix;
import app.muster.readiness.gain.FixWords;
import app.muster.readiness.gain.Gain;
import app.muster.recover.Chance.Share;
import app.muster.session.Improvements;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.text.Percent;
import app.muster.ui.shell.PageId;
import app.muster.work.Work;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What to do next, without a single control.
final class NextModel {

    /// The most hours that a bundle is asked for.
    static final double MOST_HOURS = 1_000_000;

    /// Where a person goes to do it.
    ///
    /// @param item id of what the screen opens at, or empty
    record Place(PageId page, String item) {}

    private final Workspace workspace;
    private final Messages words;
    private final InstantSource clock;
    private final Supplier<Optional<LocalDate>> lastExercise;
    private final ObjectProperty<Optional<Weighed>> weighed =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Bundle>> bundle =
            new SimpleObjectProperty<>(Optional.empty());

    NextModel(
            Workspace workspace,
            Messages words,
            InstantSource clock,
            Supplier<Optional<LocalDate>> lastExercise) {
        this.workspace = workspace;
        this.words = words;
        this.clock = clock;
        this.lastExercise = lastExercise;
    }

    ObservableValue<Optional<Weighed>> weighed() {
        return weighed;
    }

    ObservableValue<Optional<Bundle>> bundle() {
        return bundle;
    }

    /// What was weighed, if that is of what is known now.
    Optional<Weighed> current() {
        return weighed.get()
                .filter(
                        known ->
                                workspace.insightProperty().get().stream()
                                        .anyMatch(insight -> insight == known.insight()));
    }

    /// Whether there is something to weigh that was not weighed yet.
    boolean isStale() {
        return workspace.insightProperty().get().isPresent() && current().isEmpty();
    }

    Optional<Work<Weighed>> weighing(Executor executor) {
        return workspace
                .insightProperty()
                .get()
                .map(
                        known ->
                                Weighed.of(
                                        known,
                                        workspace.catalogue(),
                                        lastExercise,
                                        clock.instant(),
                                        executor));
    }

    /// A bundle of before goes with what it was put together from.
    void learnt(Weighed found) {
        bundle.set(Optional.empty());
        weighed.set(Optional.of(found));
    }

    void learnt(Bundle found) {
        bundle.set(Optional.of(found));
    }

    /// @return empty for what is no number of hours
    static Optional<Double> hours(String text) {
        try {
            return Optional.of(Double.parseDouble(text.strip().replace(',', '.')))
                    .filter(hours -> hours > 0 && hours <= MOST_HOURS);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /// What gains most for the work and is no action yet.
    List<Gain> gains(int most) {
        return current().flatMap(Weighed::gains).stream()
                .flatMap(gains -> gains.good().stream())
                .filter(gain -> !isPlanned(gain.fix()))
                .limit(most)
                .toList();
    }

    /// What would do more harm than good.
    long harmful() {
        return current().flatMap(Weighed::gains).stream()
                .flatMap(gains -> gains.gains().stream())
                .filter(gain -> gain.worth() < 0)
                .count();
    }

    /// The worst gaps that are not yet actions, for as long as nothing is weighed.
    List<Finding> findings(int most) {
        return workspace.insightProperty().get().map(Insight::readiness).stream()
                .flatMap(readiness -> readiness.next().stream())
                .filter(finding -> Improvements.open(workspace.plan(), finding).isEmpty())
                .limit(most)
                .toList();
    }

    /// The gate that holds the score lowest, of those that are known to be shut.
    Optional<Gate> holding() {
        return workspace.insightProperty().get().map(Insight::readiness).stream()
                .flatMap(readiness -> readiness.gates().stream())
                .filter(gate -> gate.passes() == Truth.FALSE)
                .min(Comparator.comparingInt(gate -> gate.basic().cap()));
    }

    /// Each application's chance before and after, as people read it.
    List<String> effects(Gain gain) {
        Plan plan = workspace.plan();
        return gain.promises().stream()
                .map(
                        promise ->
                                words.get(
                                        "overview.next.promise",
                                        plan.application(promise.application())
                                                .map(Application::name)
                                                .orElse(promise.application().value()),
                                        Percent.of(promise.before().value()),
                                        Percent.of(promise.after().value())))
                .toList();
    }

    /// 0.0 to 1.0; 0 where no application has an objective.
    static double mean(Map<ApplicationId, Share> chances) {
        return chances.values().stream().mapToDouble(Share::value).average().orElse(0);
    }

    static Place place(Fix fix) {
        return switch (fix) {
            case Fix.Protect protect -> new Place(PageId.PROTECTIONS, protect.control().id());
            case Fix.Rehearse(var playbook) -> new Place(PageId.PLAYBOOKS, playbook.id().value());
            case Fix.Measure(var playbook, _) -> new Place(PageId.PLAYBOOKS, playbook.id().value());
            case Fix.Exercise _ -> new Place(PageId.EXERCISES, "");
            case Fix.Staff(var role) -> place(role);
            case Fix.Fill(var role) -> place(role);
            case Fix.Deputise(var role) -> place(role);
        };
    }

    private static Place place(Role role) {
        return new Place(PageId.PLAYBOOKS, PageId.ROLE + role.id().value());
    }

    boolean isPlanned(Fix fix) {
        return Improvements.open(workspace.plan(), title(fix)).isPresent();
    }

    void accept(Finding finding) {
        workspace.edit(
                "edit.accept-remedy",
                plan -> Improvements.accepting(plan, finding, words.get("overview.source")));
    }

    void accept(Fix fix) {
        workspace.edit(
                "edit.accept-remedy",
                plan ->
                        Improvements.accepting(
                                plan,
                                title(fix),
                                control(fix),
                                assets(fix),
                                remedy(fix),
                                words.get("overview.source")));
    }

    String title(Fix fix) {
        return FixWords.says(fix, words);
    }

    private static String control(Fix fix) {
        return fix instanceof Fix.Protect protect ? protect.control().id() : "";
    }

    private static String remedy(Fix fix) {
        return fix instanceof Fix.Protect protect ? protect.control().remedy().portal() : "";
    }

    private static List<AssetId> assets(Fix fix) {
        return switch (fix) {
            case Fix.Protect protect -> protect.assets();
            case Fix.Rehearse(var playbook) -> playbook.assets();
            case Fix.Measure(var playbook, _) -> playbook.assets();
            case Fix.Staff _, Fix.Fill _, Fix.Deputise _, Fix.Exercise _ -> List.of();
        };
    }
}
