package app.muster.ui.estate;

import app.muster.mapping.Explanation;
import app.muster.mapping.MappingText;
import app.muster.plan.ApplicationId;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Function;

/// Why an asset belongs where it does, in words.
final class ExplanationSection extends VBox {

    private final Messages words;

    /// @param name the name of an application
    ExplanationSection(
            Explanation explanation, Function<ApplicationId, String> name, Messages words) {
        super(6);
        this.words = words;
        switch (explanation) {
            case Explanation.ByPerson(var application) ->
                    add(words.get("estate.why.person", name.apply(application)));
            case Explanation.ByRule(var rule, var met) -> {
                add(words.get("estate.why.rule", name.apply(rule.application())));
                add(met);
                if (!rule.note().isBlank()) {
                    add(rule.note());
                }
            }
            case Explanation.ByNobody(var close) -> {
                add(words.get(close.isEmpty() ? "estate.why.nobody" : "estate.why.nearly"));
                for (Explanation.Near near : close) {
                    add(words.get("estate.why.near", name.apply(near.rule().application())));
                    add(near.met());
                }
            }
        }
    }

    private void add(String text) {
        getChildren().add(Wrapped.label(text, "muted"));
    }

    private void add(List<Explanation.Met> met) {
        for (Explanation.Met each : met) {
            var text = Wrapped.label(new MappingText(words).of(each));
            text.setGraphic(
                    each.holds()
                            ? Icons.icon(Feather.CHECK, "change-icon", "in-place")
                            : Icons.icon(Feather.X, "change-icon", "missing"));
            getChildren().add(text);
        }
    }
}
