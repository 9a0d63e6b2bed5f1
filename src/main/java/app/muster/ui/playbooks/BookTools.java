package app.muster.ui.playbooks;

import app.muster.cacao.Reading;
import app.muster.plan.Playbook;
import app.muster.session.Arrival;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.FilePicker;
import app.muster.ui.shell.FolderPicker;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;

/// Makes books, reads those of others and writes ours.
final class BookTools {

    private final PlaybooksViewModel model;
    private final Desk desk;
    private final Messages words;
    private final FilePicker files;
    private final FolderPicker folders;
    private final Path documents;
    private StackPane arrival = new StackPane();

    /// @param documents the folder in which people begin to look for a place
    BookTools(
            PlaybooksViewModel model,
            Desk desk,
            FilePicker files,
            FolderPicker folders,
            Path documents) {
        this.model = model;
        this.desk = desk;
        this.files = files;
        this.folders = folders;
        this.documents = documents;
        words = desk.words();
    }

    /// Where it is shown what was simplified in books of others.
    void showNotesIn(StackPane pane) {
        arrival = pane;
    }

    /// The menu that makes, reads and writes books.
    MenuButton adding() {
        var empty = new MenuItem(words.get("playbooks.new.empty"));
        empty.setOnAction(
                _ ->
                        made(
                                model.edits().add(words.get("playbooks.new.title")),
                                "playbooks.new.title"));
        var copied = new MenuItem(words.get("playbooks.new.template"));
        copied.setOnAction(
                _ ->
                        model.book(model.selected().get())
                                .flatMap(Book::template)
                                .ifPresent(
                                        found ->
                                                model.show(
                                                        model.edits().add(found, found.title()))));
        var arrived = new MenuItem(words.get("playbooks.import"));
        arrived.setOnAction(_ -> bring());
        var all = new MenuItem(words.get("playbooks.export-all"));
        all.setOnAction(_ -> take(model.plan().playbooks()));
        var menu = new MenuButton(words.get("playbooks.new"), Icons.icon(Feather.PLUS));
        menu.getItems().setAll(empty, copied, new SeparatorMenuItem(), arrived, all);
        menu.setOnShowing(
                _ -> {
                    copied.setDisable(
                            model.book(model.selected().get()).flatMap(Book::template).isEmpty());
                    all.setDisable(model.plan().playbooks().isEmpty());
                });
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private void made(String key, String title) {
        model.show(key);
        note("playbooks.made-ours", words.get(title));
    }

    /// Says what was done, with a way to undo it.
    void note(String key, String title) {
        desk.notices().toast(words.get(key, title), words.get("frame.undo"), model.edits()::undo);
    }

    private void bring() {
        List<Path> chosen =
                files.pick(
                        words.get("playbooks.import"),
                        words.get("playbooks.import.kinds"),
                        List.of("*.json"));
        if (chosen.isEmpty()) {
            return;
        }
        desk.jobs()
                .start(
                        words.get("playbooks.import"),
                        model.reading(chosen),
                        this::arrive,
                        desk.notices()::problem);
    }

    private void arrive(Arrival brought) {
        List<Playbook> playbooks = brought.playbooks();
        List<Reading.Note> notes = brought.notes();
        model.edits().arrive(brought);
        if (!playbooks.isEmpty()) {
            model.show(Book.key(model.plan().playbooks().getLast().id()));
        }
        note(
                "playbooks.imported",
                words.get("playbooks.imported.count", playbooks.size(), notes.size()));
        arrival.getChildren().clear();
        if (!notes.isEmpty()) {
            arrival.getChildren()
                    .setAll(new ReadingNotes(notes, words, () -> arrival.getChildren().clear()));
        }
    }

    /// Asks for a folder and writes the books there.
    void take(List<Playbook> playbooks) {
        folders.pick(words.get("playbooks.export"), documents)
                .ifPresent(
                        folder ->
                                desk.jobs()
                                        .start(
                                                words.get("playbooks.export"),
                                                model.export(playbooks, folder),
                                                written ->
                                                        desk.notices()
                                                                .toast(
                                                                        words.get(
                                                                                "playbooks.exported",
                                                                                written.size(),
                                                                                folder.toString())),
                                                desk.notices()::problem));
    }
}
