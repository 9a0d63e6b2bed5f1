package app.muster.ui.estate;

import app.muster.text.Messages;
import app.muster.ui.shell.FilePicker;
import app.muster.ui.shell.FileSaver;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The way to a spreadsheet and back.
final class SheetMenu extends MenuButton {

    private static final String PATTERN = "*.csv";
    private final SheetViewModel model;
    private final SheetViewModel.Kind kind;
    private final Messages words;
    private final Side side;
    private final Consumer<String> onWritten;

    /// @param files where a sheet is asked for
    /// @param saver where a sheet goes
    /// @param onWritten told what was written, in words
    SheetMenu(
            SheetViewModel model,
            SheetViewModel.Kind kind,
            Messages words,
            Side side,
            FilePicker files,
            FileSaver saver,
            Consumer<String> onWritten) {
        this.model = model;
        this.kind = kind;
        this.words = words;
        this.side = side;
        this.onWritten = onWritten;
        setText(words.get("estate.sheet"));
        setMinWidth(USE_PREF_SIZE);
        var export = new MenuItem(words.get("estate.sheet.export"));
        export.setOnAction(
                _ ->
                        saver.pick(
                                        words.get("estate.sheet.export"),
                                        fileName(),
                                        words.get("estate.sheet.kind"),
                                        PATTERN)
                                .ifPresent(this::write));
        var apply = new MenuItem(words.get("estate.sheet.apply"));
        apply.setOnAction(
                _ ->
                        files
                                .pick(
                                        words.get("estate.sheet.apply"),
                                        words.get("estate.sheet.kind"),
                                        List.of(PATTERN))
                                .stream()
                                .findFirst()
                                .ifPresent(file -> model.read(kind, file, this::show)));
        getItems().setAll(export, apply);
    }

    private String fileName() {
        return switch (kind) {
            case ASSETS -> "assets.csv";
            case APPLICATIONS -> "applications.csv";
        };
    }

    private void write(Path file) {
        model.write(
                kind,
                file,
                written ->
                        onWritten.accept(words.get("estate.sheet.exported", written.toString())));
    }

    private void show(SheetViewModel.Offer offer) {
        side.show(
                words.get("estate.sheet.title", offer.name()),
                new SheetPanel(
                        offer,
                        model,
                        words,
                        () -> {
                            side.close();
                            model.apply(
                                    offer,
                                    () ->
                                            side.done(
                                                    words.get(
                                                            "estate.sheet.applied",
                                                            offer.change().cells().size(),
                                                            offer.name())));
                        }));
    }
}
