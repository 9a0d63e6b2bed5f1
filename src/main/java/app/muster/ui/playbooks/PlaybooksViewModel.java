package app.muster.ui.playbooks;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.attack.Attacker;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.Result;
import app.muster.expression.Durations;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.session.Insight;
import app.muster.session.Playbooks;
import app.muster.session.Workspace;
import app.muster.work.Work;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the playbooks screen shows and does, without a single control.
final class PlaybooksViewModel {

    private final Workspace workspace;
    private final InstantSource clock;
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty selected = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Book>> books = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<WayBack>> ways =
            new ReadOnlyObjectWrapper<>(List.of());
    private final SimpleObjectProperty<Optional<ApplicationId>> application =
            new SimpleObjectProperty<>(Optional.empty());
    private final SimpleObjectProperty<Optional<Category>> category =
            new SimpleObjectProperty<>(Optional.empty());
    private Map<AssetId, Result> fates = Map.of();
    private List<WayBack> allWays = List.of();

    PlaybooksViewModel(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
        search.subscribe(() -> books.set(found()));
        application.subscribe(() -> ways.set(shown()));
        category.subscribe(() -> ways.set(shown()));
        workspace.planProperty().subscribe(_ -> refresh());
    }

    /// The plan's playbooks, then the catalogue's templates, as far as the search finds them.
    ReadOnlyObjectProperty<List<Book>> books() {
        return books.getReadOnlyProperty();
    }

    /// How each asset comes back, as far as the filters let it through, no way back first.
    ReadOnlyObjectProperty<List<WayBack>> ways() {
        return ways.getReadOnlyProperty();
    }

    StringProperty search() {
        return search;
    }

    /// The key of the playbook whose steps are shown, or empty.
    StringProperty selected() {
        return selected;
    }

    SimpleObjectProperty<Optional<ApplicationId>> application() {
        return application;
    }

    SimpleObjectProperty<Optional<Category>> category() {
        return category;
    }

    Plan plan() {
        return workspace.plan();
    }

    ReadOnlyObjectProperty<Optional<Insight>> insight() {
        return workspace.insightProperty();
    }

    Catalogue catalogue() {
        return workspace.catalogue();
    }

    boolean hasAssets() {
        return !plan().assets().isEmpty();
    }

    /// How many assets have no way back that brings their content, whatever the filters say.
    long withoutWayBack() {
        return allWays.stream().filter(way -> !way.kind().isWayBack()).count();
    }

    Optional<Book> book(String key) {
        return all().filter(book -> book.key().equals(key)).findFirst();
    }

    Optional<Asset> asset(AssetId id) {
        return plan().asset(id);
    }

    /// The assets that a template could be made ours for: those of its types.
    List<Asset> candidates(Book book) {
        if (book.isOurs()) {
            return book.assets().stream().map(this::asset).flatMap(Optional::stream).toList();
        }
        return book.template()
                .map(
                        template ->
                                plan().assets().stream()
                                        .filter(a -> template.types().contains(a.type()))
                                        .filter(a -> a.goneSince().isEmpty())
                                        .toList())
                .orElse(List.of());
    }

    /// A command with this asset's own names. Names are quoted where a shell could take them for
    /// something else; what the asset does not have stays a placeholder.
    static String filled(String command, Asset asset) {
        String named =
                command.replace("{id}", quoted(asset.id().value()))
                        .replace("{name}", quoted(asset.name()));
        String placed =
                asset.location().isEmpty()
                        ? named
                        : named.replace("{location}", quoted(asset.location()));
        return asset.id()
                .resource()
                .map(
                        resource ->
                                placed.replace("{group}", quoted(resource.resourceGroup()))
                                        .replace("{subscription}", quoted(resource.subscription())))
                .orElse(placed);
    }

    private static String quoted(String name) {
        return name.matches("[A-Za-z0-9_./:@-]*") ? name : "'" + name.replace("'", "'\\''") + "'";
    }

    /// A protection that a playbook counts on, and what is known of it on one asset.
    ///
    /// @param finding empty while nothing was judged, or where the control is not asked of the
    ///   asset
    record Reliance(Control control, Optional<Finding> finding) {}

    List<Reliance> reliances(Book book, Optional<AssetId> asset) {
        Assessment known = insight().get().map(Insight::assessment).orElseGet(Assessment::empty);
        return book.template().map(PlaybookTemplate::controls).orElse(List.of()).stream()
                .flatMap(id -> catalogue().control(id).stream())
                .map(
                        control ->
                                new Reliance(
                                        control,
                                        asset.flatMap(id -> known.finding(control.id(), id))))
                .toList();
    }

    /// Copies the template into the plan for this asset, and shows the copy.
    ///
    /// @param title of the copy
    void makeOurs(Book book, Asset asset, String title) {
        book.template()
                .ifPresent(
                        template -> {
                            String key = Book.key(Playbooks.idFor(plan(), title));
                            workspace.edit(
                                    "edit.adopt-playbook",
                                    plan -> Playbooks.adopting(plan, template, asset.id(), title));
                            search.set("");
                            selected.set(key);
                        });
    }

    void undo() {
        workspace.undo();
    }

    void testedToday(Playbook playbook) {
        workspace.edit(
                "edit.test-playbook", plan -> Playbooks.tested(plan, playbook.id(), today()));
    }

    void rename(Playbook playbook, String title) {
        if (!title.isBlank()) {
            workspace.edit(
                    "edit.rename-playbook",
                    plan -> Playbooks.renamed(plan, playbook.id(), title.strip()));
        }
    }

    /// @param by -1 for earlier, 1 for later
    void move(Playbook playbook, int step, int by) {
        workspace.edit("edit.move-step", plan -> Playbooks.moved(plan, playbook.id(), step, by));
    }

    void change(Playbook playbook, int index, Step step) {
        workspace.edit(
                "edit.change-step", plan -> Playbooks.changed(plan, playbook.id(), index, step));
    }

    /// Three durations, least to most, as people type them: `5m, 15m, 1h`.
    ///
    /// @return empty if it is no estimate
    static Optional<Estimate> estimate(String text) {
        List<Duration> parts =
                Stream.of(text.split(","))
                        .map(String::strip)
                        .map(Durations::parse)
                        .flatMap(Optional::stream)
                        .toList();
        boolean three = parts.size() == 3 && text.split(",").length == 3;
        return three
                        && parts.get(0).compareTo(parts.get(1)) <= 0
                        && parts.get(1).compareTo(parts.get(2)) <= 0
                ? Optional.of(new Estimate(parts.get(0), parts.get(1), parts.get(2)))
                : Optional.empty();
    }

    static String text(Estimate estimate) {
        return Stream.of(estimate.least(), estimate.likely(), estimate.most())
                .map(duration -> Durations.shown(duration).replace(" ", ""))
                .collect(Collectors.joining(", "));
    }

    String roleName(RoleId id) {
        return plan().role(id).map(Role::name).orElse(id.value());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Works out what the worst attack leaves; hand its result to [#learnt].
    Work<Map<AssetId, Result>> worst(Insight known) {
        Instant now = clock.instant();
        Catalogue catalogue = catalogue();
        return _ -> {
            var outcomes =
                    new Outcomes(catalogue, known.plan(), known.estate(), known.assessment(), now);
            Map<AssetId, Result> worst = new HashMap<>();
            outcomes.everything(Attacker.of(Attacker.Level.OWNER))
                    .forEach(outcome -> worst.put(outcome.asset(), outcome.worst()));
            return worst;
        };
    }

    void learnt(Map<AssetId, Result> worst) {
        fates = Map.copyOf(worst);
        refresh();
    }

    private void refresh() {
        allWays = WaysBack.of(plan(), catalogue(), fates);
        books.set(found());
        ways.set(shown());
        if (book(selected.get()).isEmpty()) {
            selected.set(books.get().stream().findFirst().map(Book::key).orElse(""));
        }
    }

    private List<WayBack> shown() {
        return allWays.stream()
                .filter(
                        way ->
                                application.get().isEmpty()
                                        || way.asset().application().equals(application.get()))
                .filter(way -> category.get().filter(c -> c != way.asset().category()).isEmpty())
                .toList();
    }

    private List<Book> found() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        return all().filter(book -> wanted.isEmpty() || text(book).contains(wanted)).toList();
    }

    private String text(Book book) {
        return Stream.of(
                        Stream.of(book.title()),
                        book.assets().stream().flatMap(id -> asset(id).stream()).map(Asset::name),
                        book.seats().stream().map(Book.Seat::name),
                        book.template().stream()
                                .flatMap(template -> template.types().stream())
                                .map(type -> catalogue().type(type).title()))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private Stream<Book> all() {
        Map<String, List<AssetId>> served =
                allWays.stream()
                        .collect(
                                Collectors.groupingBy(
                                        WayBack::book,
                                        Collectors.mapping(
                                                way -> way.asset().id(), Collectors.toList())));
        return Stream.concat(
                plan().playbooks().stream().map(this::own),
                catalogue().playbooks().stream()
                        .map(
                                template ->
                                        new Book(
                                                Optional.empty(),
                                                Optional.of(template),
                                                template.title(),
                                                served.getOrDefault(
                                                        Book.key(template.key()), List.of()),
                                                template.steps(),
                                                Book.Freshness.NEVER,
                                                seats(template.steps()))));
    }

    private Book own(Playbook playbook) {
        return new Book(
                Optional.of(playbook),
                catalogue().playbook(playbook.template()),
                playbook.title(),
                playbook.assets(),
                playbook.steps(),
                Book.Freshness.of(playbook.lastTested(), today()),
                seats(playbook.steps()));
    }

    private List<Book.Seat> seats(List<Step> steps) {
        Set<RoleId> roles = new LinkedHashSet<>();
        steps.forEach(step -> roles.add(step.role()));
        return roles.stream()
                .map(
                        id ->
                                plan().role(id)
                                        .map(role -> new Book.Seat(role.name(), role.holder()))
                                        .orElseGet(() -> new Book.Seat(id.value(), "")))
                .toList();
    }
}
