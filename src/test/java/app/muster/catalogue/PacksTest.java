package app.muster.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Step;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class PacksTest {

    private static final Set<String> ROLES =
            Set.of(
                    "incident-commander",
                    "security-lead",
                    "platform-owner",
                    "backup-operator",
                    "network-engineer",
                    "database-administrator",
                    "application-owner",
                    "devops-engineer");

    private final Catalogue catalogue = Packs.builtIn();

    @Test
    void everyActionAndEveryRuleInItHasItsOwnId() {
        var twice = new ArrayList<String>();
        Set<String> actions = new HashSet<>();
        for (AttackAction action : catalogue.actions()) {
            Set<String> rules = new HashSet<>();
            if (!actions.add(action.id())) {
                twice.add(action.id());
            }
            for (OutcomeRule rule : action.rules()) {
                if (!rules.add(rule.id())) {
                    twice.add(action.id() + " " + rule.id());
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void theLastRuleOfEveryActionAlwaysHolds() {
        assertEquals(
                List.of(),
                catalogue.actions().stream()
                        .filter(a -> !a.rules().getLast().when().text().equals("true"))
                        .map(AttackAction::id)
                        .toList());
    }

    @Test
    void everyPlaybookThatARuleNamesExists() {
        assertEquals(
                List.of(),
                catalogue.actions().stream()
                        .flatMap(action -> action.rules().stream())
                        .map(OutcomeRule::playbook)
                        .filter(key -> !key.isEmpty() && catalogue.playbook(key).isEmpty())
                        .toList());
    }

    @Test
    void everyRuleThatLeavesSomethingToRestoreNamesItsPlaybook() {
        assertEquals(
                List.of(),
                catalogue.actions().stream()
                        .flatMap(action -> action.rules().stream())
                        .filter(rule -> rule.playbook().isEmpty())
                        .filter(
                                rule ->
                                        rule.result() == Result.RECOVERABLE
                                                || rule.result() == Result.BEST_EFFORT)
                        .map(OutcomeRule::says)
                        .toList());
    }

    @Test
    void whatComesBackByItselfHasStepsOfItsOwnKind() {
        assertEquals(
                List.of(
                        "cache.delete refilled redeploy-cache true",
                        "acr.delete-images soft-delete restore-registry-artifacts true",
                        "cosmos.delete-account continuous-7 restore-cosmos true",
                        "cosmos.delete-account periodic rebuild-empty false"),
                List.of(
                        steps("cache.delete", "refilled"),
                        steps("acr.delete-images", "soft-delete"),
                        steps("cosmos.delete-account", "continuous-7"),
                        steps("cosmos.delete-account", "periodic")));
    }

    @Test
    void anotherKindOfThingHasThePlaybookOfItsKind() {
        assertEquals(
                List.of(
                        "recover-managed-hsm",
                        "recover-key-vault",
                        "restore-sql-instance",
                        "rebuild-iot-hub"),
                List.of(
                        named(
                                "keyvault.purge",
                                "purge-protection",
                                "microsoft.keyvault/managedhsms"),
                        named("keyvault.delete", "soft-delete", "microsoft.keyvault/vaults"),
                        named(
                                "sql.drop-db",
                                "point-in-time",
                                "microsoft.sql/managedinstances/databases"),
                        named("messaging.delete", "gone", "microsoft.devices/iothubs")));
        assertEquals(
                List.of(),
                catalogue.actions().stream()
                        .flatMap(action -> action.rules().stream())
                        .flatMap(rule -> rule.playbooks().entrySet().stream())
                        .filter(
                                of ->
                                        !catalogue
                                                .playbook(of.getValue())
                                                .orElseThrow()
                                                .types()
                                                .contains(of.getKey()))
                        .toList());
    }

    private String named(String id, String rule, String type) {
        return catalogue.action(id).orElseThrow().rules().stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElseThrow()
                .playbook(type);
    }

    /// Whether the playbook is made for everything that the action is done to.
    private String steps(String id, String rule) {
        AttackAction action = catalogue.action(id).orElseThrow();
        String key =
                action.rules().stream()
                        .filter(one -> one.id().equals(rule))
                        .findFirst()
                        .orElseThrow()
                        .playbook();
        boolean fits = catalogue.playbook(key).orElseThrow().types().containsAll(action.types());
        return id + " " + rule + " " + key + " " + fits;
    }

    @Test
    void everyStepSaysHowToTellThatItWorkedAndWhoDoesIt() {
        var wrong = new ArrayList<String>();
        for (PlaybookTemplate playbook : catalogue.playbooks()) {
            for (Step step : playbook.steps()) {
                if (step.verify().isBlank()
                        || step.title().isBlank()
                        || !ROLES.contains(step.role().value())) {
                    wrong.add(playbook.key() + " " + step.id());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void confidenceIsOneOfThreeWords() {
        assertEquals(
                List.of(),
                catalogue.actions().stream()
                        .flatMap(action -> action.rules().stream())
                        .map(OutcomeRule::confidence)
                        .filter(word -> !List.of("high", "medium", "low").contains(word))
                        .toList());
    }

    @Test
    void everyTypeAndEveryControlThatIsNamedIsInTheCatalogue() {
        Catalogue whole = CatalogueReader.builtIn();
        var unknown = new ArrayList<String>();
        for (AttackAction action : whole.actions()) {
            action.types().stream()
                    .filter(type -> !type.equals("*") && !type.equals("muster/plan"))
                    .filter(type -> !whole.types().containsKey(type))
                    .forEach(type -> unknown.add(action.id() + " " + type));
        }
        for (PlaybookTemplate playbook : whole.playbooks()) {
            playbook.types().stream()
                    .filter(type -> !type.equals("muster/plan"))
                    .filter(type -> !whole.types().containsKey(type))
                    .forEach(type -> unknown.add(playbook.key() + " " + type));
            playbook.controls().stream()
                    .filter(control -> whole.control(control).isEmpty())
                    .forEach(control -> unknown.add(playbook.key() + " " + control));
        }
        assertEquals(List.of(), unknown);
    }
}
