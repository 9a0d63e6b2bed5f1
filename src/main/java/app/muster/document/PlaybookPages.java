package app.muster.document;

import static app.muster.document.Blocks.fact;

import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.AssetId;
import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.Step;
import app.muster.recover.Task;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How things come back, step by step, to be ticked off.
final class PlaybookPages {

    private PlaybookPages() {}

    static void add(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        blocks.page(words.get("document.playbooks"));
        List<Playbook> playbooks = scope.playbooks();
        List<PlaybookTemplate> templates = scope.templates();
        if (playbooks.isEmpty() && templates.isEmpty()) {
            blocks.lacks(words.get("document.no-playbooks"));
            return;
        }
        blocks.says(words.get("document.playbooks.says"));
        playbooks.forEach(playbook -> playbook(scope, playbook, blocks));
        templates.forEach(template -> template(scope, template, blocks));
    }

    private static void playbook(Scope scope, Playbook playbook, Blocks blocks) {
        Messages words = scope.words;
        blocks.part(playbook.title());
        blocks.facts(
                fact(words.get("document.playbook.brings-back"), names(scope, playbook.assets())),
                fact(
                        words.get("document.playbook.tested"),
                        playbook.lastTested()
                                .map(day -> Labels.date(day, words))
                                .orElse(words.get("document.playbook.never"))));
        steps(scope, playbook.steps(), playbook.assets(), blocks);
    }

    private static void template(Scope scope, PlaybookTemplate template, Blocks blocks) {
        Messages words = scope.words;
        blocks.part(template.title());
        blocks.add(new Block.Note(Tone.NEUTRAL, Line.of(words.get("document.playbook.template"))));
        List<AssetId> assets = scope.tasksOf(template.key()).map(Task::asset).distinct().toList();
        blocks.facts(
                fact(words.get("document.playbook.brings-back"), names(scope, assets)),
                fact(
                        words.get("document.playbook.data"),
                        template.keepsData()
                                ? words.get("document.playbook.keeps-data")
                                : words.get("document.playbook.new-and-empty")));
        sentences(words.get("document.playbook.before"), template.prerequisites(), blocks);
        sentences(words.get("document.playbook.blocked"), template.blockedBy(), blocks);
        steps(scope, template.steps(), assets, blocks);
        if (!template.link().isEmpty()) {
            blocks.add(new Block.Paragraph(Line.EMPTY.link(template.link(), template.link())));
        }
    }

    private static void sentences(String title, List<String> sentences, Blocks blocks) {
        if (!sentences.isEmpty()) {
            blocks.smallPart(title);
            blocks.list(sentences.stream().map(Line::of).toList());
        }
    }

    private static void steps(Scope scope, List<Step> steps, List<AssetId> assets, Blocks blocks) {
        Messages words = scope.words;
        if (steps.isEmpty()) {
            blocks.lacks(words.get("document.playbook.no-steps"));
            return;
        }
        blocks.add(
                new Block.Checklist(
                        steps.stream()
                                .map(
                                        step ->
                                                new Block.Item(
                                                        step.id() + ". " + step.title(),
                                                        about(scope, step),
                                                        filled(scope, step.command(), assets),
                                                        notes(step, words)))
                                .toList()));
    }

    /// With the asset's own names where the playbook brings back one asset only.
    private static String filled(Scope scope, String command, List<AssetId> assets) {
        if (assets.size() != 1) {
            return command;
        }
        AssetId id = assets.getFirst();
        String named = command.replace("{id}", id.value()).replace("{name}", scope.name(id));
        return id.resource()
                .map(
                        resource ->
                                named.replace("{group}", resource.resourceGroup())
                                        .replace("{subscription}", resource.subscription()))
                .orElse(named)
                .replace("{location}", scope.location(id));
    }

    private static Line about(Scope scope, Step step) {
        Messages words = scope.words;
        Estimate estimate = step.estimate();
        String how = step.attended() ? "" : " \u00B7 " + words.get("document.step.unattended");
        return Line.EMPTY
                .strong(scope.role(step.role()))
                .plain(
                        " \u00B7 "
                                + words.get(
                                        "document.step.takes",
                                        Labels.time(estimate.likely()),
                                        Labels.time(estimate.least()),
                                        Labels.time(estimate.most()))
                                + how);
    }

    private static List<Line> notes(Step step, Messages words) {
        var notes = new ArrayList<Line>();
        if (!step.verify().isBlank()) {
            notes.add(
                    Line.EMPTY
                            .strong(words.get("document.step.verify") + " ")
                            .plain(step.verify()));
        }
        if (!step.link().isBlank()) {
            notes.add(Line.EMPTY.link(step.link(), step.link()));
        }
        return notes;
    }

    private static final int NAMES_SHOWN = 12;

    private static String names(Scope scope, List<AssetId> assets) {
        String names =
                assets.stream()
                        .limit(NAMES_SHOWN)
                        .map(scope::name)
                        .collect(Collectors.joining(", "));
        return assets.size() <= NAMES_SHOWN
                ? names
                : scope.words.get("document.and-more", names, assets.size() - NAMES_SHOWN);
    }
}
