package app.muster.ui.recovery;

import app.muster.plan.AssetId;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.Icons;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.control.SplitInspector;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// The recovery from a chosen attack: who is back when, and why. No decisions here.
public final class RecoveryView {

    /// Below this height, what stands beside the inspector has no room for whole cards.
    private static final double ROOMY = 600;

    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private final RecoveryViewModel model;
    private final Desk desk;
    private final Messages words;
    private final LatestJob lookingUp;
    private final LatestJob reckoning;
    private final LatestJob flipping;
    private final AttackBar bar;
    private final ConditionsView conditions;
    private final ResultTabs results;
    private @Nullable AssetId inspected;
    private @Nullable AssetPanel panel;

    @FXML private StackPane head;
    @FXML private StackPane tools;
    @FXML private StackPane stage;
    @FXML private StackPane assumed;
    @FXML private StackPane banner;
    @FXML private StackPane contradicted;
    @FXML private StackPane empty;
    @FXML private StackPane place;
    @FXML private VBox result;
    @FXML private StackPane tabs;
    @FXML private Label summary;
    @FXML private Label under;
    @FXML private StackPane fates;
    @FXML private StackPane fold;

    private @Nullable SplitInspector inspector;
    private @Nullable FateScroll cards;

    private RecoveryView(Workspace workspace, Desk desk, InstantSource clock) {
        this.desk = desk;
        words = desk.words();
        model = new RecoveryViewModel(workspace, clock, desk.jobs().executor());
        lookingUp = new LatestJob(desk.jobs());
        reckoning = new LatestJob(desk.jobs());
        flipping = new LatestJob(desk.jobs());
        bar = new AttackBar(model, words);
        conditions = new ConditionsView(model, words, () -> bar.conditionsShown().set(false));
        results = new ResultTabs(model, words, this::inspect);
    }

    /// @param clock for what people vouched for until a day
    public static Page page(Workspace workspace, Desk desk, InstantSource clock) {
        var view = new RecoveryView(workspace, desk, clock);
        return new Page(PageId.RECOVERY, () -> desk.views().load(view));
    }

    @FXML
    private void initialize() {
        head.getChildren()
                .setAll(
                        new SectionHeader(
                                words.get("page.recovery"), words.get("page.recovery.question")));
        tools.getChildren().setAll(desk.views().load(bar));
        assumed.getChildren().setAll(new AssumedBar(model, words));
        assumed.managedProperty().bind(assumed.getChildren().getFirst().managedProperty());
        empty.getChildren()
                .setAll(
                        new EmptyState(
                                        Feather.ACTIVITY,
                                        words.get("recovery.empty.title"),
                                        words.get("recovery.empty.text"))
                                .withAction(
                                        words.get("recovery.empty.action"),
                                        () -> desk.navigation().open(PageId.ESTATE)));
        tabs.getChildren().setAll(desk.views().load(results));
        var split = new SplitInspector(result, words);
        split.setOnClosed(this::onInspectorClosed);
        inspector = split;
        place.getChildren().setAll(split);
        var scroll = new FateScroll(model);
        cards = scroll;
        fates.getChildren().setAll(scroll);
        place.heightProperty().subscribe(this::shorten);
        fold(false);
        addConditions();
        bar.busyProperty().bind(reckoning.busyProperty());
        reckoning.busyProperty().subscribe(this::showPlace);
        model.answer().subscribe(this::show);
        model.asked().subscribe(_ -> reckon());
        model.insight().subscribe(this::onInsight);
        model.plan().subscribe(_ -> onPlan());
    }

    /// In a small window the cards leave little room for what stands below them.
    private void fold(boolean isFolded) {
        visible(fates, !isFolded);
        var button =
                Icons.button(
                        isFolded ? Feather.CHEVRONS_DOWN : Feather.CHEVRONS_UP,
                        words.get(isFolded ? "recovery.unfold" : "recovery.fold"),
                        () -> fold(!isFolded));
        boolean hadFocus = fold.lookupAll(".icon-button").stream().anyMatch(Node::isFocused);
        fold.getChildren().setAll(button);
        if (hadFocus) {
            button.requestFocus();
        }
    }

    /// The tables keep most of a small window while an asset is looked at.
    private void shorten() {
        if (cards != null) {
            cards.shorten(inspected != null && place.getHeight() < ROOMY);
        }
    }

    private void addConditions() {
        Parent panel = desk.views().load(conditions);
        ((Region) panel).setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        panel.visibleProperty().bind(bar.conditionsShown());
        panel.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        bar.conditionsShown().set(false);
                        event.consume();
                    }
                });
        bar.conditionsShown()
                .subscribe(
                        shown -> {
                            if (shown) {
                                conditions.focus();
                            }
                        });
        stage.getChildren().add(panel);
    }

    private void onInsight(Optional<Insight> known) {
        visible(contradicted, false);
        known.ifPresent(insight -> showContradictions(insight));
        model.lookingUp()
                .ifPresent(
                        work ->
                                lookingUp.start(
                                        words.get("recovery.job.who"), work, model::lookedUp));
        if (model.answer().get().isEmpty()) {
            reckon();
        } else {
            showAge();
        }
    }

    private void showContradictions(Insight insight) {
        results.showContradictions(insight.contradictions());
        long impossible = RecoveryViewModel.impossible(insight);
        visible(contradicted, !insight.contradictions().isEmpty());
        contradicted
                .getChildren()
                .setAll(
                        new BannerBar(
                                impossible > 0 ? BannerBar.Kind.ALERT : BannerBar.Kind.NOTICE,
                                words.get(
                                        "recovery.contradicted",
                                        insight.contradictions().size(),
                                        impossible),
                                BannerBar.action(
                                        words.get("recovery.contradicted.show"),
                                        results::openContradictions)));
    }

    private void onPlan() {
        boolean none = model.isEmpty();
        visible(empty, none);
        visible(tools, !none);
        showAge();
    }

    private void reckon() {
        showAge();
        model.reckoning()
                .ifPresent(
                        work -> reckoning.start(words.get("recovery.job"), work, model::answered));
    }

    private void show(Optional<Answer> known) {
        known.ifPresent(this::show);
        showAge();
    }

    /// While the first answer is being reckoned its place is there already, but not to be seen: all
    /// its controls would have to be made at once with what they show otherwise.
    private void showPlace() {
        boolean isThere = model.answer().get().isPresent();
        visible(place, !model.isEmpty() && (isThere || reckoning.busyProperty().get()));
        boolean isPale = model.isOld() && !model.isOfOldPlan();
        place.setOpacity(!isThere ? 0 : isPale ? 0.55 : 1);
    }

    /// An answer to an earlier question stays in sight, paler, until the new one is there.
    private void showAge() {
        showPlace();
        boolean isOfOldPlan = model.isOfOldPlan();
        visible(banner, isOfOldPlan);
        banner.getChildren().clear();
        if (isOfOldPlan) {
            banner.getChildren()
                    .setAll(
                            new BannerBar(
                                    BannerBar.Kind.NOTICE,
                                    words.get("recovery.old"),
                                    BannerBar.action(words.get("recovery.again"), this::reckon)));
        }
    }

    private void show(Answer answer) {
        if (cards != null) {
            cards.show(
                    answer.fates().stream()
                            .<Supplier<FateCard>>map(fate -> () -> card(fate, answer))
                            .toList());
        }
        summary.setText(
                words.get(
                        "recovery.summary",
                        answer.outcomes().stream().filter(o -> o.worst().takesAway()).count(),
                        answer.schedule().tasks().size(),
                        Spans.shown(answer.schedule().makespan()),
                        answer.trials().trials()));
        under.setText(new Telling(model, words).conditions(answer));
        if (inspected != null) {
            inspect(inspected);
        }
    }

    private FateCard card(Answer.Fate fate, Answer answer) {
        return new FateCard(
                fate,
                answer.plain().flatMap(plain -> plain.fate(fate.application().id())),
                answer.schedule().release(),
                model,
                words);
    }

    private void inspect(AssetId asset) {
        if (inspector == null) {
            return;
        }
        inspected = asset;
        result.pseudoClassStateChanged(BESIDE, true);
        shorten();
        var next = new AssetPanel(model, desk, asset);
        if (panel != null) {
            next.keep(panel);
        }
        panel = next;
        inspector.inspect(model.name(asset), next);
        model.flipping(asset)
                .ifPresent(
                        work -> flipping.start(words.get("recovery.job.flip"), work, next::show));
    }

    private void onInspectorClosed() {
        inspected = null;
        panel = null;
        result.pseudoClassStateChanged(BESIDE, false);
        shorten();
        flipping.cancel();
    }

    private static void visible(Node node, boolean isVisible) {
        node.setVisible(isVisible);
        node.setManaged(isVisible);
    }
}
