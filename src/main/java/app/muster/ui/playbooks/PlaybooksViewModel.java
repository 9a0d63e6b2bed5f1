package app.muster.ui.playbooks;

import app.muster.assess.Assessment;
import app.muster.assess.Estate;
import app.muster.assess.Finding;
import app.muster.cacao.Reading;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.catalogue.LossScenario;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.document.Block;
import app.muster.document.PlaybookPages;
import app.muster.expression.Durations;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Proof;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.estate.Snapshot;
import app.muster.recover.Commands;
import app.muster.recover.Flaw;
import app.muster.recover.WayBack;
import app.muster.session.Arrival;
import app.muster.session.Insight;
import app.muster.session.PlaybookFiles;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.work.Work;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the playbooks screen shows, without a single control; what it changes is [BookEdits].
final class PlaybooksViewModel {

    private final Workspace workspace;
    private final InstantSource clock;
    private final BookEdits edits;
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty selected = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Book>> books = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Outlook.Row>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Outlook> outlook =
            new ReadOnlyObjectWrapper<>(Outlook.NOTHING);
    private final SimpleObjectProperty<Optional<ApplicationId>> application =
            new SimpleObjectProperty<>(Optional.empty());
    private final SimpleObjectProperty<Optional<Category>> category =
            new SimpleObjectProperty<>(Optional.empty());
    private Map<String, List<AssetId>> served = Map.of();
    private Commands commands = new Commands(Estate.of(Snapshot.empty()));

    PlaybooksViewModel(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
        edits = new BookEdits(workspace);
        search.subscribe(() -> books.set(found()));
        application.subscribe(() -> rows.set(shown()));
        category.subscribe(() -> rows.set(shown()));
        insight().subscribe(known -> known.ifPresent(i -> commands = new Commands(i.estate())));
        workspace.planProperty().subscribe(_ -> refresh());
    }

    BookEdits edits() {
        return edits;
    }

    /// The plan's playbooks, then the catalogue's templates, as far as the search finds them.
    ReadOnlyObjectProperty<List<Book>> books() {
        return books.getReadOnlyProperty();
    }

    /// How each asset comes back, as far as the filters let it through, no way back first.
    ReadOnlyObjectProperty<List<Outlook.Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Outlook> outlook() {
        return outlook.getReadOnlyProperty();
    }

    StringProperty search() {
        return search;
    }

    /// Key of the book whose steps are shown.
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

    ReadOnlyObjectProperty<Plan> planProperty() {
        return workspace.planProperty();
    }

    ReadOnlyObjectProperty<Optional<Insight>> insight() {
        return workspace.insightProperty();
    }

    Catalogue catalogue() {
        return workspace.catalogue();
    }

    /// Whether coverage and problems were worked out at least once.
    boolean isReckoned() {
        return outlook.get() != Outlook.NOTHING;
    }

    boolean hasAssets() {
        return !plan().assets().isEmpty();
    }

    /// How many assets have no way back that brings their content from some loss, whatever the
    /// filters say.
    long withoutWayBack() {
        return outlook.get().rows().stream().filter(row -> row.without() > 0).count();
    }

    Optional<Book> book(String key) {
        return all().filter(book -> book.key().equals(key)).findFirst();
    }

    Optional<Asset> asset(AssetId id) {
        return plan().asset(id);
    }

    /// The assets whose names can stand in the steps: those it brings back, or for a template those
    /// of its types.
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

    /// Assets whose name has the text in it and that the book does not bring back yet, some.
    List<Asset> linkable(Book book, String text, int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return plan().assets().stream()
                .filter(asset -> asset.goneSince().isEmpty())
                .filter(asset -> !book.assets().contains(asset.id()))
                .filter(asset -> asset.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(most)
                .toList();
    }

    /// A command or sentence with this asset's own names and those of its copies.
    String filled(String text, Asset asset) {
        return commands.filled(text, asset);
    }

    /// The book as it is printed.
    List<Block> printed(Book book, Messages words) {
        var pages = new PlaybookPages(plan(), catalogue(), estate(), clock.instant(), words);
        return book.own()
                .map(pages::of)
                .or(() -> book.template().map(found -> pages.of(found, book.assets())))
                .orElse(List.of());
    }

    /// Work that writes books into a folder, each in a file of its own.
    Work<List<Path>> export(List<Playbook> playbooks, Path folder) {
        var files = new PlaybookFiles(plan(), catalogue(), estate(), clock.instant());
        return _ -> files.write(playbooks, folder);
    }

    /// Work that reads books of others into the plan as it is now.
    Work<Arrival> reading(List<Path> files) {
        Plan present = plan();
        return _ -> {
            var readings = new ArrayList<Reading>();
            for (Path file : files) {
                readings.add(PlaybookFiles.read(file));
            }
            return Arrival.of(present, readings);
        };
    }

    private Estate estate() {
        return insight().get().map(Insight::estate).orElseGet(() -> Estate.of(Snapshot.empty()));
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

    /// Shows a book that was just made.
    void show(String key) {
        search.set("");
        selected.set(key);
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
        return three ? Estimate.ifAny(parts.get(0), parts.get(1), parts.get(2)) : Optional.empty();
    }

    static String text(Estimate estimate) {
        return Stream.of(estimate.least(), estimate.likely(), estimate.most())
                .map(duration -> Durations.shown(duration).replace(" ", ""))
                .collect(Collectors.joining(", "));
    }

    String roleName(RoleId id) {
        return plan().role(id).map(Role::name).orElse(id.value());
    }

    /// The role a first step starts with.
    RoleId anyRole() {
        return plan().roles().stream()
                .map(Role::id)
                .findFirst()
                .orElseGet(() -> new RoleId("platform-owner"));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Works out coverage and problems; hand its result to [#learnt].
    Work<Outlook> reckoning() {
        return Outlook.of(catalogue(), plan(), insight().get(), clock.instant());
    }

    void learnt(Outlook next) {
        served =
                next.rows().stream()
                        .flatMap(row -> row.ways().values().stream())
                        .filter(way -> way.scenario() == LossScenario.DELETED && !way.own())
                        .collect(
                                Collectors.groupingBy(
                                        way -> Book.key(way.playbook()),
                                        Collectors.mapping(
                                                way -> way.asset().id(), Collectors.toList())));
        outlook.set(next);
        refresh();
    }

    /// The key of the book that a way back goes by.
    static String key(WayBack way) {
        return way.own() ? "own:" + way.playbook() : Book.key(way.playbook());
    }

    private void refresh() {
        books.set(found());
        rows.set(shown());
        if (book(selected.get()).isEmpty()) {
            selected.set(books.get().stream().findFirst().map(Book::key).orElse(""));
        }
    }

    private List<Outlook.Row> shown() {
        return outlook.get().rows().stream()
                .filter(
                        row ->
                                application.get().isEmpty()
                                        || row.asset().application().equals(application.get()))
                .filter(row -> category.get().filter(c -> c != row.asset().category()).isEmpty())
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
        return Stream.concat(
                plan().playbooks().stream().map(this::own),
                catalogue().playbooks().stream().map(this::template));
    }

    private Book template(PlaybookTemplate template) {
        return new Book(
                Optional.empty(),
                Optional.of(template),
                template.title(),
                served.getOrDefault(Book.key(template.key()), List.of()),
                template.steps(),
                Proof.NEVER,
                seats(template.steps()),
                outlook.get().flaws().stream()
                        .filter(flaw -> !flaw.own())
                        .filter(flaw -> flaw.playbook().value().equals(template.key()))
                        .toList());
    }

    private Book own(Playbook playbook) {
        List<Flaw> flaws =
                outlook.get().flaws().stream()
                        .filter(flaw -> flaw.own() && flaw.playbook().equals(playbook.id()))
                        .toList();
        return new Book(
                Optional.of(playbook),
                catalogue().playbook(playbook.template()),
                playbook.title(),
                playbook.assets(),
                playbook.steps(),
                playbook.proof(today()),
                seats(playbook.steps()),
                flaws);
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
