package app.muster.document;

import static app.muster.document.Blocks.column;
import static app.muster.document.Blocks.number;

import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.catalogue.Control;
import app.muster.catalogue.ControlName;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.estate.Coverage;
import app.muster.text.Messages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What protects the applications, how that is known, and what is missing.
final class ProtectionPages {

    private static final int COMMANDS_SHOWN = 2;

    private ProtectionPages() {}

    static void add(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        blocks.page(words.get("document.protections"));
        if (scope.findings.isEmpty()) {
            blocks.lacks(words.get("document.no-findings"));
        } else {
            blocks.says(words.get("document.protections.says"));
            perApplication(scope, blocks);
        }
        coverage(scope, blocks);
        if (!scope.findings.isEmpty()) {
            blocks.section(words.get("document.findings"));
            missing(scope, blocks);
            unknown(scope, blocks);
            waived(scope, blocks);
            inPlace(scope, blocks);
        }
    }

    private static void perApplication(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        Map<AssetId, Optional<ApplicationId>> owners = new HashMap<>();
        scope.assets.forEach(asset -> owners.put(asset.id(), asset.application()));
        Map<Optional<ApplicationId>, Map<Verdict, Long>> counts = new HashMap<>();
        for (Finding finding : scope.findings) {
            counts.computeIfAbsent(
                            owners.getOrDefault(finding.asset(), Optional.empty()),
                            _ -> new EnumMap<>(Verdict.class))
                    .merge(finding.verdict(), 1L, Long::sum);
        }
        var rows = new ArrayList<List<Line>>();
        for (Application application : scope.applications) {
            rows.add(
                    counted(
                            application.name(),
                            counts.getOrDefault(Optional.of(application.id()), Map.of())));
        }
        if (counts.containsKey(Optional.<ApplicationId>empty())) {
            rows.add(
                    counted(
                            words.get("document.protections.rest"),
                            counts.getOrDefault(Optional.<ApplicationId>empty(), Map.of())));
        }
        blocks.table(
                List.of(
                        column(words.get("document.column.application"), 40),
                        number(Labels.verdict(Verdict.MISSING, words), 15),
                        number(Labels.verdict(Verdict.UNKNOWN, words), 15),
                        number(Labels.verdict(Verdict.IN_PLACE, words), 15),
                        number(Labels.verdict(Verdict.WAIVED, words), 15)),
                rows);
    }

    private static List<Line> counted(String name, Map<Verdict, Long> counts) {
        return List.of(
                Line.EMPTY.strong(name),
                Line.of("" + counts.getOrDefault(Verdict.MISSING, 0L)),
                Line.of("" + counts.getOrDefault(Verdict.UNKNOWN, 0L)),
                Line.of("" + counts.getOrDefault(Verdict.IN_PLACE, 0L)),
                Line.of("" + counts.getOrDefault(Verdict.WAIVED, 0L)));
    }

    private static void coverage(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        blocks.part(words.get("document.coverage"));
        List<Coverage> coverage = scope.contents.assessment().coverage();
        if (coverage.isEmpty()) {
            blocks.lacks(words.get("document.coverage.nothing"));
            return;
        }
        blocks.says(words.get("document.coverage.says"));
        var rows = new ArrayList<List<Line>>();
        coverage.stream()
                .collect(
                        Collectors.groupingBy(
                                Coverage::kind,
                                TreeMap::new,
                                Collectors.groupingBy(
                                        Coverage::state, TreeMap::new, Collectors.counting())))
                .forEach(
                        (kind, states) ->
                                rows.add(
                                        List.of(
                                                Line.of(Labels.evidence(kind, words)),
                                                states(states, words))));
        blocks.table(
                List.of(
                        column(words.get("document.column.evidence"), 44),
                        column(words.get("document.column.state"), 56)),
                rows);
        List<List<Line>> unread =
                coverage.stream()
                        .filter(c -> c.state() != Coverage.State.COMPLETE)
                        .map(
                                c ->
                                        List.of(
                                                Line.of(Labels.evidence(c.kind(), words)),
                                                Line.EMPTY.mono(c.scope()),
                                                Line.of(
                                                        Labels.state(c.state(), words)
                                                                + (c.note().isEmpty()
                                                                        ? ""
                                                                        : ": " + c.note()))))
                        .toList();
        if (!unread.isEmpty()) {
            blocks.smallPart(words.get("document.coverage.unread"));
            blocks.table(
                    List.of(
                            column(words.get("document.column.evidence"), 24),
                            column(words.get("document.column.where"), 46),
                            column(words.get("document.column.why"), 30)),
                    unread);
        }
    }

    private static Line states(Map<Coverage.State, Long> states, Messages words) {
        Line line = Line.EMPTY;
        for (Map.Entry<Coverage.State, Long> state : states.entrySet()) {
            line =
                    line.chip(
                                    Labels.state(state.getKey(), words) + " " + state.getValue(),
                                    state.getKey() == Coverage.State.COMPLETE
                                            ? Tone.IN_PLACE
                                            : Tone.UNKNOWN)
                            .plain(" ");
        }
        return line;
    }

    private static void missing(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        List<Finding> missing = scope.findings(Verdict.MISSING);
        blocks.part(words.get("document.findings.missing", missing.size()));
        if (missing.isEmpty()) {
            blocks.says(words.get("document.findings.none-missing"));
            return;
        }
        Map<Control, List<Finding>> byControl = byControl(missing);
        byControl.forEach((control, findings) -> missing(scope, control, findings, blocks));
    }

    /// Worst first; of two that are as bad the one on more assets.
    private static Map<Control, List<Finding>> byControl(List<Finding> findings) {
        Map<Control, List<Finding>> byControl = new LinkedHashMap<>();
        findings.forEach(
                f -> byControl.computeIfAbsent(f.control(), _ -> new ArrayList<>()).add(f));
        Map<Control, List<Finding>> sorted = new LinkedHashMap<>();
        byControl.entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<Control, List<Finding>>, Control.Severity>comparing(
                                        e -> worst(e.getValue()))
                                .thenComparing(e -> -e.getValue().size())
                                .thenComparing(e -> e.getKey().id()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private static void missing(
            Scope scope, Control control, List<Finding> findings, Blocks blocks) {
        Messages words = scope.words;
        blocks.smallPart(words.get("document.findings.not", ControlName.of(control, words)));
        blocks.add(
                new Block.Paragraph(
                        Line.EMPTY
                                .chip(
                                        Labels.severity(worst(findings), words),
                                        Labels.tone(worst(findings)))
                                .plain("  " + control.missingSays())));
        Map<List<String>, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : findings) {
            alike.computeIfAbsent(
                            List.of(finding.reason(), evidence(scope, finding).text()),
                            _ -> new ArrayList<>())
                    .add(finding);
        }
        var rows = new ArrayList<List<Line>>();
        alike.values()
                .forEach(
                        some ->
                                rows.add(
                                        List.of(
                                                named(scope, some),
                                                Line.of(some.getFirst().reason()),
                                                evidence(scope, some.getFirst()))));
        blocks.table(
                List.of(
                        column(words.get("document.column.asset"), 40),
                        column(words.get("document.column.why"), 30),
                        column(words.get("document.column.read"), 30)),
                rows);
        Line remedy =
                Line.EMPTY
                        .strong(words.get("document.findings.remedy"))
                        .plain(" ")
                        .plain(control.remedy().portal());
        blocks.add(
                new Block.Paragraph(
                        control.link().isEmpty()
                                ? remedy
                                : remedy.plain(" ")
                                        .link(words.get("document.more"), control.link())));
        Set<String> commands = new LinkedHashSet<>();
        findings.stream().map(Finding::cli).filter(cli -> !cli.isBlank()).forEach(commands::add);
        commands.stream()
                .limit(COMMANDS_SHOWN)
                .forEach(command -> blocks.add(new Block.Code(command)));
        if (commands.size() > COMMANDS_SHOWN) {
            blocks.says(words.get("document.findings.same", commands.size() - COMMANDS_SHOWN));
        }
    }

    private static Line named(Scope scope, List<Finding> findings) {
        Line all = Line.EMPTY;
        for (Finding finding : findings) {
            all = all.isEmpty() ? all : all.plain(", ");
            for (Inline part : scope.named(finding.asset()).parts()) {
                all = all.and(part);
            }
        }
        return all;
    }

    private static Line evidence(Scope scope, Finding finding) {
        Line line = Line.EMPTY;
        for (var item : finding.evidence().stream().limit(3).toList()) {
            line = line.isEmpty() ? line : line.plain("; ");
            line = line.mono(item.path() + " = " + item.value());
        }
        return finding.evidence().isEmpty()
                ? Line.of("\u2013")
                : line.plain(
                        " \u00B7 "
                                + Labels.date(
                                        LocalDate.ofInstant(
                                                finding.evidence().getFirst().at(), ZoneOffset.UTC),
                                        scope.words));
    }

    private static void unknown(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        List<Finding> unknown = scope.findings(Verdict.UNKNOWN);
        blocks.part(words.get("document.findings.unknown", unknown.size()));
        if (unknown.isEmpty()) {
            blocks.says(words.get("document.findings.none-unknown"));
            return;
        }
        blocks.says(words.get("document.findings.unknown.says"));
        var rows = new ArrayList<List<Line>>();
        byControl(unknown)
                .forEach(
                        (control, findings) ->
                                rows.add(
                                        List.of(
                                                severity(findings, words),
                                                Line.of(ControlName.of(control, words)),
                                                Line.of(names(scope, findings)),
                                                Line.of(
                                                        findings.stream()
                                                                .flatMap(f -> f.missing().stream())
                                                                .distinct()
                                                                .limit(4)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                "; "))))));
        blocks.table(
                List.of(
                        column(words.get("document.column.severity"), 12),
                        column(words.get("document.column.control"), 28),
                        column(words.get("document.column.assets"), 30),
                        column(words.get("document.column.to-read"), 30)),
                rows);
    }

    private static void waived(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        List<Finding> waived = scope.findings(Verdict.WAIVED);
        if (waived.isEmpty()) {
            return;
        }
        blocks.part(words.get("document.findings.waived", waived.size()));
        var rows = new ArrayList<List<Line>>();
        waived.forEach(
                finding ->
                        rows.add(
                                List.of(
                                        Line.of(ControlName.of(finding.control(), words)),
                                        scope.named(finding.asset()),
                                        Line.of(finding.reason()))));
        blocks.table(
                List.of(
                        column(words.get("document.column.control"), 30),
                        column(words.get("document.column.asset"), 30),
                        column(words.get("document.column.why"), 40)),
                rows);
    }

    private static void inPlace(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        List<Finding> inPlace = scope.findings(Verdict.IN_PLACE);
        blocks.part(words.get("document.findings.in-place", inPlace.size()));
        if (inPlace.isEmpty()) {
            blocks.says(words.get("document.findings.none-in-place"));
            return;
        }
        var rows = new ArrayList<List<Line>>();
        byControl(inPlace)
                .forEach(
                        (control, findings) ->
                                rows.add(
                                        List.of(
                                                severity(findings, words),
                                                Line.of(ControlName.of(control, words)),
                                                Line.of(names(scope, findings)))));
        blocks.table(
                List.of(
                        column(words.get("document.column.severity"), 12),
                        column(words.get("document.column.control"), 40),
                        column(words.get("document.column.assets"), 48)),
                rows);
    }

    private static Line severity(List<Finding> findings, Messages words) {
        Control.Severity worst = worst(findings);
        return Line.EMPTY.chip(Labels.severity(worst, words), Labels.tone(worst));
    }

    /// A control can be worse to go without on one asset than on another.
    private static Control.Severity worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElse(Control.Severity.LOW);
    }

    private static final int NAMES_SHOWN = 6;

    private static String names(Scope scope, List<Finding> findings) {
        String names =
                findings.stream()
                        .limit(NAMES_SHOWN)
                        .map(f -> scope.name(f.asset()))
                        .collect(Collectors.joining(", "));
        return findings.size() <= NAMES_SHOWN
                ? names
                : scope.words.get("document.and-more", names, findings.size() - NAMES_SHOWN);
    }
}
