package app.muster.recover;

import app.muster.assess.Assessment;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.LossScenario;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.Step;
import app.muster.plan.Timing;
import app.muster.recover.Flaw.Severity;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the plan's playbooks, and the templates that stand for the rest, as somebody would who has
/// to follow them tonight.
public final class PlaybookLint {

    private final Plan plan;
    private final LocalDate today;
    private final Map<AssetId, Asset> assets;
    private final Commands commands;
    private final WaysBack ways;
    private final PlaybookMeans means;
    private final List<Flaw> flaws = new ArrayList<>();

    private PlaybookLint(Catalogue catalogue, Plan plan, Assessment assessment, Instant now) {
        this.plan = plan;
        today = now.atZone(ZoneOffset.UTC).toLocalDate();
        assets = plan.assetsById();
        commands = new Commands(assessment.estate());
        ways = new WaysBack(catalogue, plan, assessment, now);
        means = new PlaybookMeans(catalogue, plan, ways, commands.copies());
    }

    /// What is wrong with the plan's own playbooks, and with the templates by which its other
    /// assets come back once they were deleted: worst first, then in the plan's and the catalogue's
    /// order.
    ///
    /// @param assessment [Assessment#empty] while nothing was judged: then locks and copies are not
    ///   looked at
    /// @param now for what people vouched for and how old tests are
    public static List<Flaw> of(
            Catalogue catalogue, Plan plan, Assessment assessment, Instant now) {
        var lint = new PlaybookLint(catalogue, plan, assessment, now);
        plan.playbooks().forEach(lint::playbook);
        lint.templates(catalogue);
        lint.flaws.sort(Comparator.comparing(Flaw::severity));
        return List.copyOf(lint.flaws);
    }

    private void playbook(Playbook book) {
        if (book.steps().isEmpty()) {
            add(Severity.ERROR, "no-steps", book, 0);
        }
        if (book.assets().isEmpty()) {
            add(Severity.HINT, "no-assets", book, 0);
        }
        tests(book);
        roles(book);
        for (Step step : book.steps()) {
            step(book, step, book.steps().indexOf(step) + 1);
        }
        flaws.addAll(means.of(book));
    }

    private void templates(Catalogue catalogue) {
        Map<String, List<AssetId>> bound = new HashMap<>();
        for (Asset asset : plan.assets()) {
            if (asset.goneSince().isEmpty()) {
                WayBack way = ways.of(asset, LossScenario.DELETED);
                if (!way.own() && !way.playbook().isEmpty()) {
                    bound.computeIfAbsent(way.playbook(), _ -> new ArrayList<>()).add(asset.id());
                }
            }
        }
        for (PlaybookTemplate template : catalogue.playbooks()) {
            List<AssetId> back = bound.get(template.key());
            if (back != null) {
                template(
                        new Playbook(
                                new PlaybookId(template.key()),
                                template.title(),
                                template.key(),
                                back,
                                template.steps(),
                                Optional.empty()));
            }
        }
    }

    /// What hurts many of its assets alike is told once.
    private void template(Playbook book) {
        int first = flaws.size();
        roles(book);
        for (Step step : book.steps()) {
            toFill(book, step, book.steps().indexOf(step) + 1);
        }
        flaws.subList(first, flaws.size())
                .replaceAll(flaw -> flaw.ofTemplate(book.assets().size()));
        Map<List<Object>, List<Flaw>> alike = new LinkedHashMap<>();
        for (Flaw flaw : means.ofTemplate(book)) {
            alike.computeIfAbsent(
                            List.of(flaw.severity(), flaw.rule(), flaw.step(), flaw.scenario()),
                            _ -> new ArrayList<>())
                    .add(flaw);
        }
        alike.values().forEach(same -> flaws.add(same.getFirst().ofTemplate(same.size())));
    }

    private void tests(Playbook book) {
        switch (book.proof(today)) {
            case NEVER -> add(Severity.WARNING, "never-tested", book, 0);
            case PARTLY -> add(Severity.WARNING, "partly-tested", book, 0);
            case STALE -> add(Severity.WARNING, "stale-test", book, 0);
            case CHANGED -> add(Severity.WARNING, "changed-since-test", book, 0);
            case FAILED -> add(Severity.WARNING, "failed-test", book, 0);
            case TESTED -> {}
        }
    }

    /// Each role once, at the first step that needs it.
    private void roles(Playbook book) {
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (Step step : book.steps()) {
            number++;
            String id = step.role().value();
            if (!seen.add(id)) {
                continue;
            }
            Optional<Role> role = plan.role(step.role());
            if (role.isEmpty()) {
                add(Severity.ERROR, "role-unknown", book, number, id);
            } else if (Roster.of(role.get().shifts(), role.get().people()).most() == 0) {
                add(Severity.ERROR, "role-unmanned", book, number, role.get().name());
            } else if (role.get().holder().isBlank()) {
                add(Severity.WARNING, "role-free", book, number, role.get().name());
            } else if (role.get().deputy().isBlank()) {
                add(Severity.WARNING, "role-without-deputy", book, number, role.get().name());
            }
        }
    }

    private void step(Playbook book, Step step, int number) {
        if (step.verify().isBlank()) {
            add(Severity.WARNING, "no-verification", book, number);
        }
        for (String placeholder : Commands.unknown(step.command())) {
            add(Severity.ERROR, "placeholder-unknown", book, number, placeholder);
        }
        toFill(book, step, number);
        Timing timing = book.timing(step);
        boolean flat = step.estimate().least().equals(step.estimate().most());
        if (!timing.isMeasured() && (flat || step.estimate().likely().isZero())) {
            add(Severity.WARNING, "no-estimate", book, number);
        }
        if (!step.link().isBlank() && !isAddress(step.link())) {
            add(Severity.WARNING, "link-broken", book, number, step.link());
        }
    }

    /// A name that is known and was left open all the same is a mistake; one that only the day
    /// brings is not.
    private void toFill(Playbook book, Step step, int number) {
        Set<String> toFill = Commands.toFill(filled(book, step.command()));
        Map<String, String> known = first(book).map(commands::known).orElseGet(Map::of);
        Set<String> open = Commands.toFill(step.command());
        open.retainAll(known.keySet());
        if (!open.isEmpty()) {
            toFill.removeAll(open);
            add(
                    Severity.WARNING,
                    "name-known",
                    book,
                    number,
                    open.size(),
                    String.join(", ", open),
                    open.stream().map(known::get).collect(Collectors.joining(", ")));
        }
        if (!toFill.isEmpty()) {
            add(Severity.HINT, "to-fill", book, number, String.join(", ", toFill));
        }
    }

    private String filled(Playbook book, String command) {
        return first(book)
                .map(asset -> commands.filled(command, asset))
                .orElseGet(() -> Commands.unfilled(command));
    }

    private Optional<Asset> first(Playbook book) {
        return book.assets().stream()
                .flatMap(id -> Optional.ofNullable(assets.get(id)).stream())
                .findFirst();
    }

    private static boolean isAddress(String link) {
        try {
            URI address = new URI(link.strip());
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private void add(Severity severity, String rule, Playbook book, int step, Object... words) {
        flaws.add(flaw(severity, rule, book, step, Optional.empty(), Optional.empty(), words));
    }

    static Flaw flaw(
            Severity severity,
            String rule,
            Playbook book,
            int step,
            Optional<AssetId> asset,
            Optional<LossScenario> scenario,
            Object... words) {
        return new Flaw(
                severity,
                rule,
                book.id(),
                true,
                asset.isPresent() ? 1 : book.assets().size(),
                step,
                asset,
                scenario,
                Words.of("recover.flaw." + rule, words),
                Words.of("recover.flaw." + rule + ".remedy", words));
    }
}
