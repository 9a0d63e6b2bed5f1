package app.muster.document;

import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.recover.Return;
import app.muster.recover.Task;
import app.muster.text.Messages;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The part of the plan that one document is about.
final class Scope {

    final Contents contents;
    final Messages words;
    final List<Application> applications;
    final List<Asset> assets;
    final List<Finding> findings;
    final List<Task> tasks;
    private final Map<AssetId, Asset> byId;
    private final Set<AssetId> ids = new HashSet<>();

    Scope(Contents contents) {
        this.contents = contents;
        words = contents.words();
        byId = contents.plan().assetsById();
        Set<ApplicationId> chosen = chosen(contents);
        applications =
                contents.plan().applications().stream()
                        .filter(a -> chosen.contains(a.id()))
                        .toList();
        assets =
                contents.plan().assets().stream()
                        .filter(
                                asset ->
                                        contents.only().isEmpty()
                                                || asset.application()
                                                        .filter(chosen::contains)
                                                        .isPresent())
                        .toList();
        ids.add(AssetId.PLAN);
        assets.forEach(asset -> ids.add(asset.id()));
        boolean whole = contents.only().isEmpty();
        findings =
                contents.assessment().findings().stream()
                        .filter(f -> whole || ids.contains(f.asset()))
                        .toList();
        tasks =
                contents.schedule().tasks().stream()
                        .filter(t -> whole || t.assets().stream().anyMatch(ids::contains))
                        .toList();
    }

    private static Set<ApplicationId> chosen(Contents contents) {
        Set<ApplicationId> chosen = new LinkedHashSet<>();
        if (contents.only().isEmpty()) {
            contents.plan().applications().forEach(application -> chosen.add(application.id()));
            return chosen;
        }
        var open = new ArrayDeque<>(List.of(contents.only().get()));
        while (!open.isEmpty()) {
            ApplicationId next = open.remove();
            if (chosen.add(next)) {
                contents.plan()
                        .application(next)
                        .ifPresent(application -> open.addAll(application.uses()));
            }
        }
        return chosen;
    }

    /// What people call the asset; the end of its id if the plan has none such.
    String name(AssetId id) {
        if (id.equals(AssetId.PLAN)) {
            return words.get("document.the-plan");
        }
        Asset asset = byId.get(id);
        return asset == null ? id.shortName() : asset.name();
    }

    /// The asset's name, with its resource group, for where two may share a name.
    Line named(AssetId id) {
        Line name = Line.EMPTY.strong(name(id));
        return id.resource()
                .filter(resource -> !resource.resourceGroup().isEmpty())
                .map(resource -> name.plain(" ").mono(resource.resourceGroup()))
                .orElse(name);
    }

    /// What comes back by the step: the first that is in scope, and how many more.
    Line named(Task task) {
        Line shown = named(shown(task));
        return task.others().isEmpty()
                ? shown
                : shown.plain(" ").plain(words.get("document.along", task.others().size()));
    }

    String names(Task task) {
        String shown = name(shown(task));
        return task.others().isEmpty()
                ? shown
                : words.get("document.and-more", shown, task.others().size());
    }

    private AssetId shown(Task task) {
        return task.assets().stream().filter(ids::contains).findFirst().orElse(task.asset());
    }

    String role(RoleId id) {
        return contents.plan().role(id).map(Role::name).orElse(id.value());
    }

    /// The title of a playbook of the plan, or of the catalogue's template.
    String playbook(String key) {
        return contents.plan().playbooks().stream()
                .filter(playbook -> playbook.id().value().equals(key))
                .map(Playbook::title)
                .findFirst()
                .or(() -> contents.catalogue().playbook(key).map(PlaybookTemplate::title))
                .orElse(key);
    }

    String type(Asset asset) {
        return contents.catalogue().type(asset.type()).title();
    }

    List<Asset> assetsOf(ApplicationId application) {
        return assets.stream()
                .filter(a -> a.application().filter(application::equals).isPresent())
                .toList();
    }

    List<Finding> findings(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
    }

    Optional<Return> back(ApplicationId application) {
        return contents.schedule().applications().stream()
                .filter(r -> r.application().equals(application))
                .findFirst();
    }

    /// Applications in the order in which they serve again; those with no way back come last.
    List<Application> byReturn() {
        return applications.stream()
                .sorted(
                        Comparator.<Application, Boolean>comparing(
                                        a -> back(a.id()).flatMap(Return::back).isEmpty())
                                .thenComparing(
                                        a ->
                                                back(a.id())
                                                        .flatMap(Return::back)
                                                        .orElse(Duration.ZERO))
                                .thenComparing(a -> a.tier() == 0 ? 5 : a.tier()))
                .toList();
    }

    /// The plan's playbooks for what is in scope.
    List<Playbook> playbooks() {
        Set<AssetId> ids = new HashSet<>();
        assets.forEach(asset -> ids.add(asset.id()));
        return contents.plan().playbooks().stream()
                .filter(
                        p ->
                                contents.only().isEmpty()
                                        || p.assets().stream().anyMatch(ids::contains))
                .toList();
    }

    /// Templates that the schedule uses where the plan has no playbook of its own.
    List<PlaybookTemplate> templates() {
        Set<String> used = new LinkedHashSet<>();
        tasks.forEach(task -> used.add(task.playbook()));
        playbooks().forEach(playbook -> used.remove(playbook.id().value()));
        return contents.catalogue().playbooks().stream()
                .filter(t -> used.contains(t.key()))
                .toList();
    }

    Stream<Task> tasksOf(String playbook) {
        return tasks.stream().filter(task -> task.playbook().equals(playbook));
    }
}
