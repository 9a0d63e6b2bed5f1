package app.muster.ui.protections;

import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.plan.Attestation;
import app.muster.plan.Waiver;
import app.muster.text.Messages;
import app.muster.ui.control.CodeBox;
import app.muster.ui.control.Icons;
import app.muster.ui.control.KeyValueGrid;
import app.muster.ui.control.SeverityBadge;
import app.muster.ui.control.StatusPill;
import app.muster.ui.shell.Ages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// One finding beside the table: what it stands on, why it matters, what to do.
final class FindingInspector {

    private static final int WAIVED_DAYS = 90;
    private static final int ATTESTED_DAYS = 365;
    private final ProtectionsViewModel model;
    private final Messages words;
    private final InstantSource clock;
    private final Runnable onOpenAsset;
    private final Consumer<String> onDone;

    /// @param onOpenAsset shows the asset of the row that is chosen where assets are shown
    /// @param onDone told in words what was changed
    FindingInspector(
            ProtectionsViewModel model,
            Messages words,
            InstantSource clock,
            Runnable onOpenAsset,
            Consumer<String> onDone) {
        this.model = model;
        this.words = words;
        this.clock = clock;
        this.onOpenAsset = onOpenAsset;
        this.onDone = onDone;
    }

    Node of(FindingRow row) {
        Finding finding = row.finding();
        var body = new VBox();
        body.getStyleClass().add("inspector-body");
        var pills =
                new FlowPane(
                        8,
                        6,
                        new StatusPill(finding.verdict(), words),
                        new SeverityBadge(finding.severity(), words));
        var about = new Hyperlink(row.name());
        about.setAccessibleText(words.get("protections.open-asset", row.name()));
        about.setOnAction(_ -> onOpenAsset.run());
        body.getChildren().add(new VBox(8, pills, text(finding.reason()), about, actions(row)));
        body.getChildren().add(section("protections.evidence", evidence(finding)));
        if (!finding.missing().isEmpty()) {
            var unread = new VBox(4);
            finding.missing().forEach(what -> unread.getChildren().add(bullet(what)));
            body.getChildren().add(section("protections.unread", unread));
        }
        if (!finding.control().missingSays().equals(finding.reason())) {
            body.getChildren()
                    .add(section("protections.why", text(finding.control().missingSays())));
        }
        body.getChildren().add(section("protections.remedy", remedy(finding)));
        body.getChildren().add(section("protections.about", facts(finding)));
        return body;
    }

    private Node actions(FindingRow row) {
        Finding finding = row.finding();
        var buttons = new FlowPane(8, 8);
        var form = new StackPane();
        boolean open = finding.verdict() == Verdict.MISSING || finding.verdict() == Verdict.UNKNOWN;
        if (row.inPlan()) {
            var known = new Label(words.get("protections.in-plan"), Icons.icon(Feather.CHECK));
            known.getStyleClass().add("in-plan");
            buttons.getChildren().add(known);
        } else if (open) {
            var accept = new Button(words.get("protections.accept"));
            accept.getStyleClass().add("accent");
            accept.setOnAction(
                    _ -> {
                        model.accept(finding);
                        onDone.accept(words.get("protections.accepted", row.name()));
                    });
            buttons.getChildren().add(accept);
        }
        if (finding.verdict() == Verdict.MISSING) {
            buttons.getChildren().add(button("protections.waive", () -> waive(row, form)));
        }
        Optional<Waiver> waiver = Decisions.waiver(model.plan(), finding);
        if (waiver.isPresent()) {
            buttons.getChildren()
                    .add(
                            button(
                                    "protections.waive-not",
                                    () -> {
                                        model.stopWaiving(finding);
                                        onDone.accept(
                                                words.get("protections.unwaived", row.name()));
                                    }));
        }
        if (Decisions.canAttest(finding)) {
            buttons.getChildren().add(button("protections.attest", () -> attest(row, form)));
        }
        Optional<Attestation> word = Decisions.attestation(model.plan(), finding);
        if (word.isPresent()) {
            buttons.getChildren()
                    .add(
                            button(
                                    "protections.attest-not",
                                    () -> {
                                        model.stopAttesting(finding);
                                        onDone.accept(
                                                words.get("protections.unattested", row.name()));
                                    }));
        }
        var box = new VBox(8, buttons, form);
        waiver.ifPresent(w -> box.getChildren().add(small(waived(w))));
        word.ifPresent(w -> box.getChildren().add(small(attested(w))));
        return box;
    }

    private String waived(Waiver waiver) {
        String key =
                waiver.countsOn(model.today())
                        ? "protections.waived-by"
                        : "protections.waived-until";
        return words.get(key, waiver.owner(), waiver.until().toString(), waiver.reason());
    }

    private String attested(Attestation word) {
        String key =
                word.countsOn(model.today())
                        ? "protections.attested-by"
                        : "protections.attested-until";
        return words.get(key, word.by(), word.until().toString(), word.shown());
    }

    private void waive(FindingRow row, StackPane place) {
        place.getChildren()
                .setAll(
                        new DecisionForm(
                                words.get("protections.waive.hint"),
                                "protections.form.owner",
                                "protections.form.reason",
                                "protections.form.waive",
                                model.today(),
                                model.today().plusDays(WAIVED_DAYS),
                                words,
                                filled -> {
                                    model.waive(
                                            row.finding(),
                                            filled.text(),
                                            filled.who(),
                                            filled.until());
                                    onDone.accept(words.get("protections.waived", row.name()));
                                },
                                place.getChildren()::clear));
    }

    private void attest(FindingRow row, StackPane place) {
        place.getChildren()
                .setAll(
                        new DecisionForm(
                                words.get("protections.attest.hint"),
                                "protections.form.by",
                                "protections.form.shown",
                                "protections.form.attest",
                                model.today(),
                                model.today().plusDays(ATTESTED_DAYS),
                                words,
                                filled -> {
                                    model.attest(
                                            row.finding(),
                                            filled.who(),
                                            filled.until(),
                                            filled.text());
                                    onDone.accept(words.get("protections.attested", row.name()));
                                },
                                place.getChildren()::clear));
    }

    private Node evidence(Finding finding) {
        if (finding.evidence().isEmpty()) {
            return small(words.get("protections.evidence.none"));
        }
        var rows = new VBox(10);
        for (Finding.Item item : finding.evidence()) {
            var path = text(item.path());
            path.getStyleClass().add("code");
            var value = text(item.value());
            value.getStyleClass().addAll("code", "evidence-value");
            String age = Ages.words(Duration.between(item.at(), clock.instant()), words);
            rows.getChildren()
                    .add(
                            new VBox(
                                    2,
                                    path,
                                    value,
                                    small(
                                            words.get(
                                                    "protections.evidence.source",
                                                    item.source(),
                                                    age))));
        }
        return rows;
    }

    private Node remedy(Finding finding) {
        var remedy = finding.control().remedy();
        var box = new VBox(8);
        if (!remedy.portal().isEmpty()) {
            box.getChildren().add(text(remedy.portal()));
        }
        String cli = finding.cli().isEmpty() ? remedy.cli() : finding.cli();
        if (!cli.isEmpty()) {
            box.getChildren()
                    .add(
                            new CodeBox(
                                    cli,
                                    words.get("protections.remedy.cli"),
                                    words.get("protections.remedy.copy"),
                                    10));
        }
        if (!remedy.bicep().isEmpty()) {
            box.getChildren().add(small(words.get("protections.remedy.in-template")));
            box.getChildren()
                    .add(
                            new CodeBox(
                                    remedy.bicep(),
                                    words.get("protections.remedy.bicep"),
                                    words.get("protections.remedy.bicep.copy"),
                                    12));
        }
        return box;
    }

    private Node facts(Finding finding) {
        var control = finding.control();
        var grid =
                new KeyValueGrid()
                        .row(
                                words.get("protections.facet.purpose"),
                                CatalogueWords.of(control.purpose(), words))
                        .row(
                                words.get("protections.facet.principle"),
                                CatalogueWords.of(control.principle(), words))
                        .row(words.get("protections.control"), control.id())
                        .row(
                                words.get("protections.source"),
                                words.get(
                                        "protections.source.text",
                                        control.source(),
                                        control.asOf().toString()));
        if (control.link().isEmpty()) {
            return grid;
        }
        return new VBox(
                8,
                grid,
                new CodeBox(
                        control.link(),
                        words.get("protections.link"),
                        words.get("protections.link.copy"),
                        3));
    }

    private Node section(String title, Node content) {
        var heading = new Label(words.get(title));
        heading.getStyleClass().add("strong");
        return new VBox(6, heading, content);
    }

    private Button button(String key, Runnable action) {
        var button = new Button(words.get(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Node bullet(String text) {
        var icon = Icons.icon(Feather.HELP_CIRCLE, "unread-icon", "unknown");
        var row = new HBox(8, icon, text(text));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static Label small(String text) {
        var label = text(text);
        label.getStyleClass().addAll("muted", "small-text");
        return label;
    }

    private static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
