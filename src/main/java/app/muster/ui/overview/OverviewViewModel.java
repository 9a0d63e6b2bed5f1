package app.muster.ui.overview;

import app.muster.assess.Verdict;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.Plan;
import app.muster.readiness.Dimension;
import app.muster.readiness.Readiness;
import app.muster.readiness.Score;
import app.muster.session.Insight;
import app.muster.session.Past;
import app.muster.session.Workspace;

import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the overview shows and does, without a single control.
final class OverviewViewModel {

    /// One application on the overview.
    ///
    /// @param score empty until it was computed
    record Line(
            Application application, long assets, Optional<Duration> rto, Optional<Score> score) {}

    private final Workspace workspace;

    OverviewViewModel(Workspace workspace) {
        this.workspace = workspace;
    }

    ObservableValue<Plan> plan() {
        return workspace.planProperty();
    }

    ObservableValue<Optional<Insight>> insight() {
        return workspace.insightProperty();
    }

    ObservableValue<Past> past() {
        return workspace.pastProperty();
    }

    Catalogue catalogue() {
        return workspace.catalogue();
    }

    /// The side of readiness with the lowest score among those that stand on facts.
    Optional<Dimension.Side> weakest() {
        return workspace.insightProperty().get().stream()
                .flatMap(known -> known.readiness().dimensions().stream())
                .filter(dimension -> !dimension.facts().isEmpty())
                .min(Comparator.comparingInt(dimension -> dimension.score().low()))
                .map(Dimension::side);
    }

    boolean isEmpty() {
        return workspace.plan().assets().isEmpty();
    }

    List<Line> applications() {
        Map<ApplicationId, Long> assets = new HashMap<>();
        for (Asset asset : workspace.plan().assets()) {
            asset.application().ifPresent(id -> assets.merge(id, 1L, Long::sum));
        }
        Map<ApplicationId, Score> scores = new HashMap<>();
        workspace
                .insightProperty()
                .get()
                .map(Insight::readiness)
                .map(Readiness::applications)
                .orElse(List.of())
                .forEach(scored -> scores.put(scored.application(), scored.score()));
        return workspace.plan().applications().stream()
                .map(
                        application ->
                                new Line(
                                        application,
                                        assets.getOrDefault(application.id(), 0L),
                                        application.targets().rto(),
                                        Optional.ofNullable(scores.get(application.id()))))
                .toList();
    }

    long unmapped() {
        return workspace.plan().assets().stream()
                .filter(asset -> asset.application().isEmpty())
                .count();
    }

    long openActions() {
        return workspace.plan().improvements().stream().filter(action -> !action.done()).count();
    }

    long count(Verdict verdict) {
        return workspace
                .insightProperty()
                .get()
                .map(known -> known.assessment().counts().getOrDefault(verdict, 0).longValue())
                .orElse(0L);
    }
}
