package app.muster.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Controls that a workspace brings along.
class OwnControlsTest {

    private static final Catalogue BUILT_IN = CatalogueReader.builtIn();
    private static final String GOOD =
            """
            controls:
              - id: own.owner-tag
                title: Everything has an owner
                types:
                  - microsoft.keyvault/vaults
                categories: [B]
                purpose: preparation
                principle: assume-breach
                severity: low
                in-place: tag('owner') != none
                evidence: []
                in-place-says: Somebody is named.
                missing-says: Nobody is named.
                remedy:
                  portal: Set the tag.
                link: https://example.com/owners
                source: our own rules
                as-of: 2026-11-20
            """;

    @TempDir private Path folder;

    @Test
    void theyAreAskedBehindTheProgramsAndMarked() throws Exception {
        Catalogue all = OwnControls.read(BUILT_IN, List.of(file(GOOD))).behind(BUILT_IN);

        Control last = all.controls().getLast();
        assertEquals(BUILT_IN.controls().size() + 1, all.controls().size());
        assertEquals("own.owner-tag", last.id());
        assertTrue(last.own());
        assertTrue(BUILT_IN.controls().stream().noneMatch(Control::own));
    }

    @Test
    void everySlipIsNamedByFileAndEntry() throws Exception {
        String wrong =
                GOOD.replace("owner') != none", "owner') != nothing")
                        + GOOD.replace("controls:\n", "")
                                .replace("id: own.owner-tag", "id: kv.soft-delete")
                                .replace("source: our", "sauce: x\n    source: our")
                        + GOOD.replace("controls:\n", "")
                                .replace("id: own.owner-tag", "id: own.other")
                                .replace("keyvault/vaults", "keyvault/vault")
                                .replace("2026-11-20", "20.11.2026")
                        + GOOD.replace("controls:\n", "")
                                .replace("id: own.owner-tag", "id: own.typo")
                                .replace("keyvault/vaults", "keyvault/vault");
        Path file = file(wrong);

        OwnControls own = OwnControls.read(BUILT_IN, List.of(file));

        assertEquals(
                List.of(
                        "error controls, own.owner-tag, in-place",
                        "error controls, kv.soft-delete, sauce source",
                        "error controls, kv.soft-delete, id",
                        "error controls, own.other, as-of 2026-11-20",
                        "warning controls, own.other, types microsoft.keyvault/vaults",
                        "warning controls, own.typo, types microsoft.keyvault/vaults"),
                own.slips().stream()
                        .map(
                                slip ->
                                        ((slip.error() ? "error " : "warning ")
                                                        + slip.at()
                                                        + " "
                                                        + slip.instead())
                                                .strip())
                        .toList());
        assertEquals(List.of("own.typo"), own.controls().stream().map(Control::id).toList());
        assertEquals(file, own.slips().getFirst().file());
    }

    @Test
    void allThatIsWrongInOneControlIsSaidAtOnceAndNothingTwice() throws Exception {
        Path file =
                file(
                        """
                        controls:
                          - title: Everything has an owner
                            types: [Microsoft.KeyVault/vaults]
                            categories: [B, X]
                            severity: awful
                            applies-when: nonsense(
                            in-place: tag('owner') !=
                            evidence: [hearsay, rumours]
                            in-place-says: Somebody is named.
                            link: http://example.com
                            as-of: yesterday
                          - id: own.empty
                        """);

        OwnControls own = OwnControls.read(BUILT_IN, List.of(file));

        assertEquals(
                List.of(
                        "categories: not A to E: X",
                        "remedy: missing",
                        "id: missing",
                        "severity: not one of [CRITICAL, HIGH, MEDIUM, LOW]",
                        "applies-when",
                        "in-place",
                        "evidence: no kind of evidence: hearsay",
                        "evidence: no kind of evidence: rumours",
                        "missing-says: missing",
                        "source: missing",
                        "as-of: no date: yesterday",
                        "link: not a link that starts with https://",
                        "not-applicable-says: missing",
                        "types: not in lower case: Microsoft.KeyVault/vaults"),
                own.slips().stream()
                        .filter(slip -> slip.at().startsWith("controls, number 1, "))
                        .map(slip -> slip.at().substring(20) + ": " + slip.what())
                        .map(said -> said.replaceFirst("^(applies-when|in-place): .*", "$1"))
                        .toList());
        assertEquals(
                List.of(
                        "remedy",
                        "title",
                        "in-place",
                        "in-place-says",
                        "missing-says",
                        "link",
                        "source",
                        "as-of",
                        "types"),
                own.slips().stream()
                        .filter(slip -> slip.at().startsWith("controls, own.empty, "))
                        .map(slip -> slip.at().substring(21))
                        .toList());
        assertEquals(List.of(), own.controls());
    }

    @Test
    void aWorkspaceWithAWrongControlSaysWhereItIs() throws Exception {
        Path file = file(GOOD.replace("severity: low", "severity: awful"));

        var problem =
                assertThrows(
                        ProblemException.class,
                        () -> OwnControls.read(BUILT_IN, List.of(file)).sound());

        assertTrue(
                problem.problem() instanceof Problem.EntryWrong wrong
                        && wrong.file().equals(file)
                        && wrong.at().equals("controls, own.owner-tag, severity"),
                problem.toString());
    }

    @Test
    void aFileThatIsNoYamlLeavesTheOthersStanding() throws Exception {
        Path torn = Files.writeString(folder.resolve("a-torn.yaml"), "controls: [\n");
        Path gone = folder.resolve("b-gone.yaml");

        OwnControls own = OwnControls.read(BUILT_IN, List.of(torn, gone, file(GOOD)));

        assertEquals(List.of("own.owner-tag"), own.controls().stream().map(Control::id).toList());
        assertEquals(List.of(torn, gone), own.slips().stream().map(Slip::file).toList());
        assertTrue(own.hasErrors());
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("own.yaml"), text);
    }
}
