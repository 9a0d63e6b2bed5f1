package app.muster.ui.exercises;

import app.muster.exercise.Cue;
import app.muster.exercise.Run;
import app.muster.exercise.Script;
import app.muster.problem.Problem;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.shell.Desk;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The facilitator's side of the table: clocks, queue, the cue in hand, and the sheets beside it.
final class ConsoleView {

    private static final Duration TICK = Duration.millis(250);
    private final ExercisesView exercises;
    private final Desk desk;
    private final Messages words;
    private final TableClock clock;
    private final ConsoleViewModel model;
    private final CuePanel hand;
    private final ObservePanel observations;
    private final LogPanel log;
    private final TruthPanel truth;
    private final ParticipantsWindow participants;
    private final Timeline ticking = new Timeline();
    private Optional<Cue> shown = Optional.empty();
    private boolean filling;
    private boolean ending;

    @FXML private VBox root;
    @FXML private Label table;
    @FXML private Label story;
    @FXML private Label phase;
    @FXML private Label state;
    @FXML private Button run;
    @FXML private ChoiceBox<Integer> speed;
    @FXML private Button skip;
    @FXML private Button leave;
    @FXML private Button stop;
    @FXML private Button end;
    @FXML private VBox banners;
    @FXML private ListView<Cue> queue;
    @FXML private Button undo;
    @FXML private ScrollPane inHand;
    @FXML private TabPane sheets;
    @FXML private Tab observe;
    @FXML private Tab logTab;
    @FXML private Tab truthTab;

    ConsoleView(Played played, ExercisesView exercises, Desk desk, InstantSource world) {
        this.exercises = exercises;
        this.desk = desk;
        words = desk.words();
        model = new ConsoleViewModel(played, world, this::cannotWrite);
        clock = new TableClock(world, model.now().get());
        hand = new CuePanel(model, words);
        observations = new ObservePanel(model, words);
        log = new LogPanel(model, words);
        truth = new TruthPanel(model, words);
        participants = new ParticipantsWindow(desk.views(), words);
    }

    /// The screen, once it was loaded.
    Node content() {
        return root;
    }

    @FXML
    private void initialize() {
        queue.setCellFactory(_ -> new CueCell(words));
        queue.setPlaceholder(new Label(words.get("exercises.queue.empty")));
        queue.getSelectionModel().selectedItemProperty().subscribe(_ -> takeInHand());
        speed.getItems().setAll(1, 10, 60);
        speed.setConverter(new Choices<>(times -> words.get("exercises.console.times", times)));
        speed.setValue(1);
        speed.setOnAction(_ -> clock.speed(speed.getValue()));
        stop.setText(model.script().head().safety().stopWord());
        inHand.setContent(hand);
        observe.setContent(scrolling(observations));
        logTab.setContent(log);
        truthTab.setContent(scrolling(truth));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.cues().subscribe(this::fill);
        model.run().subscribe(_ -> showRun());
        model.now().subscribe(_ -> showTime());
        ticking.getKeyFrames().setAll(new KeyFrame(TICK, _ -> tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
    }

    private static ScrollPane scrolling(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private void tick() {
        if (clock.isRunning()) {
            model.tick(clock.now());
        }
    }

    private void cannotWrite(Problem problem) {
        clock.rest();
        showState();
        desk.notices().problem(problem);
    }

    @FXML
    private void startOrPause() {
        if (clock.isRunning()) {
            clock.rest();
            model.tick(clock.now());
            model.pause();
        } else {
            model.resume();
            if (!model.run().get().isPaused()) {
                clock.run();
            }
        }
        showRun();
    }

    @FXML
    private void skipToNext() {
        model.nextTime()
                .ifPresent(
                        next -> {
                            clock.jump(next);
                            model.tick(next);
                        });
    }

    @FXML
    private void openParticipants() {
        participants.open(root.getScene());
        showTime();
    }

    @FXML
    private void undoDelivery() {
        model.undoDelivery(words.get("exercises.console.undone"));
    }

    @FXML
    private void sayStop() {
        clock.rest();
        model.stop(model.script().head().safety().stopWord());
    }

    @FXML
    private void askToEnd() {
        ending = true;
        showRun();
    }

    private void endPlay() {
        clock.rest();
        model.end(words.get("exercises.decide.nobody"));
        report();
    }

    @FXML
    private void leave() {
        clock.rest();
        model.pause();
        ticking.stop();
        participants.close();
        model.close();
        exercises.leftTable();
    }

    private void report() {
        exercises.report(model.run().get(), List.of());
    }

    private void key(KeyEvent event) {
        boolean isTyping = event.getTarget() instanceof TextInputControl;
        if (isTyping || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case N -> deliver();
            case H -> holdInHand();
            case D -> model.open().stream().findFirst().ifPresent(this::select);
            case O -> {
                sheets.getSelectionModel().select(observe);
                observations.begin();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Delivers the inject in hand, or else the one that has been due longest.
    private void deliver() {
        switch (shown.orElse(null)) {
            case Cue.Play play when !play.isAmber() -> model.deliver(play);
            case Cue.Play play -> hand.show(play);
            case Cue.Decide _, Cue.Strike _ -> model.next().ifPresent(model::deliver);
            case null -> model.next().ifPresent(model::deliver);
        }
    }

    private void holdInHand() {
        shown.or(model::next)
                .filter(Cue.Play.class::isInstance)
                .ifPresent(cue -> model.hold(cue.id()));
    }

    private void select(Cue cue) {
        queue.getSelectionModel().select(cue);
        queue.scrollTo(cue);
    }

    private void fill(List<Cue> cues) {
        String chosen = shown.map(Cue::id).orElse("");
        filling = true;
        queue.getItems().setAll(cues);
        filling = false;
        cues.stream()
                .filter(cue -> cue.id().equals(chosen))
                .findFirst()
                .or(this::first)
                .ifPresentOrElse(this::select, queue.getSelectionModel()::clearSelection);
        takeInHand();
    }

    private Optional<Cue> first() {
        return model.next().<Cue>map(play -> play).or(() -> model.open().stream().findFirst());
    }

    private void takeInHand() {
        if (filling) {
            return;
        }
        Optional<Cue> chosen = Optional.ofNullable(queue.getSelectionModel().getSelectedItem());
        boolean isTheSame = chosen.isPresent() && isTheSame(chosen.get(), shown);
        shown = chosen;
        if (isTheSame) {
            return;
        }
        shown.ifPresentOrElse(hand::show, hand::showNothing);
    }

    /// Whether what is in hand can stay as it is, with what was typed into it.
    private static boolean isTheSame(Cue chosen, Optional<Cue> before) {
        return before.filter(
                        cue ->
                                cue.equals(chosen)
                                        || cue instanceof Cue.Decide decide
                                                && chosen instanceof Cue.Decide other
                                                && decide.decision().equals(other.decision()))
                .isPresent();
    }

    private void showRun() {
        observations.show();
        log.show();
        truth.show();
        undo.setDisable(model.lastDelivery().isEmpty() || model.run().get().isEnded());
        showState();
        showTime();
    }

    private void showState() {
        Run now = model.run().get();
        run.setText(
                words.get(
                        clock.isRunning()
                                ? "exercises.console.pause"
                                : model.now().get().isZero()
                                        ? "exercises.console.start"
                                        : "exercises.console.resume"));
        state.setText(
                words.get(
                        now.isEnded()
                                ? "exercises.console.ended"
                                : clock.isRunning()
                                        ? "exercises.console.running"
                                        : "exercises.console.standing"));
        leave.setText(
                words.get(now.isEnded() ? "exercises.console.close" : "exercises.console.leave"));
        run.setDisable(now.isEnded());
        skip.setDisable(now.isEnded() || now.isPaused());
        stop.setDisable(now.isEnded());
        end.setDisable(now.isEnded() || ending);
    }

    private void showTime() {
        Run now = model.run().get();
        var time = model.now().get();
        table.setText(Labels.clock(time));
        story.setText(now.story(time).map(Labels::story).orElse(""));
        phase.setText(now.phase(time).map(Script.Phase::title).orElse(""));
        shown.ifPresent(cue -> hand.tick(cue, time));
        participants.show(Room.of(now, model.open(), time));
        List<Node> says = says();
        if (!texts(says).equals(texts(banners.getChildren()))) {
            banners.getChildren().setAll(says);
        }
    }

    private static List<String> texts(List<Node> banners) {
        return banners.stream().map(banner -> Objects.toString(banner.getUserData(), "")).toList();
    }

    private List<Node> says() {
        var says = new ArrayList<Node>();
        if (model.run().get().isEnded()) {
            says.add(
                    banner(
                            BannerBar.Kind.NOTICE,
                            words.get("exercises.console.over"),
                            BannerBar.action(words.get("exercises.console.report"), this::report)));
        } else if (ending) {
            says.add(
                    banner(
                            BannerBar.Kind.ALERT,
                            words.get("exercises.console.really-end"),
                            BannerBar.action(words.get("exercises.console.end"), this::endPlay),
                            BannerBar.action(
                                    words.get("exercises.console.play-on"), this::playOn)));
        } else if (model.now().get().compareTo(model.script().head().play()) >= 0) {
            says.add(banner(BannerBar.Kind.NOTICE, words.get("exercises.console.time-over")));
        }
        if (model.isStopped()) {
            says.add(banner(BannerBar.Kind.ALERT, words.get("exercises.console.stopped")));
        }
        model.behind()
                .ifPresent(
                        behind ->
                                says.add(
                                        banner(
                                                BannerBar.Kind.NOTICE,
                                                words.get(
                                                        "exercises.console.behind",
                                                        behind.by().toMinutes(),
                                                        String.join(", ", behind.cut())))));
        return says;
    }

    private void playOn() {
        ending = false;
        showRun();
    }

    private static Node banner(BannerBar.Kind kind, String text, Button... actions) {
        var banner = new BannerBar(kind, text, actions);
        banner.setUserData(text);
        return banner;
    }
}
