package app.muster.ui.overview;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.plan.AssetId;
import app.muster.readiness.Dimension;
import app.muster.readiness.Dimension.Side;
import app.muster.readiness.Fact;
import app.muster.readiness.Readiness;
import app.muster.text.Messages;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.Icons;
import app.muster.ui.control.Status;
import app.muster.ui.overview.FactGroups.Group;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.PageId;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The way from the number to the facts: a side, what costs it most, and each asset of that.
final class FactsPane extends VBox {

    private static final int MOST_GROUPS = 8;
    private static final int MOST_FACTS = 40;

    private final Readiness readiness;
    private final Catalogue catalogue;
    private final Desk desk;
    private final Messages words;
    private final VBox rows = new VBox();
    private Side side;

    /// @param first the side that is shown first
    FactsPane(Readiness readiness, Catalogue catalogue, Side first, Desk desk) {
        super(12);
        this.readiness = readiness;
        this.catalogue = catalogue;
        this.desk = desk;
        words = desk.words();
        side = first;
        rows.getStyleClass().add("rows");
        getChildren().addAll(sides(), rows);
        showGroups(false);
    }

    Side side() {
        return side;
    }

    private Node sides() {
        var group = new ToggleGroup();
        var buttons = new FlowPane(8, 6);
        for (Dimension dimension : readiness.dimensions()) {
            var button =
                    new ToggleButton(
                            words.get(
                                    "overview.facts.side",
                                    words.get("readiness.side." + dimension.side().key()),
                                    Ranges.of(dimension.score(), words),
                                    dimension.coverage().percent()));
            button.setToggleGroup(group);
            button.setSelected(dimension.side() == side);
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        side = dimension.side();
                        showGroups(false);
                    });
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private void showGroups(boolean focused) {
        rows.getChildren().clear();
        List<Group> groups = FactGroups.of(readiness.dimensions().get(side.ordinal())).groups();
        List<Group> costly = groups.stream().filter(Group::costs).toList();
        costly.stream().limit(MOST_GROUPS).forEach(group -> rows.getChildren().add(row(group)));
        if (costly.isEmpty()) {
            rows.getChildren()
                    .add(
                            quiet(
                                    words.get(
                                            groups.isEmpty()
                                                    ? "overview.facts.nothing"
                                                    : "overview.facts.whole")));
        } else if (costly.size() > MOST_GROUPS) {
            rows.getChildren()
                    .add(quiet(words.get("overview.facts.more", costly.size() - MOST_GROUPS)));
        }
        if (focused && !rows.getChildren().isEmpty()) {
            rows.lookupAll(".hyperlink").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private Node row(Group group) {
        var figure = new Label(words.get("overview.facts.points", group.lost() + group.open()));
        figure.getStyleClass().add("strong");
        figure.setMinWidth(56);
        String title = title(group.key());
        var open = new Hyperlink(words.get("overview.facts.each", group.facts().size()));
        open.setAccessibleText(words.get("overview.show-what", title));
        open.setOnAction(_ -> showFacts(group));
        return new FactRow(
                figure,
                title,
                words.get("overview.facts.group", group.missing(), group.unknown()),
                open);
    }

    private void showFacts(Group group) {
        var back = new Button(words.get("overview.facts.back"), Icons.icon(Feather.ARROW_LEFT));
        back.getStyleClass().addAll("small", "flat");
        back.setOnAction(_ -> showGroups(true));
        var heading = new Label(title(group.key()));
        heading.getStyleClass().addAll("strong", "facts-heading");
        rows.getChildren().setAll(back, heading);
        for (Fact fact : group.facts().stream().limit(MOST_FACTS).toList()) {
            rows.getChildren().add(row(fact));
        }
        if (group.facts().size() > MOST_FACTS) {
            rows.getChildren()
                    .add(
                            quiet(
                                    words.get(
                                            "overview.facts.more",
                                            group.facts().size() - MOST_FACTS)));
        }
        back.requestFocus();
    }

    private Node row(Fact fact) {
        Label icon =
                new Label(
                        "",
                        Icons.icon(
                                switch (fact.holds()) {
                                    case TRUE -> Feather.CHECK_CIRCLE;
                                    case FALSE -> Feather.X_CIRCLE;
                                    case UNKNOWN -> Feather.HELP_CIRCLE;
                                }));
        icon.getStyleClass().addAll("fact-state", status(fact).styleClass());
        icon.setMinWidth(24);
        String state = words.get("overview.facts." + fact.holds().name().toLowerCase(Locale.ROOT));
        String why =
                words.get(
                        "readiness.why."
                                + fact.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String text = words.get("overview.facts.fact", state, why, fact.weight());
        if (fact.asset().equals(AssetId.PLAN)) {
            return new FactRow(icon, fact.about(), text);
        }
        var open = new Hyperlink(words.get("overview.show"));
        open.setAccessibleText(words.get("overview.show-what", fact.about()));
        open.setOnAction(
                _ ->
                        desk.navigation()
                                .open(
                                        isControl(fact.key()) ? PageId.PROTECTIONS : PageId.ESTATE,
                                        fact.asset().value()));
        return new FactRow(icon, fact.about(), text, open);
    }

    private static Status status(Fact fact) {
        return switch (fact.holds()) {
            case TRUE -> Status.IN_PLACE;
            case FALSE -> Status.MISSING;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }

    private String title(String key) {
        Optional<Control> control = isControl(key) ? catalogue.control(key) : Optional.empty();
        return control.map(Control::title).orElseGet(() -> words.get(key + ".all"));
    }

    private static boolean isControl(String key) {
        return !key.startsWith("readiness.fact.");
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small-text");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
