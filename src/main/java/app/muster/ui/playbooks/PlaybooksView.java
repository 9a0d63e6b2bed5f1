package app.muster.ui.playbooks;

import app.muster.catalogue.LossScenario;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.RoleId;
import app.muster.recover.Flaw;
import app.muster.recover.WayBack;
import app.muster.session.PlaybookFiles;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.FilterField;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.FilePicker;
import app.muster.ui.shell.FolderPicker;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// How each thing comes back: the playbooks with their steps, and what has none. No decisions here.
public final class PlaybooksView {

    private static final int COVERAGE = 1;
    private final PlaybooksViewModel model;
    private final Desk desk;
    private final Messages words;
    private final LatestJob reckoning;
    private final BookTools tools;
    private final TeamPane roles;
    private Optional<AssetId> about = Optional.empty();

    @FXML private StackPane head;
    @FXML private TabPane tabs;
    @FXML private HBox bookTools;
    @FXML private StackPane arrival;
    @FXML private ListView<Book> books;
    @FXML private ScrollPane detail;
    @FXML private StackPane bookHead;
    @FXML private ToggleButton printed;
    @FXML private Label coverageSummary;
    @FXML private ComboBox<Optional<ApplicationId>> application;
    @FXML private ComboBox<Optional<Category>> category;
    @FXML private StackPane coverageArea;
    @FXML private TableView<Outlook.Row> coverage;
    @FXML private Tab problems;
    @FXML private Tab team;
    @FXML private TableView<Flaw> flaws;

    private PlaybooksView(
            Workspace workspace,
            Desk desk,
            InstantSource clock,
            FilePicker files,
            FolderPicker folders) {
        this.desk = desk;
        words = desk.words();
        reckoning = new LatestJob(desk.jobs());
        model = new PlaybooksViewModel(workspace, clock);
        tools = new BookTools(model, desk, files, folders, workspace.folder().documents());
        roles = new TeamPane(model, words, name -> tools.note("playbooks.team.removed", name));
    }

    /// @param files where books of others are asked for
    /// @param folders where it is asked into which folder books are written
    public static Page page(
            Workspace workspace,
            Desk desk,
            InstantSource clock,
            FilePicker files,
            FolderPicker folders) {
        var view = new PlaybooksView(workspace, desk, clock, files, folders);
        return new Page(PageId.PLAYBOOKS, () -> desk.views().load(view), view::shown);
    }

    @FXML
    private void initialize() {
        head.getChildren()
                .setAll(
                        new SectionHeader(
                                words.get("page.playbooks"), words.get("page.playbooks.question")));
        var search = new FilterField(words.get("playbooks.search"), words);
        search.textProperty().bindBidirectional(model.search());
        search.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(search, Priority.ALWAYS);
        bookTools.getChildren().setAll(search, tools.adding());
        tools.showNotesIn(arrival);
        team.setContent(roles);
        printed.selectedProperty().subscribe(this::showDetail);
        books.setCellFactory(_ -> new BookCell(model, words));
        books.setPlaceholder(
                new EmptyState(
                        Feather.SEARCH,
                        words.get("playbooks.none"),
                        words.get("playbooks.none.text")));
        books.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        book -> {
                            if (book != null) {
                                model.selected().set(book.key());
                            }
                        });
        model.books().subscribe(this::showBooks);
        model.selected()
                .subscribe(
                        _ -> {
                            select(model.books().get());
                            showDetail();
                        });
        new CoverageTable(model, words, this::open).fill(coverage);
        category.getItems()
                .setAll(
                        Stream.concat(
                                        Stream.of(Optional.<Category>empty()),
                                        Stream.of(Category.values()).map(Optional::of))
                                .toList());
        category.setConverter(
                words(
                        known ->
                                known.map(this::categoryName)
                                        .orElse(words.get("playbooks.filter.category"))));
        category.valueProperty().bindBidirectional(model.category());
        application.setConverter(
                words(
                        known ->
                                known.flatMap(model.plan()::application)
                                        .map(Application::name)
                                        .orElse(words.get("playbooks.filter.application"))));
        application.valueProperty().bindBidirectional(model.application());
        model.rows().subscribe(this::showCoverage);
        new FlawTable(model, words, this::open).fill(flaws);
        model.outlook().subscribe(this::showFlaws);
        model.insight().subscribe(_ -> reckon());
        model.planProperty().subscribe((_, _) -> reckon());
    }

    private void reckon() {
        reckoning.start(words.get("playbooks.job"), model.reckoning(), model::learnt);
        showDetail();
    }

    private void showFlaws(Outlook next) {
        flaws.getItems().setAll(next.flaws());
        long errors =
                next.flaws().stream()
                        .filter(flaw -> flaw.severity() == Flaw.Severity.ERROR)
                        .count();
        problems.setText(words.get("playbooks.tab.problems", errors));
        flaws.setVisible(model.isReckoned());
    }

    /// @param item an asset's id, a playbook's id, a role's id behind [PageId#ROLE], or empty
    private void shown(String item) {
        if (item.isEmpty()) {
            return;
        }
        if (item.startsWith(PageId.ROLE)) {
            tabs.getSelectionModel().select(team);
            roles.change(new RoleId(item.substring(PageId.ROLE.length())));
            return;
        }
        model.outlook().get().rows().stream()
                .filter(row -> row.asset().id().value().equals(item))
                .findFirst()
                .ifPresentOrElse(
                        row -> open(row, row.way(LossScenario.DELETED)),
                        () ->
                                Stream.of("own:" + item, "template:" + item)
                                        .filter(key -> model.book(key).isPresent())
                                        .findFirst()
                                        .ifPresent(key -> model.selected().set(key)));
    }

    private void open(Outlook.Row row, WayBack way) {
        if (way.playbook().isEmpty()) {
            tabs.getSelectionModel().select(COVERAGE);
            coverage.getSelectionModel().select(row);
            return;
        }
        about = Optional.of(way.asset().id());
        open(PlaybooksViewModel.key(way));
    }

    private void open(Flaw flaw) {
        flaw.asset().ifPresent(asset -> about = Optional.of(asset));
        open(flaw.own() ? Book.key(flaw.playbook()) : Book.key(flaw.playbook().value()));
        if (flaw.step() > 0) {
            Platform.runLater(() -> focus(flaw.step() - 1));
        }
    }

    private void open(String key) {
        printed.setSelected(false);
        model.show(key);
        tabs.getSelectionModel().select(0);
        showDetail();
        select(model.books().get());
        books.scrollTo(books.getSelectionModel().getSelectedIndex());
    }

    private void showBooks(List<Book> found) {
        String chosen = model.selected().get();
        books.getItems().setAll(found);
        model.selected().set(chosen);
        select(found);
        showDetail();
    }

    private void select(List<Book> found) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).key().equals(model.selected().get())) {
                books.getSelectionModel().select(i);
                return;
            }
        }
        books.getSelectionModel().clearSelection();
    }

    private void showDetail() {
        double scrolled = detail.getVvalue();
        int focused = focusedStep();
        boolean same = model.selected().get().equals(detail.getUserData());
        var open = same ? OpenWork.in(detail) : OpenWork.NONE;
        Node content =
                model.book(model.selected().get())
                        .<Node>map(this::detail)
                        .orElseGet(
                                () ->
                                        new EmptyState(
                                                Feather.BOOK_OPEN,
                                                words.get("playbooks.choose"),
                                                words.get("playbooks.choose.text")));
        detail.setContent(content);
        showHead(content);
        detail.setUserData(model.selected().get());
        detail.setVvalue(same ? scrolled : 0);
        open.goOn(detail);
        if (same && focused >= 0) {
            Platform.runLater(() -> focus(focused));
        }
    }

    private void showHead(Node content) {
        bookHead.getChildren().clear();
        if (content instanceof BookDetail book) {
            bookHead.getChildren().setAll(book.head());
        } else if (content instanceof PrintedPane) {
            bookHead.getChildren()
                    .setAll(BookDetail.wrapped(words.get("playbooks.as-printed.note")));
        }
        printed.setVisible(content instanceof BookDetail || content instanceof PrintedPane);
    }

    private Node detail(Book book) {
        List<Asset> candidates = model.candidates(book);
        Optional<Asset> asset =
                about.flatMap(id -> candidates.stream().filter(a -> a.id().equals(id)).findFirst())
                        .or(() -> candidates.stream().findFirst());
        return printed.isSelected()
                ? new PrintedPane(model.printed(book, words))
                : new BookDetail(model, book, asset, new DetailActions(), words);
    }

    private final class DetailActions implements BookDetail.Actions {

        @Override
        public void about(Asset chosen) {
            about = Optional.of(chosen.id());
            showDetail();
        }

        @Override
        public void made(String title) {
            tools.note("playbooks.made-ours", title);
        }

        @Override
        public void removed(String title) {
            tools.note("playbooks.removed", title);
        }

        @Override
        public void export(Book book) {
            tools.take(
                    List.of(
                            book.own()
                                    .orElseGet(
                                            () ->
                                                    PlaybookFiles.of(
                                                            book.template().orElseThrow()))));
        }
    }

    private int focusedStep() {
        return detail.getScene() != null
                        && detail.getScene().getFocusOwner() instanceof StepCard step
                ? step.index()
                : -1;
    }

    private void focus(int index) {
        OpenWork.cards(detail.getContent()).stream()
                .filter(step -> step.index() == index)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void showCoverage(List<Outlook.Row> ways) {
        var applications = new ArrayList<Optional<ApplicationId>>();
        applications.add(Optional.empty());
        model.plan().applications().forEach(a -> applications.add(Optional.of(a.id())));
        if (!applications.equals(application.getItems())) {
            application.getItems().setAll(applications);
        }
        var sorted = List.copyOf(coverage.getSortOrder());
        coverage.getItems().setAll(ways);
        coverage.getSortOrder().setAll(sorted);
        coverageSummary.setText(
                model.isReckoned()
                        ? words.get("playbooks.coverage", model.withoutWayBack())
                        : words.get("playbooks.job"));
        coverageArea.getChildren().setAll(model.hasAssets() ? coverage : noAssets());
    }

    private Node noAssets() {
        return new EmptyState(
                        Feather.UPLOAD_CLOUD,
                        words.get("playbooks.empty.title"),
                        words.get("playbooks.empty.text"))
                .withAction(
                        words.get("playbooks.empty.action"),
                        () -> desk.navigation().open(PageId.ESTATE));
    }

    private String categoryName(Category known) {
        return words.get(
                switch (known) {
                    case A -> "category.a";
                    case B -> "category.b";
                    case C -> "category.c";
                    case D -> "category.d";
                    case E -> "category.e";
                    case UNCLASSIFIED -> "category.unclassified";
                });
    }

    private static <T> StringConverter<Optional<T>> words(Function<Optional<T>, String> shown) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Optional<T> value) {
                return shown.apply(value == null ? Optional.empty() : value);
            }

            @Override
            public Optional<T> fromString(String text) {
                return Optional.empty();
            }
        };
    }
}
