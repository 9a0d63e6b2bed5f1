package app.muster.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.SharedData;
import app.muster.plan.Application;
import app.muster.plan.Condition;
import app.muster.plan.Plan;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A subscription of 713 resources that nobody ever sorted, mapped in the real window with five
/// rules.
class MapSubscriptionTest {

    /// A rule as a person types it.
    private record Typed(Condition.Field field, String pattern, String application) {}

    private static final List<Typed> RULES =
            List.of(
                    new Typed(
                            Condition.Field.GROUP,
                            "cli_test*|clitest*|cli-live-test*|azure-cli*|*-cli-*",
                            "CLI test runs"),
                    new Typed(Condition.Field.GROUP, "fy*", "FY lab"),
                    new Typed(Condition.Field.GROUP, "qianwens|zhoxing*|yishitest*", "Team labs"),
                    new Typed(
                            Condition.Field.TYPE, "microsoft.recoveryservices/vaults", "Recovery"),
                    new Typed(Condition.Field.GROUP, "*test*", "Other tests"));

    @TempDir private Path folder;

    @Test
    void fiveRulesMapMostOfASubscription() throws Exception {
        Path inventory =
                SharedData.azure(
                        "inventories/resource-list/subscription-713.az-resource-list.json");
        try (var workspace = ExampleEstate.open(folder, Plan.empty("Subscription"))) {
            var user =
                    WindowUser.open(
                            workspace,
                            folder.resolve("muster.log"),
                            Theme.LIGHT,
                            1280,
                            800,
                            app ->
                                    app.asking(
                                            (title, kinds, patterns) -> List.of(inventory),
                                            (title, name, kinds, pattern) -> Optional.empty()));

            bringsTheInventory(user);
            user.toggle("Rules");
            var placed = new ArrayList<Integer>();
            for (Typed rule : RULES) {
                int before = mapped(workspace.plan());
                writes(user, rule);
                placed.add(mapped(workspace.plan()) - before);
            }
            user.toggle("Assets");
            user.await("%d of 675 mapped".formatted(mapped(workspace.plan())));
            user.toggle("Only unmapped");
            user.await("Next proposals");
            int shown = user.control(TableView.class, "Estate").getItems().size();
            int unmapped = 675 - mapped(workspace.plan());
            Plan byRules = workspace.plan();
            user.await("Accept");
            user.press("Accept");
            user.awaitSaying("proposal accepted");
            boolean hasMore = mapped(workspace.plan()) > mapped(byRules);
            Fx.run(workspace::undo);
            user.close();

            assertEquals(List.of(360, 55, 107, 5, 53), placed);
            assertEquals(List.of(95, 95), List.of(unmapped, shown));
            assertEquals(true, hasMore);
            assertEquals(byRules, workspace.plan());
            assertEquals(
                    List.of("CLI test runs", "FY lab", "Team labs", "Recovery", "Other tests"),
                    workspace.plan().applications().stream().map(Application::name).toList());
        }
    }

    private static void bringsTheInventory(WindowUser user) throws Exception {
        user.goTo(PageId.ESTATE, "No estate yet");
        user.press("Import an inventory");
        user.await("Apply to the plan");
        user.await("Entries in the files");
        user.press("Apply to the plan");
        user.await("0 of 675 mapped");
    }

    /// Six steps: the button, the field, the pattern, the application, the look at what it would
    /// do, and the yes.
    @SuppressWarnings("unchecked")
    private static void writes(WindowUser user, Typed rule) throws Exception {
        user.press("Add a rule");
        ChoiceBox<Condition.Field> field = user.control(ChoiceBox.class, "What is looked at");
        TextField pattern = user.control(TextField.class, "Pattern");
        ComboBox<String> application = user.control(ComboBox.class, "Belongs to");
        Fx.run(
                () -> {
                    field.setValue(rule.field());
                    pattern.setText(rule.pattern());
                    application.setValue(rule.application());
                });
        user.awaitSaying("would be placed");
        user.press("Add the rule");
        user.awaitNo("Add the rule");
    }

    private static int mapped(Plan plan) {
        return (int) plan.assets().stream().filter(a -> a.application().isPresent()).count();
    }
}
