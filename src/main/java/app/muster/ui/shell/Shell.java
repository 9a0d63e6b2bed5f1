package app.muster.ui.shell;

import app.muster.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The frame of the window around its screens.
public final class Shell extends StackPane implements Navigation {

    static final KeyCombination SEARCH = KeyCombination.valueOf("Shortcut+K");
    private static final double COMPACT_BELOW = 1100;
    private final Messages words;
    private final Commands commands = new Commands();
    private final List<Command> goCommands = new ArrayList<>();
    private final Desk desk;
    private final Rail rail;
    private final Palette palette;
    private final Banners banners = new Banners();
    private final StackPane screens = new StackPane();
    private final Map<PageId, Page> pages = new EnumMap<>(PageId.class);
    private final Map<PageId, Node> made = new EnumMap<>(PageId.class);
    private final ReadOnlyObjectWrapper<PageId> current =
            new ReadOnlyObjectWrapper<>(PageId.OVERVIEW);
    private final List<Supplier<List<SearchHit>>> searched = new ArrayList<>();

    /// @param log where the program's log is written
    public Shell(
            OpenWorkspace workspace,
            ThemeSwitch themes,
            Path log,
            Messages words,
            InstantSource clock) {
        this.words = words;
        var toasts = new Toasts(words);
        var jobs = new Jobs(toasts::problem, log);
        desk = new Desk(words, new Views(words), jobs, this, toasts, commands);
        rail = new Rail(this, words);
        palette = new Palette(this::everythingFound, words);
        var topBar = new TopBar(workspace, jobs, themes, palette::open, words, clock);
        screens.getStyleClass().add("screens");
        var front = new BorderPane(screens);
        front.setTop(new VBox(topBar, banners));
        var frame = new BorderPane(front);
        frame.setLeft(rail);
        getChildren().setAll(frame, toasts, palette);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        getStyleClass().add("shell");
        addOwnCommands(workspace, themes);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                themes.serve(scene);
                            }
                        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        widthProperty()
                .subscribe(
                        width ->
                                rail.setCompact(
                                        width.doubleValue() > 0
                                                && width.doubleValue() < COMPACT_BELOW));
    }

    /// What every screen may use.
    public Desk desk() {
        return desk;
    }

    /// What is said above every screen.
    public Banners banners() {
        return banners;
    }

    /// The screen in front.
    public ReadOnlyObjectProperty<PageId> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Puts a screen on the rail and among the commands.
    public void add(Page page) {
        pages.put(page.id(), page);
        String keys = "Shortcut+" + (page.id().ordinal() + 1);
        rail.add(page.id(), Keys.text(keys));
        String title = words.get(page.id().titleKey());
        goCommands.add(
                new Command(words.get("command.go", title), page.id().icon(), () -> open(page.id()))
                        .on(keys));
    }

    /// Lets the search find what `source` gives at the moment of searching.
    public void search(Supplier<List<SearchHit>> source) {
        searched.add(source);
    }

    /// The screens on the rail, from the top.
    public List<PageId> screens() {
        return List.copyOf(pages.keySet());
    }

    /// Opens the first screen on the rail, if there is one.
    public void openFirst() {
        pages.keySet().stream().findFirst().ifPresent(this::open);
    }

    @Override
    public void open(PageId id, String item) {
        var page = pages.get(id);
        if (page == null) {
            throw new IllegalArgumentException("no such screen: " + id);
        }
        palette.dismiss();
        screens.getChildren().setAll(made.computeIfAbsent(id, _ -> page.content().get()));
        current.set(id);
        rail.mark(id);
        page.onShown().accept(item);
    }

    private void addOwnCommands(OpenWorkspace workspace, ThemeSwitch themes) {
        commands.add(
                new Command(words.get("frame.undo"), Feather.CORNER_UP_LEFT, workspace::undo)
                        .on("Shortcut+Z")
                        .when(() -> !workspace.undoable().getValue().isEmpty()));
        commands.add(
                new Command(words.get("frame.redo"), Feather.CORNER_UP_RIGHT, workspace::redo)
                        .on("Shortcut+Shift+Z")
                        .when(() -> !workspace.redoable().getValue().isEmpty()));
        commands.add(
                new Command(
                                words.get("frame.save"),
                                Feather.SAVE,
                                () -> workspace.save(desk.jobs()))
                        .on("Shortcut+S")
                        .when(
                                () ->
                                        workspace.saveState().getValue()
                                                == OpenWorkspace.SaveState.UNSAVED));
        commands.add(
                new Command(
                        words.get("theme.switch"),
                        Feather.MOON,
                        () -> themes.use(themes.theme().other())));
    }

    private List<Command> possible() {
        return Stream.concat(goCommands.stream(), commands.possible().stream()).toList();
    }

    private List<SearchHit> everythingFound() {
        var hits = new ArrayList<SearchHit>();
        for (Command command : possible()) {
            String keys =
                    command.keys()
                            .map(KeyCombination::getDisplayText)
                            .orElseGet(() -> words.get("palette.command"));
            hits.add(new SearchHit(command.title(), keys, command.icon(), command.action()));
        }
        searched.forEach(source -> hits.addAll(source.get()));
        return hits;
    }

    private void onKey(KeyEvent event) {
        if (SEARCH.match(event)) {
            palette.toggle();
            event.consume();
            return;
        }
        for (Command command : possible()) {
            if (command.keys().filter(keys -> keys.match(event)).isPresent()) {
                command.action().run();
                event.consume();
                return;
            }
        }
    }
}
