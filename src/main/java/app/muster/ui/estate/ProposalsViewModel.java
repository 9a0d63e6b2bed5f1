package app.muster.ui.estate;

import app.muster.mapping.Edits;
import app.muster.mapping.Proposal;
import app.muster.mapping.Proposals;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.LatestJob;
import app.muster.work.Work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Map;

/// What applications there could be. Looked for beside the window while somebody looks; nothing is
/// in the plan before a person says yes.
final class ProposalsViewModel {

    private final Workspace workspace;
    private final Messages words;
    private final ReadOnlyObjectWrapper<List<Proposal>> proposals =
            new ReadOnlyObjectWrapper<>(List.of());
    private final PlanWatch<List<Proposal>> watch;
    private Map<AssetId, Asset> assets = Map.of();

    ProposalsViewModel(Workspace workspace, Messages words, LatestJob job) {
        this.workspace = workspace;
        this.words = words;
        watch =
                new PlanWatch<>(
                        workspace,
                        job,
                        words.get("job.proposals"),
                        _ -> true,
                        this::looking,
                        this::show);
    }

    /// The surest first; alternatives to those before them last.
    ReadOnlyObjectProperty<List<Proposal>> proposalsProperty() {
        return proposals.getReadOnlyProperty();
    }

    /// Whether the proposals are those of the present plan.
    ReadOnlyBooleanProperty knownProperty() {
        return watch.knownProperty();
    }

    /// Whether somebody looks at them, so that looking for them is worth it.
    void watch(boolean isInFront) {
        watch.watch(isInFront);
    }

    /// The conditions in words, one line for each rule.
    List<String> rules(Proposal proposal) {
        return proposal.rules().stream().map(when -> RuleWords.when(when, words)).toList();
    }

    /// Names of the first assets it would place.
    List<String> examples(Proposal proposal, int most) {
        return proposal.assets().stream().limit(most).map(this::name).toList();
    }

    /// What a person calls the asset.
    String name(AssetId id) {
        Asset asset = assets.get(id);
        return asset == null ? id.shortName() : asset.name();
    }

    /// Makes the applications and their rules; one step back undoes all of it.
    ///
    /// @return how many assets were placed
    int accept(List<Proposal> wanted) {
        long before = mapped();
        workspace.edit(
                "edit.proposal",
                plan -> Edits.accept(plan, workspace.snapshotProperty().get(), wanted));
        return (int) (mapped() - before);
    }

    private long mapped() {
        return workspace.plan().assets().stream().filter(a -> a.application().isPresent()).count();
    }

    private Work<List<Proposal>> looking(Plan plan) {
        Snapshot snapshot = workspace.snapshotProperty().get();
        return _ -> Proposals.of(plan, snapshot, workspace.catalogue());
    }

    private void show(Plan plan, List<Proposal> found) {
        assets = plan.assetsById();
        proposals.set(found);
    }
}
