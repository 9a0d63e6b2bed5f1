package app.muster.ui.estate;

import app.muster.plan.ApplicationId;
import app.muster.text.Messages;

import javafx.scene.control.cell.ComboBoxTableCell;
import javafx.util.StringConverter;

import java.util.Optional;
import java.util.function.BiConsumer;

/// Whose an asset is; a double click offers the others.
final class ApplicationCell extends ComboBoxTableCell<AssetRow, Optional<ApplicationId>> {

    private final EstateViewModel model;
    private final Messages words;
    private final BiConsumer<AssetRow, Optional<ApplicationId>> onChosen;

    ApplicationCell(
            EstateViewModel model,
            Messages words,
            BiConsumer<AssetRow, Optional<ApplicationId>> onChosen) {
        this.model = model;
        this.words = words;
        this.onChosen = onChosen;
        setConverter(converter(model, words));
    }

    /// Words for applications, and for none.
    static StringConverter<Optional<ApplicationId>> converter(
            EstateViewModel model, Messages words) {
        return new StringConverter<>() {
            @Override
            public String toString(Optional<ApplicationId> id) {
                return id == null || id.isEmpty()
                        ? words.get("estate.unmapped")
                        : model.applications().stream()
                                .filter(application -> application.id().equals(id.get()))
                                .findFirst()
                                .map(application -> application.name())
                                .orElse("");
            }

            @Override
            public Optional<ApplicationId> fromString(String name) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        };
    }

    @Override
    public void startEdit() {
        getItems().setAll(java.util.List.of(Optional.empty()));
        model.applications().forEach(application -> getItems().add(Optional.of(application.id())));
        super.startEdit();
    }

    @Override
    public void commitEdit(Optional<ApplicationId> chosen) {
        AssetRow row = getTableRow().getItem();
        cancelEdit();
        if (row != null && !row.asset().application().equals(chosen)) {
            onChosen.accept(row, chosen);
        }
    }

    @Override
    public void updateItem(Optional<ApplicationId> id, boolean empty) {
        super.updateItem(id, empty);
        if (!isEditing()) {
            AssetRow row = empty ? null : getTableRow().getItem();
            boolean mapped = row != null && !row.application().isEmpty();
            setText(row == null ? null : mapped ? row.application() : words.get("estate.unmapped"));
            getStyleClass().remove("faint");
            if (!mapped) {
                getStyleClass().add("faint");
            }
        }
    }
}
