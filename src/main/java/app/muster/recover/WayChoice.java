package app.muster.recover;

import app.muster.catalogue.LossScenario;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.expression.Answer;
import app.muster.expression.Expression;
import app.muster.expression.Facts;
import app.muster.expression.Truth;
import app.muster.plan.Asset;
import app.muster.plan.Category;
import app.muster.plan.Playbook;
import app.muster.plan.Proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The search for the best way of one asset in one scenario.
final class WayChoice {

    private final Bound bound;
    private final Asset asset;
    private final LossScenario scenario;
    private final Facts facts;
    private final LocalDate today;
    private final List<String> why = new ArrayList<>();

    /// @param today for how old tests of the plan's playbooks are
    WayChoice(Bound bound, Asset asset, LossScenario scenario, Facts facts, LocalDate today) {
        this.bound = bound;
        this.today = today;
        this.asset = asset;
        this.scenario = scenario;
        this.facts = facts;
    }

    WayBack best() {
        Optional<WayBack> best = Optional.empty();
        for (WayBack way : open()) {
            if (best.isEmpty() || way.kind().compareTo(best.get().kind()) > 0) {
                best = Optional.of(way);
            }
        }
        return best.map(this::explained).orElseGet(this::last);
    }

    /// The ways that are open or may be, in the order in which they are preferred.
    List<WayBack> open() {
        var ways = new ArrayList<WayBack>();
        bound.own(asset.id()).flatMap(this::own).ifPresent(ways::add);
        for (PlaybookTemplate template : bound.templates(asset.type())) {
            by(template).ifPresent(ways::add);
        }
        return ways;
    }

    /// Whether anything brings it back for certain: any of the plan's playbooks or of the
    /// templates. What is only tried does not.
    Truth certain() {
        var ways = new ArrayList<>(open());
        ways.add(last());
        bound.all(asset.id()).forEach(playbook -> own(playbook).ifPresent(ways::add));
        Truth certain = Truth.FALSE;
        for (WayBack way : ways) {
            switch (way.kind()) {
                case SURE -> {
                    return Truth.TRUE;
                }
                case UNCERTAIN -> certain = Truth.UNKNOWN;
                case NONE, EMPTY, BEST_EFFORT, UNTOUCHED -> {}
            }
        }
        return certain;
    }

    /// What is left to do where none is.
    WayBack last() {
        return bound.last(asset)
                .flatMap(this::by)
                .map(this::explained)
                .orElseGet(
                        () ->
                                new WayBack(
                                        asset,
                                        scenario,
                                        WayBack.Kind.NONE,
                                        "",
                                        false,
                                        "",
                                        "",
                                        why));
    }

    private WayBack explained(WayBack way) {
        return new WayBack(
                way.asset(),
                way.scenario(),
                way.kind(),
                way.playbook(),
                way.own(),
                way.title(),
                way.first(),
                way.kind() == WayBack.Kind.EMPTY ? why : way.reasons());
    }

    /// What failed when people last tried it may fail again.
    private Optional<WayBack> own(Playbook playbook) {
        Proof proof = playbook.proof(today);
        return asWritten(playbook).map(way -> proof == Proof.FAILED ? doubted(way, playbook) : way);
    }

    private WayBack doubted(WayBack way, Playbook playbook) {
        var reasons = new ArrayList<>(way.reasons());
        reasons.add(Words.of("recover.way.failed", playbook.title()));
        return new WayBack(
                way.asset(),
                way.scenario(),
                way.kind().doubted(),
                way.playbook(),
                way.own(),
                way.title(),
                way.first(),
                reasons);
    }

    /// What people wrote themselves says nothing of what it stands on: if the attacker takes the
    /// copies, nobody knows whether it still helps.
    private Optional<WayBack> asWritten(Playbook playbook) {
        Optional<PlaybookTemplate> made = bound.template(playbook.template());
        if (made.isPresent()) {
            return by(made.get())
                    .map(
                            way ->
                                    new WayBack(
                                            asset,
                                            scenario,
                                            way.kind(),
                                            playbook.id().value(),
                                            true,
                                            playbook.title(),
                                            way.first(),
                                            way.reasons()));
        }
        boolean copiesGone =
                scenario == LossScenario.BACKUPS_DESTROYED
                        || scenario == LossScenario.IDENTITY_TAKEN;
        boolean open = Bound.holdsData(asset) && copiesGone;
        return Optional.of(
                new WayBack(
                        asset,
                        scenario,
                        open ? WayBack.Kind.UNCERTAIN : WayBack.Kind.SURE,
                        playbook.id().value(),
                        true,
                        playbook.title(),
                        "",
                        open ? List.of(Words.of("recover.way.own-words")) : List.of()));
    }

    private Optional<WayBack> by(PlaybookTemplate template) {
        Optional<Expression> when = when(template);
        if (when.isEmpty() && !template.when().isEmpty()) {
            return Optional.empty();
        }
        Optional<Answer> asked = when.map(condition -> condition.ask(facts));
        Truth holds = asked.map(Answer::truth).orElse(Truth.TRUE);
        if (holds == Truth.FALSE) {
            why.add(notBy(template, asked.orElseThrow()));
            return Optional.empty();
        }
        boolean keeps =
                template.keepsData() || !Bound.holdsData(asset) && asset.category() != Category.C;
        var reasons = new ArrayList<String>();
        if (holds == Truth.UNKNOWN) {
            reasons.addAll(asked.orElseThrow().missing());
        }
        if (template.sure().filter(sure -> sure.truth(facts) != Truth.TRUE).isPresent()) {
            reasons.add(template.unsureSays());
        }
        boolean sure = reasons.isEmpty();
        Truth unpromised = unpromised(template, holds, reasons);
        return Optional.of(
                new WayBack(
                        asset,
                        scenario,
                        !keeps
                                ? WayBack.Kind.EMPTY
                                : unpromised == Truth.TRUE
                                        ? WayBack.Kind.BEST_EFFORT
                                        : sure && unpromised == Truth.FALSE
                                                ? WayBack.Kind.SURE
                                                : WayBack.Kind.UNCERTAIN,
                        template.key(),
                        false,
                        template.title(),
                        template.first().getOrDefault(copiesLost(), ""),
                        reasons));
    }

    /// Whether it is known that the service tries and promises nothing. That takes the place of
    /// what nobody vouched for, not of what was not read.
    private Truth unpromised(PlaybookTemplate template, Truth holds, List<String> reasons) {
        Optional<Answer> asked =
                Optional.ofNullable(template.bestEffort().get(scenario))
                        .map(condition -> condition.ask(facts));
        Truth unpromised = asked.map(Answer::truth).orElse(Truth.FALSE);
        switch (unpromised) {
            case TRUE -> reasons.add(template.bestEffortSays());
            case UNKNOWN -> reasons.addAll(asked.orElseThrow().missing());
            case FALSE -> {}
        }
        return unpromised == Truth.TRUE && holds != Truth.TRUE ? Truth.UNKNOWN : unpromised;
    }

    private Optional<Expression> when(PlaybookTemplate template) {
        return Optional.ofNullable(template.when().get(scenario))
                .or(() -> Optional.ofNullable(template.when().get(copiesLost())));
    }

    /// Whoever holds the accounts deletes the copies that can be deleted.
    private LossScenario copiesLost() {
        return scenario == LossScenario.IDENTITY_TAKEN ? LossScenario.BACKUPS_DESTROYED : scenario;
    }

    private static String notBy(PlaybookTemplate template, Answer answer) {
        return Words.of(
                "recover.way.not",
                template.title(),
                String.join(
                        ", ",
                        answer.used().stream()
                                .map(fact -> fact.name() + " = " + fact.value().shown())
                                .toList()));
    }
}
