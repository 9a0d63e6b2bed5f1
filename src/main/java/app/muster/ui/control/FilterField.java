package app.muster.ui.control;

import app.muster.text.Messages;

import atlantafx.base.controls.CustomTextField;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

import org.kordamp.ikonli.feather.Feather;

/// A field that narrows a list while a person types. Escape or its button empties it.
public final class FilterField extends CustomTextField {

    private static final double AROUND_PROMPT = 84;

    /// @param prompt what can be looked for, for example "Filter assets"
    public FilterField(String prompt, Messages words) {
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icons.icon(Feather.SEARCH));
        var clear = Icons.button(Feather.X, words.get("filter.clear"), this::clear);
        clear.getStyleClass().add("small");
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        clear.setFocusTraversable(false);
        setRight(clear);
        getStyleClass().add("filter-field");
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                        clear();
                        event.consume();
                    }
                });
    }

    /// Shows this prompt instead while the field is too narrow for its own.
    public FilterField orShort(String prompt) {
        String whole = getPromptText();
        Runnable fit =
                () -> {
                    var text = new Text(whole);
                    text.setFont(getFont());
                    double room = getWidth() - AROUND_PROMPT;
                    setPromptText(text.getLayoutBounds().getWidth() > room ? prompt : whole);
                };
        widthProperty().subscribe((_, _) -> fit.run());
        fontProperty().subscribe((_, _) -> fit.run());
        return this;
    }
}
