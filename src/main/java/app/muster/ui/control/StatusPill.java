package app.muster.ui.control;

import app.muster.assess.Verdict;
import app.muster.catalogue.Result;
import app.muster.text.Messages;

import javafx.scene.control.Label;

/// A [Status] as icon and word; the colour only repeats them.
public final class StatusPill extends Label {

    public StatusPill(Verdict verdict, Messages words) {
        this(Status.of(verdict), words);
    }

    public StatusPill(Result result, Messages words) {
        this(Status.of(result), words);
    }

    public StatusPill(Status status, Messages words) {
        super(words.get(status.wordKey()), Icons.icon(status.icon()));
        getStyleClass().addAll("pill", "status-pill", status.styleClass());
        setMinWidth(USE_PREF_SIZE);
    }
}
