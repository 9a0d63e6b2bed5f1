package app.muster.ui.playbooks;

import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.session.Team;
import app.muster.text.Messages;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.Icons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.function.Consumer;

/// The roles that the steps name: who holds each, who stands in, how many there are and when.
final class TeamPane extends ScrollPane {

    private static final double NAME = 240;

    private final PlaybooksViewModel model;
    private final Messages words;
    private final Marks marks;
    private final Consumer<String> onRemoved;
    private final VBox rows = new VBox();
    private @Nullable RoleForm open;

    /// @param onRemoved hears the name of a role that was removed
    TeamPane(PlaybooksViewModel model, Messages words, Consumer<String> onRemoved) {
        this.model = model;
        this.words = words;
        this.onRemoved = onRemoved;
        marks = new Marks(words);
        rows.getStyleClass().addAll("rows", "team");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
        model.planProperty().subscribe(_ -> show());
    }

    /// Opens the form of a role.
    void change(RoleId id) {
        model.plan().role(id).ifPresent(this::change);
    }

    private void change(Role role) {
        open =
                new RoleForm(
                        role,
                        words,
                        changed -> {
                            open = null;
                            model.edits().change(changed);
                            show();
                        },
                        () -> {
                            open = null;
                            show();
                        });
        show();
        open.begin();
        Optional.ofNullable(open).ifPresent(this::reveal);
    }

    private void reveal(Node form) {
        applyCss();
        layout();
        double hidden = rows.getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            setVvalue(Math.clamp(form.getBoundsInParent().getMinY() / hidden, 0, 1));
        }
    }

    /// A form that is open stays open, whatever else changes in the plan.
    private void show() {
        Plan plan = model.plan();
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        RoleForm form = open;
        rows.getChildren().clear();
        if (plan.roles().isEmpty()) {
            rows.getChildren()
                    .add(
                            new EmptyState(
                                    Feather.USERS,
                                    words.get("playbooks.team.none"),
                                    words.get("playbooks.team.none.text")));
        }
        for (Role role : plan.roles()) {
            rows.getChildren()
                    .add(
                            form != null && form.role().id().equals(role.id())
                                    ? form
                                    : row(role, Team.steps(plan, role.id())));
        }
        var add = new Button(words.get("playbooks.team.add"), Icons.icon(Feather.PLUS));
        add.setOnAction(_ -> change(model.edits().addRole(words.get("playbooks.team.new"))));
        var foot = new HBox(add);
        foot.getStyleClass().add("team-foot");
        rows.getChildren().add(foot);
        if (form != null && focus != null && focus.getScene() != null && isIn(focus, form)) {
            focus.requestFocus();
        }
    }

    private static boolean isIn(Node node, Node form) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == form) {
                return true;
            }
        }
        return false;
    }

    private Node row(Role role, long steps) {
        var change =
                Icons.button(
                        Feather.EDIT_2,
                        words.get("playbooks.team.change", role.name()),
                        () -> change(role));
        var remove =
                Icons.button(
                        Feather.TRASH_2,
                        words.get("playbooks.team.remove", role.name()),
                        () -> {
                            model.edits().remove(role);
                            onRemoved.accept(role.name());
                        });
        remove.setDisable(steps > 0);
        var name = new Label(role.name());
        name.getStyleClass().add("strong");
        name.setPrefWidth(NAME);
        name.setMinWidth(Region.USE_PREF_SIZE);
        String shifts = RoleForm.text(role.shifts());
        return new FactRow(
                name,
                role.holder().isBlank() ? words.get("playbooks.seat.free") : role.holder(),
                words.get("playbooks.line", deputy(role), words.get("playbooks.team.busy", steps)),
                marks.pill(
                        words.get("playbooks.team.people.count", role.people()), Feather.USERS, ""),
                marks.pill(
                        shifts.isEmpty() ? words.get("playbooks.team.days") : shifts,
                        Feather.CLOCK,
                        ""),
                change,
                remove);
    }

    private String deputy(Role role) {
        return role.deputy().isBlank()
                ? words.get("playbooks.team.deputy.none")
                : words.get("playbooks.seat", words.get("playbooks.team.deputy"), role.deputy());
    }
}
