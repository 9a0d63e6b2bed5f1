package app.muster.ui.estate;

import app.muster.plan.SavedFilter;
import app.muster.text.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The filters that somebody kept: apply one, keep the present one under a name, remove one.
final class FiltersMenu extends MenuButton {

    /// What follows from the menu that is more than showing.
    interface Actions {
        void kept(String name);

        void removed(String name);

        void rule(RuleDraft draft);
    }

    private final EstateViewModel model;
    private final Messages words;
    private final Actions actions;

    FiltersMenu(EstateViewModel model, Messages words, Actions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        setText(words.get("estate.filters"));
        setMinWidth(USE_PREF_SIZE);
        getItems().setAll(items());
        setOnShowing(_ -> getItems().setAll(items()));
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        for (SavedFilter filter : model.filters()) {
            var item = new MenuItem(filter.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.show(filter));
            items.add(item);
        }
        if (items.isEmpty()) {
            var none = new MenuItem(words.get("estate.filters.none"));
            none.setDisable(true);
            items.add(none);
        }
        items.add(new SeparatorMenuItem());
        items.add(new CustomMenuItem(keeping(), false));
        items.add(rule());
        if (!model.filters().isEmpty()) {
            var remove = new Menu(words.get("estate.filters.remove"));
            for (SavedFilter filter : model.filters()) {
                var item = new MenuItem(filter.name());
                item.setMnemonicParsing(false);
                item.setOnAction(
                        _ -> {
                            model.removeFilter(filter.name());
                            actions.removed(filter.name());
                        });
                remove.getItems().add(item);
            }
            items.add(remove);
        }
        return items;
    }

    private MenuItem rule() {
        var item = new MenuItem(words.get("estate.filters.rule"));
        Optional<RuleDraft> draft = model.filterAsRule();
        item.setDisable(draft.isEmpty());
        item.setOnAction(_ -> draft.ifPresent(actions::rule));
        return item;
    }

    private HBox keeping() {
        var name = new TextField();
        name.setPromptText(words.get("estate.filters.name"));
        name.setAccessibleText(words.get("estate.filters.name"));
        var keep = new Button(words.get("estate.filters.keep"));
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        Runnable act =
                () -> {
                    if (!name.getText().isBlank()) {
                        hide();
                        model.keepFilter(name.getText());
                        actions.kept(name.getText().strip());
                    }
                };
        keep.setOnAction(_ -> act.run());
        name.setOnAction(_ -> act.run());
        var box = new HBox(8, name, keep);
        box.setDisable(!model.isNarrowed());
        return box;
    }
}
