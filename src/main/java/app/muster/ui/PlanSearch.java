package app.muster.ui;

import app.muster.catalogue.Catalogue;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.Navigation;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.SearchHit;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What the search finds in the plan: applications open on the map, assets in the estate.
final class PlanSearch implements Supplier<List<SearchHit>> {

    private final Workspace workspace;
    private final Navigation navigation;
    private final Messages words;

    PlanSearch(Workspace workspace, Navigation navigation, Messages words) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.words = words;
    }

    @Override
    public List<SearchHit> get() {
        var plan = workspace.plan();
        return Stream.concat(
                        plan.applications().stream().map(this::hit),
                        plan.assets().stream().map(this::hit))
                .toList();
    }

    private SearchHit hit(Application application) {
        String kind = words.get(application.shared() ? "search.shared" : "search.application");
        return new SearchHit(
                application.name(),
                kind,
                Feather.BOX,
                () -> navigation.open(PageId.MAP, application.id().value()));
    }

    private SearchHit hit(Asset asset) {
        Catalogue catalogue = workspace.catalogue();
        return new SearchHit(
                asset.name(),
                catalogue.type(asset.type()).title(),
                Feather.SERVER,
                () -> navigation.open(PageId.ESTATE, asset.id().value()));
    }
}
