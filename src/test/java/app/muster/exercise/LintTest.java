package app.muster.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class LintTest {

    /// What a change to the good script is complained about.
    ///
    /// @param rule with what to write instead, where there is something
    private record Bad(String rule, String from, String to) {}

    private static final List<Bad> ERRORS =
            List.of(
                    new Bad("format -> ttx/1", "format: ttx/1", "format: ttx/2"),
                    new Bad("rules -> azure-outcomes/2026.1", "outcomes/2026.1", "outcomes/2020.1"),
                    new Bad("live-systems -> none", "liveSystems: none", "liveSystems: prod"),
                    new Bad("id-form -> incident-1", "id: gates", "id: Gates"),
                    new Bad(
                            "reference -> o1",
                            "vm, needs: [azure.owner], objective: o3",
                            "vm, needs: [azure.owner], objective: o4"),
                    new Bad(
                            "reference -> i1",
                            "within: {of: i1, limit: 10m}",
                            "within: {of: i11, limit: 10m}"),
                    new Bad(
                            "reference -> ic",
                            "to: [ic], text: \"A note",
                            "to: [ik], text: \"A note"),
                    new Bad("reference -> cast.vm", "target: cast.vm", "target: cast.vn"),
                    new Bad("reference -> cut", "option: cut}", "option: cat}"),
                    new Bad("reference -> key-vault", "kind: key-vault", "kind: key-valt"),
                    new Bad(
                            "expression -> supports",
                            "where: \"supports(it, cast.app)\", ifMissing: skip}\n  vault",
                            "where: \"suports(it, cast.app)\", ifMissing: skip}\n  vault"),
                    new Bad("action-type -> vm.delete", "type: vm.delete", "type: vm.deleet"),
                    new Bad(
                            "needs-unobtainable -> attacker: {holds: [devops.admin]}",
                            "cast.vm, needs: [azure.owner]",
                            "cast.vm, needs: [devops.admin]"),
                    new Bad("phase-sum -> 1h 30m", "at: 65m, length: 35m", "at: 65m, length: 25m"),
                    new Bad("decision-due -> due: 20m", "    due: 20m\n", ""),
                    new Bad("decision-owner -> owner: …", "    owner: ic\n", ""),
                    new Bad("decision-silent -> ifSilent: …", "    ifSilent: wait\n", ""),
                    new Bad("trigger-cycle -> at: 10m", "{id: i5, at: 40m,", "{id: i5, after: i5,"),
                    new Bad(
                            "live-address -> contoso.example",
                            "A note asks for money.",
                            "Mail from boss@contoso.com."),
                    new Bad("credential", "A note asks for money.", "password=Tr0ub4dor3"),
                    new Bad(
                            "placeholder -> {cast.part.name}",
                            "A note asks for money.",
                            "{cast.nobody.name} is gone."),
                    new Bad(
                            "noise-unrefuted -> refute: \"…\"",
                            "{id: i5, at: 40m,",
                            "{id: i5, kind: noise, at: 40m,"));

    private static Set<String> rules(String text, Complaint.Severity severity) throws Exception {
        ScriptReader.Read read = ScriptReader.read(text, Path.of("gates.ttx.yaml"));
        var rules = new TreeSet<String>();
        var all = new ArrayList<>(read.complaints());
        all.addAll(Lint.of(read.script(), Given.CATALOGUE));
        all.stream()
                .filter(c -> c.severity() == severity)
                .map(c -> c.instead().isEmpty() ? c.rule() : c.rule() + " -> " + c.instead())
                .forEach(rules::add);
        return rules;
    }

    @Test
    void aGoodScriptHasNoErrors() throws Exception {
        assertEquals(Set.of(), rules(Given.gates(), Complaint.Severity.ERROR));
        assertEquals(Set.of(), rules(Given.gates(), Complaint.Severity.WARNING));
    }

    @Test
    void eachErrorFiresOnAScriptThatHasItAlone() throws Exception {
        for (Bad bad : ERRORS) {
            assertEquals(
                    Set.of(bad.rule()),
                    rules(Given.gates().replace(bad.from(), bad.to()), Complaint.Severity.ERROR),
                    bad.toString());
        }
    }

    @Test
    void anIdUsedTwiceIsAnError() throws Exception {
        assertEquals(
                Set.of("id-twice"),
                rules(
                        Given.gates() + "hotwash: [\"?\"]\nquestions: [{id: e1, text: \"?\"}]\n",
                        Complaint.Severity.ERROR));
    }

    @Test
    void anObjectiveThatNothingMeasuresIsAnError() throws Exception {
        String text =
                Given.gates()
                        .replace(
                                "  - {id: o3,",
                                "  - {id: o4, text: \"Nothing\", capability: detect.logs}\n"
                                        + "  - {id: o3,");

        assertEquals(Set.of("objective-unmeasured"), rules(text, Complaint.Severity.ERROR));
    }

    @Test
    void anArtefactNeedsWordsAContentAndItsOwnFolder() throws Exception {
        String text =
                Given.gates()
                        + """
                        artefacts:
                          - {id: art1, type: chat, title: "x", alt: "", body: "x"}
                          - {id: art2, type: chat, title: "x", alt: "x"}
                          - {id: art3, type: file, title: "x", alt: "x", file: "../secret.txt"}
                        """;

        assertEquals(
                Set.of(
                        "artefact-alt -> alt: \"…\"",
                        "artefact-empty -> body: \"…\"",
                        "artefact-outside -> gates/…"),
                rules(text, Complaint.Severity.ERROR));
    }

    @Test
    void eachWarningFiresOnAScriptThatEarnsIt() throws Exception {
        List<Bad> warnings =
                List.of(
                        new Bad("hotwash-short", "hotwash: 20m", "hotwash: 5m"),
                        new Bad("task-unlinked -> step: …/1", "step: restore/2, ", ""),
                        new Bad("text-long", "A note asks for money.", "word ".repeat(61)),
                        new Bad(
                                "no-contingency",
                                "ifNot: {decision: d1, within: 15m}",
                                "manual: true"),
                        new Bad(
                                "longest-is-right",
                                "label: \"All of them\"",
                                "label: \"All of them, at once, everywhere\""),
                        new Bad(
                                "critical-many",
                                "objective: o2, phase: protect}",
                                "objective: o2, phase: protect, critical: true}"),
                        new Bad(
                                "protect-by-talk",
                                "capability: recover.restore}",
                                "capability: recover.restore}\n"
                                        + "  - {id: o4, text: \"T\", capability: protect.x}"));
        for (Bad bad : warnings) {
            String text = Given.gates().replace(bad.from(), bad.to());
            if (bad.rule().equals("protect-by-talk")) {
                text =
                        text.replace(
                                "role: ic, objective: o1, step: triage/1",
                                "role: ic, objective: o4, step: triage/1");
            }
            assertEquals(
                    Set.of(bad.rule()), rules(text, Complaint.Severity.WARNING), bad.toString());
        }
    }

    @Test
    void aSeatThatHearsNothingAndTooMuchNoiseAreWarnedOf() throws Exception {
        String noisy =
                Given.gates()
                        .replace(
                                "{id: i5, at: 40m,",
                                "{id: i5, at: 40m, kind: noise, refute: \"planned\",")
                        .replace(
                                "{id: i3, after",
                                "{id: i3, kind: noise, refute: \"planned\", after");
        String silent =
                Given.gates()
                        .replace("to: [all]", "to: [ic]")
                        .replace("objectives:", "  - {id: com, name: \"Press\"}\nobjectives:");

        assertEquals(Set.of("noise-many"), rules(noisy, Complaint.Severity.WARNING));
        assertEquals(Set.of("silent-seat"), rules(silent, Complaint.Severity.WARNING));
    }
}
