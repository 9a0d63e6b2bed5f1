package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.ShellCommand.Danger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class ShellCommandTest {

    @Test
    void aLineThatEndsInABackslashGoesOnInTheNext() {
        assertEquals(
                List.of("az a \\\n  --x 1", "az b"),
                ShellCommand.of("az a \\\n  --x 1\n\naz b\n").stream()
                        .map(ShellCommand::text)
                        .toList());
    }

    @Test
    void whatIsNotFilledInIsNamedAndWhatIsQuotedIsNot() {
        var command =
                new ShellCommand(
                        "az x --a $REGION --b {name} --c '' --d '{\"k\": \"$NO\"}' --e <me>");

        assertEquals(List.of("REGION", "{name}", "''", "<me>"), command.open());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "az lock delete --ids /subscriptions/1/x | REMOVES_LOCK",
                "az rest --method delete --url /s/1/providers/x/locks/keep | REMOVES_LOCK",
                "az rest --method DELETE --url /subscriptions/1/providers/x | DELETES",
                "az backup protection disable --delete-backup-data true | DELETES",
                "az role assignment delete --ids 1 | DELETES",
                "az vm update --ids 1 --remove tags | DELETES",
                "az backup vault update --immutability-state Disabled | SWITCHES_OFF",
                "az backup vault update --immutability-state Locked | FOR_GOOD",
                "az backup vault update --immutability-state Unlocked | ''",
                "az keyvault update --name 1 --enable-purge-protection true | FOR_GOOD",
                "az keyvault update --name 1 --enable-purge-protection false | SWITCHES_OFF",
                "az storage account x update --enable-delete-retention true | ''",
                "az lock create --name keep --lock-type CanNotDelete --resource 1 | ''"
            })
    void whatTakesSomethingAwayIsKnown(String text, String dangers) {
        assertEquals(
                dangers.isEmpty() ? Set.of() : Set.of(Danger.valueOf(dangers)),
                new ShellCommand(text).dangers());
    }

    @Test
    void noRemedyOfTheCatalogueTakesSomethingAway() {
        Set<String> found =
                Estates.CATALOGUE.controls().stream()
                        .flatMap(
                                control ->
                                        ShellCommand.of(control.remedy().cli()).stream()
                                                .filter(ShellCommand::takesAway)
                                                .map(_ -> control.id()))
                        .collect(Collectors.toSet());

        assertEquals(Set.of(), found);
    }
}
