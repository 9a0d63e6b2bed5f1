package app.muster.document;

import static app.muster.document.Blocks.fact;

import app.muster.assess.Estate;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.DonePer;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.Timing;
import app.muster.recover.Commands;
import app.muster.text.Messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How things come back, step by step, to be ticked off.
public final class PlaybookPages {

    private static final int NAMES_SHOWN = 12;

    private final Plan plan;
    private final Catalogue catalogue;
    private final Commands commands;
    private final Map<AssetId, Asset> assets;
    private final LocalDate today;
    private final Messages words;

    /// @param estate what the names of copies come from
    public PlaybookPages(
            Plan plan, Catalogue catalogue, Estate estate, Instant now, Messages words) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.words = words;
        commands = new Commands(estate);
        assets = plan.assetsById();
        today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    static void add(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        Contents contents = scope.contents;
        blocks.page(words.get("document.playbooks"));
        List<Playbook> playbooks = scope.playbooks();
        List<PlaybookTemplate> templates = scope.templates();
        if (playbooks.isEmpty() && templates.isEmpty()) {
            blocks.lacks(words.get("document.no-playbooks"));
            return;
        }
        blocks.says(words.get("document.playbooks.says"));
        var pages =
                new PlaybookPages(
                        contents.plan(),
                        contents.catalogue(),
                        contents.assessment().estate(),
                        contents.now(),
                        words);
        playbooks.forEach(playbook -> pages.playbook(playbook, blocks));
        templates.forEach(
                template ->
                        pages.template(
                                template,
                                scope.tasksOf(template.key())
                                        .flatMap(task -> task.assets().stream())
                                        .distinct()
                                        .toList(),
                                blocks));
    }

    /// One playbook as it is printed.
    public List<Block> of(Playbook playbook) {
        var blocks = new Blocks();
        playbook(playbook, blocks);
        return blocks.all();
    }

    /// One template as it is printed.
    ///
    /// @param served the assets whose names stand in it
    public List<Block> of(PlaybookTemplate template, List<AssetId> served) {
        var blocks = new Blocks();
        template(template, served, blocks);
        return blocks.all();
    }

    private void playbook(Playbook playbook, Blocks blocks) {
        blocks.part(playbook.title());
        if (!playbook.about().isBlank()) {
            blocks.says(playbook.about());
        }
        blocks.facts(
                fact(words.get("document.playbook.brings-back"), names(playbook.assets())),
                fact(words.get("document.playbook.tested"), tested(playbook)));
        Optional<PlaybookTemplate> template = catalogue.playbook(playbook.template());
        once(catalogue.donePer(playbook), blocks);
        sentences(
                "document.playbook.before", template.map(PlaybookTemplate::prerequisites), blocks);
        sentences("document.playbook.blocked", template.map(PlaybookTemplate::blockedBy), blocks);
        steps(playbook.steps(), playbook::timing, playbook.assets(), blocks);
    }

    private String tested(Playbook playbook) {
        Optional<LocalDate> day = playbook.verified(today);
        String state =
                words.get(
                        "playbook.proof." + playbook.proof(today).name().toLowerCase(Locale.ROOT));
        return switch (playbook.proof(today)) {
            case TESTED, STALE ->
                    day.map(known -> Labels.date(known, words))
                            .orElse(words.get("document.playbook.never"));
            case NEVER -> words.get("document.playbook.never");
            case PARTLY, FAILED, CHANGED -> state;
        };
    }

    private void template(PlaybookTemplate template, List<AssetId> served, Blocks blocks) {
        blocks.part(template.title());
        blocks.add(new Block.Note(Tone.NEUTRAL, Line.of(words.get("document.playbook.template"))));
        blocks.facts(
                fact(words.get("document.playbook.brings-back"), names(served)),
                fact(
                        words.get("document.playbook.data"),
                        template.keepsData()
                                ? words.get("document.playbook.keeps-data")
                                : words.get("document.playbook.new-and-empty")));
        once(template.donePer(), blocks);
        sentences("document.playbook.before", Optional.of(template.prerequisites()), blocks);
        sentences("document.playbook.blocked", Optional.of(template.blockedBy()), blocks);
        steps(
                template.steps(),
                step -> new Timing(step.estimate(), Optional.empty(), 0, step.source()),
                served,
                blocks);
        if (!template.link().isEmpty()) {
            blocks.add(new Block.Paragraph(Line.EMPTY.link(template.link(), template.link())));
        }
    }

    /// Nobody should go through the steps fifty times over.
    private void once(DonePer donePer, Blocks blocks) {
        switch (donePer) {
            case ASSET -> {}
            case GROUP -> blocks.says(words.get("document.playbook.once-per-group"));
            case ALL -> blocks.says(words.get("document.playbook.once-for-all"));
        }
    }

    private void sentences(String title, Optional<List<String>> sentences, Blocks blocks) {
        List<String> said = sentences.orElse(List.of());
        if (!said.isEmpty()) {
            blocks.smallPart(words.get(title));
            blocks.list(said.stream().map(Line::of).toList());
        }
    }

    private void steps(
            List<Step> steps, Function<Step, Timing> timing, List<AssetId> served, Blocks blocks) {
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
                                                        about(step, timing.apply(step)),
                                                        filled(step.command(), served),
                                                        notes(step, served)))
                                .toList()));
    }

    /// With the asset's own names where the playbook brings back one asset only.
    private String filled(String text, List<AssetId> served) {
        Asset only = served.size() == 1 ? assets.get(served.getFirst()) : null;
        return only == null ? text : commands.filled(text, only);
    }

    private Line about(Step step, Timing timing) {
        Estimate estimate = timing.estimate();
        String how = step.attended() ? "" : " \u00B7 " + words.get("document.step.unattended");
        String known =
                timing.measured()
                        .map(
                                day ->
                                        words.get(
                                                "document.step.measured",
                                                timing.times(),
                                                Labels.date(day, words)))
                        .orElseGet(
                                () ->
                                        timing.isEstimate()
                                                ? words.get("document.step.estimate")
                                                : timing.source());
        return Line.EMPTY
                .strong(role(step.role()))
                .plain(
                        " \u00B7 "
                                + words.get(
                                        "document.step.takes",
                                        Labels.time(estimate.likely()),
                                        Labels.time(estimate.least()),
                                        Labels.time(estimate.most()))
                                + how
                                + (known.isEmpty() ? "" : " \u00B7 " + known));
    }

    private String role(RoleId id) {
        return plan.role(id).map(Role::name).orElse(id.value());
    }

    private List<Line> notes(Step step, List<AssetId> served) {
        var notes = new ArrayList<Line>();
        if (!step.verify().isBlank()) {
            notes.add(
                    Line.EMPTY
                            .strong(words.get("document.step.verify"))
                            .plain(" ")
                            .plain(filled(step.verify(), served)));
        }
        if (!step.link().isBlank()) {
            notes.add(Line.EMPTY.link(step.link(), step.link()));
        }
        return notes;
    }

    private String names(List<AssetId> served) {
        String names =
                served.stream()
                        .limit(NAMES_SHOWN)
                        .map(this::name)
                        .collect(Collectors.joining(", "));
        return served.size() <= NAMES_SHOWN
                ? names
                : words.get("document.and-more", names, served.size() - NAMES_SHOWN);
    }

    private String name(AssetId id) {
        Asset asset = assets.get(id);
        return asset == null ? id.shortName() : asset.name();
    }
}
