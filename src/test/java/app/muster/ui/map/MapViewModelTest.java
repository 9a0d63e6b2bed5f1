package app.muster.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Verdict;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.ui.map.MapScene.Spot;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class MapViewModelTest {

    private static MapViewModel drawn(Workspace workspace) throws Exception {
        var model = new MapViewModel(workspace);
        model.drawn(model.drawing().run(Progress.NONE));
        return model;
    }

    private static AssetId id(Workspace workspace, String name) {
        return workspace.plan().assets().stream()
                .filter(asset -> asset.name().equals(name))
                .map(Asset::id)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<MapViewModel.Link> links) {
        return links.stream().map(link -> link.other().name()).toList();
    }

    @Test
    void everyAssetOfTheExampleHasItsPlace() throws Exception {
        Workspace workspace = Contoso.workspace();

        MapViewModel model = drawn(workspace);

        assertEquals(workspace.plan().assets().size(), model.scene().get().spots().size());
        assertEquals(false, model.isOld());
    }

    @Test
    void whatStandsOnAKeyVaultFallsWithIt() throws Exception {
        Workspace workspace = Contoso.workspace();
        MapViewModel model = drawn(workspace);

        assertTrue(model.select(id(workspace, "kv-erp-cmk-weu")));

        Spot vault = model.selected().get().orElseThrow();
        assertEquals(
                List.of("ERP", "Customer Portal"),
                model.fall(vault).applications().stream().map(Application::name).toList());
        assertEquals(model.fall(vault).assets().size(), model.falling().get().size());
    }

    @Test
    void aRejectedDependencyIsListedAsSuchAndComesBackByUndo() throws Exception {
        Workspace workspace = Contoso.workspace();
        MapViewModel model = drawn(workspace);
        AssetId disks = id(workspace, "des-erp-weu");
        Dependency need = model.needs(disks).getFirst().dependency();

        model.reject(need);

        assertEquals(
                List.of(true),
                model.needs(disks).stream().map(link -> link.dependency().rejected()).toList());
        assertTrue(model.isOld());
        model.undo();
        assertEquals(List.of(need), model.needs(disks).stream().map(l -> l.dependency()).toList());
    }

    @Test
    void aDependencyDrawnByHandIsTakenAwayAgainWhenRejected() throws Exception {
        Workspace workspace = Contoso.workspace();
        MapViewModel model = drawn(workspace);
        AssetId vault = id(workspace, "kv-erp-cmk-weu");
        AssetId other = id(workspace, "des-erp-weu");

        model.need(vault, other, Dependency.Kind.IDENTITY);

        assertEquals(List.of("des-erp-weu"), names(model.needs(vault)));
        model.reject(model.needs(vault).getFirst().dependency());
        assertEquals(List.of(), model.needs(vault));
    }

    @Test
    void nothingIsOfferedThatIsNeededAlready() throws Exception {
        Workspace workspace = Contoso.workspace();
        MapViewModel model = drawn(workspace);

        assertEquals(List.of(), model.candidates(id(workspace, "des-erp-weu"), "KV-ERP-CMK"));
        assertEquals(
                List.of("kv-erp-cmk-weu"),
                model.candidates(id(workspace, "vm-erp-sql01"), "kv-erp-cmk").stream()
                        .map(Asset::name)
                        .toList());
    }

    @Test
    void theSearchGoesRoundWhatItFound() throws Exception {
        MapViewModel model = drawn(Contoso.workspace());

        model.seek("kv-erp");

        assertEquals(2, model.found().get().size());
        Optional<Spot> first = model.nextFound();
        Optional<Spot> second = model.nextFound();
        assertEquals(Set.copyOf(model.found().get()), Set.of(first.get(), second.get()));
        assertEquals(first, model.nextFound());
    }

    @Test
    void aHiddenCategoryIsNeitherShownNorFound() throws Exception {
        MapViewModel model = drawn(Contoso.workspace());
        model.show(Category.B, false);

        model.seek("kv-erp");

        assertEquals(List.of(), model.found().get());
    }

    @Test
    void findingsAreCountedByVerdict() throws Exception {
        Workspace workspace = Contoso.judged();

        Map<Verdict, Long> counts = drawn(workspace).verdicts(id(workspace, "kv-erp-cmk-weu"));

        assertEquals(
                workspace
                        .insightProperty()
                        .get()
                        .orElseThrow()
                        .assessment()
                        .of(id(workspace, "kv-erp-cmk-weu"))
                        .size(),
                counts.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void theSelectionStaysWhenTheMapIsDrawnAnew() throws Exception {
        Workspace workspace = Contoso.workspace();
        MapViewModel model = drawn(workspace);
        AssetId disks = id(workspace, "des-erp-weu");
        model.select(disks);
        model.reject(model.needs(disks).getFirst().dependency());

        model.drawn(model.drawing().run(Progress.NONE));

        assertEquals(List.of(disks), model.selected().get().orElseThrow().node().assets());
    }

    @Test
    void anArrowKeyFollowsADependency() throws Exception {
        Workspace workspace = Contoso.workspace();
        MapViewModel model = drawn(workspace);
        MapScene scene = model.scene().get();
        Spot disks = scene.spot(id(workspace, "des-erp-weu")).orElseThrow();

        assertEquals(
                scene.spot(id(workspace, "kv-erp-cmk-weu")),
                MapSteps.DOWN.from(disks, scene, _ -> true));
    }
}
