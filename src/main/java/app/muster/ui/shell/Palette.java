package app.muster.ui.shell;

import app.muster.text.Messages;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.Icons;

import atlantafx.base.controls.CustomTextField;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The search field over the window: finds screens, commands and what the plan holds, and opens the
/// one that is chosen.
final class Palette extends StackPane {

    private static final int MOST_HITS = 60;
    private final Supplier<List<SearchHit>> source;
    private final CustomTextField field = new CustomTextField();
    private final ListView<SearchHit> list = new ListView<>();
    private List<SearchHit> known = List.of();
    private @Nullable Node focusBefore;

    Palette(Supplier<List<SearchHit>> source, Messages words) {
        this.source = source;
        field.setPromptText(words.get("palette.prompt"));
        field.setAccessibleText(words.get("palette.prompt"));
        field.setLeft(Icons.icon(Feather.SEARCH));
        field.getStyleClass().add("palette-field");
        list.getStyleClass().add("palette-list");
        list.setCellFactory(_ -> new PaletteCell());
        list.setFocusTraversable(false);
        list.setPlaceholder(
                new EmptyState(
                        Feather.SEARCH,
                        words.get("palette.nothing"),
                        words.get("palette.nothing.text")));
        list.setOnMouseClicked(_ -> choose());
        var box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(640, 440);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        getChildren().setAll(box);
        getStyleClass().add("palette-scrim");
        setVisible(false);
        setOnMousePressed(
                event -> {
                    if (event.getTarget() == this) {
                        close();
                    }
                });
        field.textProperty().subscribe(this::narrow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Opens over the window; a second time closes it again.
    void toggle() {
        if (isVisible()) {
            close();
        } else {
            open();
        }
    }

    void open() {
        known = source.get();
        var scene = getScene();
        focusBefore = scene == null ? null : scene.getFocusOwner();
        setVisible(true);
        field.clear();
        narrow("");
        field.requestFocus();
    }

    /// Goes away and leaves the focus to whoever takes it next.
    void dismiss() {
        setVisible(false);
    }

    void close() {
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    /// What is on offer for the text in the field, best first.
    List<SearchHit> hits() {
        return List.copyOf(list.getItems());
    }

    void type(String text) {
        field.setText(text);
    }

    /// Opens the marked hit and closes the palette.
    void choose() {
        var hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            close();
            hit.action().run();
        }
    }

    private void narrow(String typed) {
        list.getItems().setAll(best(typed, known).limit(MOST_HITS).toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private static Stream<SearchHit> best(String typed, List<SearchHit> known) {
        if (typed.isBlank()) {
            return known.stream();
        }
        record Scored(SearchHit hit, int score) {}
        return known.stream()
                .flatMap(
                        hit ->
                                Fuzzy.score(typed, hit.title()).stream()
                                        .mapToObj(score -> new Scored(hit, score)))
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .map(Scored::hit);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(8);
            case PAGE_UP -> move(-8);
            case TAB -> move(event.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 5));
        }
    }
}
