package app.muster.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Category;

import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What everybody may rely on who looks something up in the catalogue. Reading it at all proves
/// that every expression compiles.
class CatalogueTest {

    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
    private static final Pattern CONTROL = Pattern.compile("control\\('([^']*)'\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}\"]*}");

    @Test
    void everyIdIsThereOnce() {
        assertEquals(List.of(), twice(CATALOGUE.controls(), Control::id));
        assertEquals(List.of(), twice(CATALOGUE.actions(), AttackAction::id));
        assertEquals(List.of(), twice(CATALOGUE.playbooks(), PlaybookTemplate::key));
        assertEquals(List.of(), twice(CATALOGUE.spares(), SpareRule::key));
        for (AttackAction action : CATALOGUE.actions()) {
            assertEquals(List.of(), twice(action.rules(), OutcomeRule::id), action.id());
        }
    }

    @Test
    void everyControlThatIsNamedExists() {
        Stream<String> byRules =
                CATALOGUE.actions().stream()
                        .flatMap(action -> action.rules().stream())
                        .flatMap(rule -> CONTROL.matcher(rule.when().text()).results())
                        .map(found -> found.group(1));
        Stream<String> byPlaybooks =
                CATALOGUE.playbooks().stream().flatMap(playbook -> playbook.controls().stream());
        Set<String> unknown = new TreeSet<>(Stream.concat(byRules, byPlaybooks).toList());
        unknown.removeIf(id -> CATALOGUE.control(id).isPresent());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void whateverComesBackFromATemplateOnlyIsAskedForOne() {
        Control template = CATALOGUE.control("cfg.template-in-plan").orElseThrow();

        assertEquals(
                List.of(),
                CATALOGUE.playbooks().stream()
                        .filter(
                                playbook ->
                                        playbook.sure()
                                                .filter(sure -> sure.text().contains(template.id()))
                                                .isPresent())
                        .flatMap(playbook -> playbook.types().stream())
                        .map(CATALOGUE::type)
                        .filter(type -> !template.isAskedOf(type.type(), type.category()))
                        .toList());
    }

    @Test
    void everyPlaybookThatIsNamedExists() {
        Set<String> unknown = new TreeSet<>();
        CATALOGUE.actions().stream()
                .flatMap(action -> action.rules().stream())
                .flatMap(
                        rule ->
                                Stream.concat(
                                        Stream.of(rule.playbook()),
                                        rule.playbooks().values().stream()))
                .filter(key -> !key.isEmpty() && CATALOGUE.playbook(key).isEmpty())
                .forEach(unknown::add);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyRuleAndControlSaysWhereItIsFrom() {
        var silent = new ArrayList<String>();
        for (Control control : CATALOGUE.controls()) {
            if (control.source().isBlank() || !isLink(control.link())) {
                silent.add(control.id());
            }
        }
        for (SpareRule rule : CATALOGUE.spares()) {
            if (!isLink(rule.source()) || !rule.says().endsWith(".")) {
                silent.add(rule.key());
            }
        }
        for (AttackAction action : CATALOGUE.actions()) {
            for (OutcomeRule rule : action.rules()) {
                if (rule.source().isBlank()
                        || !Set.of("high", "medium", "low").contains(rule.confidence())) {
                    silent.add(action.id() + " " + rule.id());
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void theLastRuleOfEveryActionAlwaysHolds() {
        assertEquals(
                List.of(),
                CATALOGUE.actions().stream()
                        .filter(action -> !action.rules().getLast().when().text().equals("true"))
                        .map(AttackAction::id)
                        .toList());
    }

    @Test
    void typesAreLowerCase() {
        var wrong = new ArrayList<String>();
        Stream.of(
                        CATALOGUE.types().keySet().stream(),
                        CATALOGUE.controls().stream().flatMap(c -> c.types().stream()),
                        CATALOGUE.actions().stream().flatMap(a -> a.types().stream()),
                        CATALOGUE.playbooks().stream().flatMap(p -> p.types().stream()),
                        CATALOGUE.spares().stream().flatMap(s -> s.types().stream()))
                .flatMap(Function.identity())
                .filter(type -> !type.equals(type.toLowerCase(Locale.ROOT)) || type.isBlank())
                .forEach(wrong::add);
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyControlSaysInWholeSentencesWhatWasFoundAndWhatToDo() {
        var wrong = new ArrayList<String>();
        for (Control control : CATALOGUE.controls()) {
            boolean sentences =
                    Stream.of(
                                    control.inPlaceSays(),
                                    control.missingSays(),
                                    control.remedy().portal())
                            .allMatch(text -> text.endsWith("."));
            boolean says =
                    control.appliesWhen().isEmpty() || !control.notApplicableSays().isEmpty();
            if (!sentences || !says || control.types().isEmpty()) {
                wrong.add(control.id());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void commandsUseOnlyTheFourPlaceholders() {
        Set<String> known = Set.of("{id}", "{name}", "{group}", "{subscription}");
        var wrong = new ArrayList<String>();
        for (Control control : CATALOGUE.controls()) {
            PLACEHOLDER
                    .matcher(control.remedy().cli())
                    .results()
                    .map(found -> found.group())
                    .filter(placeholder -> !known.contains(placeholder))
                    .forEach(placeholder -> wrong.add(control.id() + " " + placeholder));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aChildThatNobodyEnteredBelongsToItsParentAndNothingElseIsGuessed() {
        ResourceType child = CATALOGUE.type("microsoft.keyvault/vaults/somethings/parts");
        ResourceType stranger = CATALOGUE.type("contoso.rockets/engines");

        assertEquals(CATALOGUE.type("microsoft.keyvault/vaults").category(), child.category());
        assertEquals(false, child.asset());
        assertEquals(Category.UNCLASSIFIED, stranger.category());
        assertEquals(true, stranger.asset());
    }

    @Test
    void everyIconExists() {
        var missing = new ArrayList<String>();
        for (ResourceType type : CATALOGUE.types().values()) {
            try {
                Feather.findByDescription(type.icon());
            } catch (IllegalArgumentException none) {
                missing.add(type.type() + " " + type.icon());
            }
        }
        assertEquals(List.of(), missing);
    }

    private static boolean isLink(String text) {
        return "https".equals(URI.create(text).getScheme());
    }

    private static <T> List<String> twice(List<T> things, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        return things.stream().map(id).filter(found -> !seen.add(found)).toList();
    }
}
