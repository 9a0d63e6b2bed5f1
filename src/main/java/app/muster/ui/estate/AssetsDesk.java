package app.muster.ui.estate;

import app.muster.mapping.Proposal;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryWords;
import app.muster.ui.shell.Navigation;
import app.muster.ui.shell.PageId;

import javafx.scene.Node;
import javafx.scene.control.TextArea;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The assets at work: the table, what stands beside it for what is chosen, and what follows when a
/// person changes something.
final class AssetsDesk implements AssetActions {

    private final EstateViewModel model;
    private final DetailsViewModel details;
    private final ProposalsViewModel proposals;
    private final ApplicationsViewModel applications;
    private final Messages words;
    private final Side side;
    private final Navigation navigation;
    private final AssetTable table;
    private final AssetsPane pane;
    private final AssetInspector inspector;
    private final ManyInspector many;
    private final Runnable onAllProposals;
    private final Consumer<RuleDraft> onRule;
    private boolean isInFront = true;
    private boolean isRefreshing;

    /// @param onAllProposals shows all proposals
    /// @param onRule goes on with a rule that was begun here
    /// @param tools what stands at the end of the line of tools
    AssetsDesk(
            EstateViewModel model,
            DetailsViewModel details,
            ProposalsViewModel proposals,
            ApplicationsViewModel applications,
            Messages words,
            Side side,
            Navigation navigation,
            Runnable onAllProposals,
            Consumer<RuleDraft> onRule,
            Node... tools) {
        this.model = model;
        this.details = details;
        this.proposals = proposals;
        this.applications = applications;
        this.words = words;
        this.side = side;
        this.navigation = navigation;
        this.onAllProposals = onAllProposals;
        this.onRule = onRule;
        table = new AssetTable(model, words, this::assign, this::place);
        inspector = new AssetInspector(model, words, this);
        many = new ManyInspector(model, words, this);
        pane = new AssetsPane(model, table, words, this, new FilterNotes(), tools);
        pane.types().setOnAction(_ -> showTypes());
        table.getSelectionModel().getSelectedIndices().subscribe(this::onSelection);
        model.onlyUnmappedProperty().subscribe((_, _) -> onModeChanged());
        model.rowsProperty().subscribe(this::refresh);
        details.factsProperty().subscribe((_, _) -> model.know(details.factsProperty().get()));
    }

    AssetsPane pane() {
        return pane;
    }

    /// Whether the assets are what a person sees now.
    void show(boolean isShown) {
        if (isShown != isInFront) {
            isInFront = isShown;
            if (isShown) {
                onModeChanged();
            }
        }
    }

    void focusSearch() {
        pane.focusSearch();
    }

    /// How many rows are chosen.
    int chosen() {
        return table.getSelectionModel().getSelectedIndices().size();
    }

    /// Tells when another number of rows is chosen.
    void onChosen(Runnable action) {
        table.getSelectionModel().getSelectedIndices().subscribe(action);
    }

    void onInspectorClosed() {
        if (!isRefreshing && chosen() == 1) {
            table.getSelectionModel().clearSelection();
        }
    }

    @Override
    public void open(AssetId id) {
        if (!table.choose(Set.of(id))) {
            model.showAll();
            table.choose(Set.of(id));
        }
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
    }

    @Override
    public void assign(Set<AssetId> ids, Optional<ApplicationId> application) {
        model.assign(ids, application);
        String to = ApplicationCell.converter(model, words).toString(application);
        side.done(words.get("estate.assigned", ids.size(), to));
    }

    @Override
    public void place(Set<AssetId> ids, Category category) {
        model.place(ids, category);
        side.done(words.get("estate.placed", ids.size(), CategoryWords.full(category, words)));
    }

    @Override
    public void note(Set<AssetId> ids, String note) {
        model.note(ids, note);
        if (ids.size() > 1) {
            side.done(words.get("estate.noted", ids.size()));
        }
    }

    @Override
    public void need(Set<AssetId> ids, Optional<Boolean> needed) {
        model.need(ids, needed);
    }

    @Override
    public void letGo(Set<AssetId> ids) {
        side.close();
        model.letGo(ids);
        side.done(words.get("estate.let-go.done", ids.size()));
    }

    @Override
    public void protections(AssetId id) {
        navigation.open(PageId.PROTECTIONS, id.value());
    }

    @Override
    public void newApplication(Set<AssetId> ids) {
        var form =
                new ApplicationForm(
                        ApplicationDraft.NEW,
                        applications.services(Optional.empty()),
                        words.get("estate.application.create"),
                        words,
                        draft -> {
                            applications.create(draft, ids);
                            side.close();
                            side.done(words.get("estate.application.created", draft.name()));
                        });
        side.show(words.get("estate.application.title"), form);
    }

    /// Says yes to proposals.
    void accept(List<Proposal> wanted) {
        int placed = proposals.accept(wanted);
        side.done(words.get("estate.proposals.accepted", wanted.size(), placed));
    }

    private void showTypes() {
        side.show(
                words.get("estate.types.title"),
                new TypesPanel(
                        model.workProperty().get().unknownTypes(),
                        words,
                        (type, category) -> {
                            int changed = model.classify(type, category);
                            side.done(
                                    words.get(
                                            "estate.types.done",
                                            type,
                                            CategoryWords.brief(category, words),
                                            changed));
                            if (model.workProperty().get().unknownTypes().isEmpty()) {
                                side.close();
                            } else {
                                showTypes();
                            }
                        }));
    }

    private void onModeChanged() {
        boolean isTodo = model.onlyUnmappedProperty().get();
        if (isTodo && isInFront && !model.workProperty().get().isDone()) {
            table.getSelectionModel().clearSelection();
            showNext();
        } else if (!isTodo && chosen() == 0) {
            side.close();
        }
    }

    private void showNext() {
        side.show(
                words.get("estate.proposals.next"),
                new NextProposals(proposals, words, this::accept, onAllProposals));
    }

    private void onSelection() {
        if (isRefreshing || !isInFront) {
            return;
        }
        int chosen = chosen();
        if (chosen == 1) {
            table.chosen().stream().findFirst().ifPresent(this::inspect);
        } else if (chosen > 1) {
            side.show(words.get("estate.many", chosen), many.of(table.chosenRows()));
        }
    }

    private void inspect(AssetId id) {
        details.details(id)
                .ifPresent(
                        found ->
                                side.show(
                                        found.asset().name(),
                                        inspector.of(
                                                found,
                                                new ExplanationSection(
                                                        details.explanation(id),
                                                        details::applicationName,
                                                        words),
                                                details.isReading())));
    }

    /// Shows what is now; the same rows stay chosen, and the inspector says what is true of them.
    private void refresh(List<AssetRow> rows) {
        isRefreshing = true;
        table.show(rows);
        isRefreshing = false;
        var scene = pane.getScene();
        boolean isTyping = scene != null && scene.getFocusOwner() instanceof TextArea;
        if (isInFront && side.isOpen() && chosen() > 0 && !isTyping) {
            onSelection();
        }
    }

    private final class FilterNotes implements FiltersMenu.Actions {
        @Override
        public void kept(String name) {
            side.done(words.get("estate.filters.kept", name));
        }

        @Override
        public void removed(String name) {
            side.done(words.get("estate.filters.removed", name));
        }

        @Override
        public void rule(RuleDraft draft) {
            onRule.accept(draft);
        }
    }
}
