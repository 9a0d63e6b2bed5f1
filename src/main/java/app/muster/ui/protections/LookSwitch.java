package app.muster.ui.protections;

import app.muster.text.Messages;

import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.function.Consumer;

/// Buttons of which one is always pressed: how a person looks at protections.
final class LookSwitch extends HBox {

    private final ToggleGroup group = new ToggleGroup();
    private Look look = Look.FINDINGS;

    /// @param onLook told when another is chosen
    LookSwitch(Messages words, Consumer<Look> onLook) {
        for (Look each : Look.values()) {
            var button = new ToggleButton(each.words(words));
            button.setUserData(each);
            button.getStyleClass().add(each.styleClass());
            button.setToggleGroup(group);
            getChildren().add(button);
        }
        choose(look);
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null && before != null) {
                                before.setSelected(true);
                            } else if (now != null && now.getUserData() != look) {
                                look = (Look) now.getUserData();
                                onLook.accept(look);
                            }
                        });
    }

    Look look() {
        return look;
    }

    void choose(Look next) {
        for (Toggle toggle : group.getToggles()) {
            if (toggle.getUserData() == next) {
                group.selectToggle(toggle);
            }
        }
    }
}
