package app.muster.ui.estate;

import app.muster.mapping.Edits;
import app.muster.mapping.EffectiveTargets;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Names;
import app.muster.plan.Plan;
import app.muster.session.Workspace;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The applications and shared services, and what the business asks of each.
final class ApplicationsViewModel {

    /// @param assets how many belong to it
    /// @param targets what is really asked of it, and by whom
    record Line(Application application, int assets, EffectiveTargets targets) {}

    private final Workspace workspace;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    ApplicationsViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.planProperty().subscribe(this::read);
    }

    /// By tier, those without one last, then by name.
    ObservableList<Line> lines() {
        return lines;
    }

    /// What `application` could say it uses: the shared services, and what it uses already, which
    /// may be an application that is not shared.
    List<Application> services(Optional<ApplicationId> application) {
        List<ApplicationId> used =
                application
                        .flatMap(workspace.plan()::application)
                        .map(Application::uses)
                        .orElse(List.of());
        return lines.stream()
                .map(Line::application)
                .filter(service -> service.shared() || used.contains(service.id()))
                .filter(service -> application.stream().noneMatch(service.id()::equals))
                .toList();
    }

    /// Makes an application and says that these assets are its own, as one edit.
    ///
    /// @param draft with nothing wrong
    ApplicationId create(ApplicationDraft draft, Set<AssetId> assets) {
        Plan plan = workspace.plan();
        var taken = plan.applications().stream().map(a -> a.id().value()).toList();
        var id = new ApplicationId(Names.idFor(draft.name(), taken));
        workspace.edit(
                "edit.application.new",
                before ->
                        before.withApplications(
                                        Plan.plus(
                                                before.applications(),
                                                draft.changing(
                                                        Application.named(id, draft.name()))))
                                .changing(assets, asset -> asset.of(Optional.of(id))));
        return id;
    }

    /// @param draft with nothing wrong
    void change(ApplicationId id, ApplicationDraft draft) {
        workspace.edit("edit.application", plan -> plan.changing(id, draft::changing));
    }

    /// Takes the application and its rules away; its assets stay, and belong to none or to whom the
    /// rules that are left say.
    void remove(ApplicationId id) {
        workspace.edit(
                "edit.application.remove",
                plan -> Edits.removeApplication(plan, workspace.snapshotProperty().get(), id));
    }

    /// What people call the application.
    String name(ApplicationId id) {
        return workspace.plan().application(id).map(Application::name).orElse("");
    }

    private void read(Plan plan) {
        Map<ApplicationId, Integer> assets = new HashMap<>();
        plan.assets()
                .forEach(a -> a.application().ifPresent(id -> assets.merge(id, 1, Integer::sum)));
        Map<ApplicationId, EffectiveTargets> targets = new HashMap<>();
        EffectiveTargets.of(plan).forEach(each -> targets.put(each.application(), each));
        lines.setAll(
                plan.applications().stream()
                        .sorted(
                                Comparator.comparingInt(ApplicationsViewModel::place)
                                        .thenComparing(
                                                Application::name, String.CASE_INSENSITIVE_ORDER))
                        .map(
                                a ->
                                        new Line(
                                                a,
                                                assets.getOrDefault(a.id(), 0),
                                                Objects.requireNonNull(targets.get(a.id()))))
                        .toList());
    }

    private static int place(Application application) {
        return application.tier() == 0 ? 5 : application.tier();
    }
}
