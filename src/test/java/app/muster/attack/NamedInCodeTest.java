package app.muster.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.catalogue.OutcomeRule.Meaning;
import app.muster.catalogue.Packs;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What is decided by name stands in the catalogue under that name.
class NamedInCodeTest {

    private final Catalogue catalogue = Packs.builtIn();

    @Test
    void whatAnActionLeavesIsTakenAwayByAnother() {
        assertEquals(
                List.of("sql.drop-db sql.delete-long-term"),
                catalogue.actions().stream()
                        .filter(action -> !action.leaves().isEmpty())
                        .map(action -> action.id() + " " + action.leaves())
                        .toList());
        assertTrue(
                catalogue.action("sql.delete-long-term").orElseThrow().rules().stream()
                        .anyMatch(rule -> rule.meaning() == Meaning.NOTHING_THERE));
    }

    @Test
    void copiesAreTakenBeforeAllElseEachInItsTurn() {
        assertEquals(
                List.of(
                        "1 asr.disable REPLICAS",
                        "2 backup.delete-items BACKUPS",
                        "3 backup.reduce-retention BACKUPS",
                        "4 sql.delete-long-term LONG_TERM_BACKUPS",
                        "5 backup.delete-snapshots SNAPSHOTS"),
                catalogue.actions().stream()
                        .filter(action -> action.beforeOthers() > 0)
                        .map(
                                action ->
                                        action.beforeOthers()
                                                + " "
                                                + action.id()
                                                + " "
                                                + action.removes().orElseThrow())
                        .sorted()
                        .toList());
    }

    @Test
    void everyRuleThatIsCalledLikeAReplicaOrALockSaysThatItIsOne() {
        assertEquals(
                List.of(),
                catalogue.actions().stream()
                        .flatMap(action -> action.rules().stream())
                        .filter(
                                rule ->
                                        rule.id().equals("replica")
                                                        && rule.meaning() != Meaning.BY_REPLICA
                                                || rule.id().equals("locked")
                                                        && rule.meaning() != Meaning.BY_LOCK)
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
