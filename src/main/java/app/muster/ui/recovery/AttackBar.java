package app.muster.ui.recovery;

import app.muster.attack.Attacker.Level;
import app.muster.attack.Grant;
import app.muster.catalogue.AttackAction;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where a person says who attacks, where, and with what.
public final class AttackBar {

    private static final List<Level> LEVELS =
            List.of(
                    Level.OWNER,
                    Level.BACKUP_CONTRIBUTOR,
                    Level.CONTRIBUTOR,
                    Level.GLOBAL_ADMIN,
                    Level.USER_ACCESS_ADMINISTRATOR,
                    Level.PIPELINE,
                    Level.KEY_HOLDER,
                    Level.READER);

    private final RecoveryViewModel model;
    private final Messages words;
    private final Telling telling;
    private boolean filling;

    @FXML private ComboBox<Who.Kind> kind;
    @FXML private ComboBox<Who> who;
    @FXML private ComboBox<String> scope;
    @FXML private ComboBox<Optional<AttackAction>> action;
    @FXML private ProgressIndicator busy;
    @FXML private ToggleButton conditions;

    AttackBar(RecoveryViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        telling = new Telling(model, words);
    }

    @FXML
    private void initialize() {
        kind.setConverter(shownAs(telling::kind, Who.Kind.LEVEL));
        who.setConverter(shownAs(telling::who, new Who.AtLevel(Level.OWNER)));
        scope.setConverter(shownAs(telling::scope, Grant.EVERYWHERE));
        action.setConverter(
                shownAs(
                        one ->
                                one.map(AttackAction::title)
                                        .orElseGet(() -> words.get("recovery.everything")),
                        Optional.empty()));
        kind.valueProperty().subscribe(this::onKind);
        who.valueProperty().subscribe(this::onWho);
        scope.valueProperty()
                .subscribe(
                        chosen -> {
                            if (!filling && chosen != null) {
                                model.attackAt(chosen);
                            }
                        });
        action.valueProperty()
                .subscribe(
                        chosen -> {
                            if (!filling && chosen != null) {
                                model.attackWith(chosen);
                            }
                        });
        model.directory().subscribe(_ -> fill());
    }

    /// Whether something is being computed.
    BooleanProperty busyProperty() {
        return busy.visibleProperty();
    }

    BooleanProperty conditionsShown() {
        return conditions.selectedProperty();
    }

    private void fill() {
        filling = true;
        Who now = model.asked().get().who();
        kind.getItems().setAll(Who.Kind.LEVEL);
        model.directory()
                .get()
                .ifPresent(
                        known -> {
                            if (!known.people().isEmpty()) {
                                kind.getItems().add(Who.Kind.IDENTITY);
                            }
                            kind.getItems().add(Who.Kind.ROLE);
                            scope.getItems().setAll(known.scopes());
                        });
        kind.setValue(now.kind());
        if (scope.getItems().isEmpty()) {
            scope.getItems().setAll(Grant.EVERYWHERE);
        }
        scope.setValue(model.asked().get().scope());
        fillWho(now.kind());
        who.setValue(now);
        filling = false;
        tellRoles(now);
        fillActions();
    }

    private void onKind(Who.@Nullable Kind chosen) {
        if (filling || chosen == null || chosen == model.asked().get().who().kind()) {
            return;
        }
        filling = true;
        fillWho(chosen);
        filling = false;
        who.getSelectionModel().selectFirst();
    }

    private void onWho(@Nullable Who chosen) {
        if (filling || chosen == null || chosen.equals(model.asked().get().who())) {
            return;
        }
        model.attackAs(chosen);
        tellRoles(chosen);
        fillActions();
    }

    /// Hovering over an identity says what it holds.
    private void tellRoles(Who chosen) {
        who.setTooltip(
                chosen instanceof Who.Known(var identity)
                        ? Icons.tooltip(telling.roles(identity))
                        : null);
        who.setAccessibleHelp(
                chosen instanceof Who.Known(var identity) ? telling.roles(identity) : "");
    }

    private void fillWho(Who.Kind chosen) {
        who.setValue(null);
        who.getItems()
                .setAll(
                        switch (chosen) {
                            case LEVEL -> LEVELS.stream().<Who>map(Who.AtLevel::new).toList();
                            case IDENTITY ->
                                    model.directory().get().stream()
                                            .flatMap(known -> known.people().stream())
                                            .<Who>map(Who.Known::new)
                                            .toList();
                            case ROLE ->
                                    model.directory().get().stream()
                                            .flatMap(known -> known.roles().stream())
                                            .<Who>map(Who.Holder::new)
                                            .toList();
                        });
    }

    private void fillActions() {
        filling = true;
        action.getItems().setAll(List.of(Optional.empty()));
        model.actions().forEach(one -> action.getItems().add(Optional.of(one)));
        action.setValue(model.asked().get().action());
        filling = false;
    }

    /// @param otherwise what unknown words stand for; nobody can type here
    static <T> StringConverter<T> shownAs(Function<T, String> text, T otherwise) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String words) {
                return otherwise;
            }
        };
    }
}
