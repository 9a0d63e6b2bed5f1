package app.muster.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.catalogue.Packs;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is decided by name stands in the catalogue under that name.
class NamedInCodeTest {

    private final Catalogue catalogue = Packs.builtIn();

    @Test
    void everyActionExists() {
        assertEquals(
                List.of(),
                Stream.of(
                                Order.BACKUPS.stream(),
                                Order.OTHER_COPY.keySet().stream(),
                                Order.OTHER_COPY.values().stream(),
                                Survivability.COPIES.stream(),
                                Fallen.BACKUP_ACTIONS.stream(),
                                Stream.of(Fallen.LOCKS, Fallen.REPLICATION, Fallen.LONG_TERM))
                        .flatMap(ids -> ids)
                        .filter(id -> catalogue.action(id).isEmpty())
                        .toList());
    }

    @Test
    void everyRuleExistsInTheActionsThatAreAskedForIt() {
        Map<String, List<String>> rules =
                Map.of(
                        Order.NO_BACKUPS, Order.BACKUPS,
                        Order.NO_OTHER_COPY, List.copyOf(Order.OTHER_COPY.values()),
                        Order.BY_REPLICA, List.of("vm.delete", "vm.wipe-guest", "disk.delete"),
                        Decision.LOCKED, List.of("vm.delete", "disk.delete", "keyvault.delete"));

        assertEquals(
                List.of(),
                rules.entrySet().stream()
                        .flatMap(
                                rule ->
                                        rule.getValue().stream()
                                                .filter(action -> !has(action, rule.getKey()))
                                                .map(action -> action + " " + rule.getKey()))
                        .toList());
    }

    @Test
    void theControlThatVouchesForATemplateExists() {
        assertEquals(true, CatalogueReader.builtIn().control(TargetFacts.TEMPLATE).isPresent());
    }

    @Test
    void noRuleIsCalledLikeWhatNoRuleDecides() {
        assertEquals(
                List.of(),
                catalogue.actions().stream()
                        .map(AttackAction::id)
                        .filter(action -> has(action, Outcomes.WRONG_KIND))
                        .toList());
    }

    private boolean has(String action, String rule) {
        return catalogue.action(action).orElseThrow().rules().stream()
                .anyMatch(one -> one.id().equals(rule));
    }
}
