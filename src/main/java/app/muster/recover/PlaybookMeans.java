package app.muster.recover;

import app.muster.assess.CopyNames;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.LossScenario;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.expression.Expression;
import app.muster.expression.Facts;
import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Step;
import app.muster.plan.estate.ResourceId;
import app.muster.recover.Flaw.Severity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a playbook needs to work: the vaults, repositories and pipelines that it restores from, and
/// groups that no lock keeps shut. Finds those that fall together with what they should bring back.
final class PlaybookMeans {

    private static final List<String> READ_ONLY = List.of("lock", "read-only");
    private static final List<String> COVERED = List.of("lock", "covers");

    private final Catalogue catalogue;
    private final Map<AssetId, Asset> assets;
    private final WaysBack ways;
    private final CopyNames copies;
    private final Map<AssetId, List<Dependency>> needs = new HashMap<>();
    private final Set<AssetId> inLoops = new HashSet<>();

    PlaybookMeans(Catalogue catalogue, Plan plan, WaysBack ways, CopyNames copies) {
        this.catalogue = catalogue;
        this.ways = ways;
        this.copies = copies;
        assets = plan.assetsById();
        plan.needs()
                .forEach(
                        need ->
                                needs.computeIfAbsent(need.from(), _ -> new ArrayList<>())
                                        .add(need));
        for (Loop loop : BootstrapLoops.of(plan).loops()) {
            loop.steps().forEach(step -> inLoops.add(step.from()));
        }
    }

    List<Flaw> of(Playbook book) {
        return of(book, false);
    }

    /// Of what a template stands for where nothing else is written: another template may bring an
    /// asset back where this one does not.
    List<Flaw> ofTemplate(Playbook book) {
        return of(book, true);
    }

    private List<Flaw> of(Playbook book, boolean orOthers) {
        var flaws = new ArrayList<Flaw>();
        for (AssetId id : book.assets()) {
            Asset asset = assets.get(id);
            if (asset != null && asset.goneSince().isEmpty()) {
                locks(book, asset, flaws);
                protections(book, asset, orOthers, flaws);
                fallingToo(book, asset, orOthers, flaws);
                if (inLoops.contains(id)) {
                    flaws.add(flaw(Severity.ERROR, "loop", book, 0, asset, Optional.empty()));
                }
            }
        }
        return flaws;
    }

    /// Azure makes, starts and moves nothing in a group with a read-only lock, and deletes nothing
    /// behind any lock.
    private void locks(Playbook book, Asset asset, List<Flaw> flaws) {
        Facts facts = ways.facts(asset);
        boolean shut = facts.path(READ_ONLY).equals(Value.TRUE);
        boolean kept = facts.path(COVERED).equals(Value.TRUE);
        int number = 0;
        for (Step step : book.steps()) {
            number++;
            if (step.command().contains("az lock delete")) {
                return;
            }
            if (shut && writes(step.command())) {
                flaws.add(flaw(Severity.ERROR, "lock-shut", book, number, asset, Optional.empty()));
                return;
            }
            if (kept && deletes(step.command())) {
                flaws.add(
                        flaw(
                                Severity.WARNING,
                                "lock-keeps",
                                book,
                                number,
                                asset,
                                Optional.empty()));
                return;
            }
        }
    }

    private static boolean deletes(String command) {
        return command.lines()
                .anyMatch(line -> line.startsWith("az ") && line.contains(" delete "));
    }

    private static boolean writes(String command) {
        return command.lines()
                .filter(line -> line.startsWith("az "))
                .anyMatch(
                        line ->
                                !line.matches(".*\\s(list|show|what-if|wait)(\\s.*|-.*|$)")
                                        && !line.contains("--method get")
                                        && !line.startsWith("az login"));
    }

    /// A playbook that restores a copy of which there is none, or that falls in one scenario.
    private void protections(Playbook book, Asset asset, boolean orOthers, List<Flaw> flaws) {
        Optional<PlaybookTemplate> made = catalogue.playbook(book.template());
        if (made.isEmpty() || made.get().when().isEmpty()) {
            return;
        }
        for (Map.Entry<LossScenario, Expression> when : made.get().when().entrySet()) {
            LossScenario scenario = when.getKey();
            boolean closed = when.getValue().truth(ways.facts(asset)) == Truth.FALSE;
            if (closed && !(orOthers && !ways.of(asset, scenario).kind().isNoWayBack())) {
                boolean always =
                        scenario == LossScenario.DELETED || scenario == LossScenario.DATA_DESTROYED;
                flaws.add(
                        flaw(
                                always ? Severity.ERROR : Severity.WARNING,
                                always ? "nothing-to-restore" : "copy-lost-too",
                                book,
                                0,
                                asset,
                                Optional.of(scenario)));
                if (always) {
                    return;
                }
            }
        }
    }

    private void fallingToo(Playbook book, Asset asset, boolean orOthers, List<Flaw> flaws) {
        for (Asset needed : means(asset)) {
            // a template brings each back by itself, one after the other
            if (!orOthers && book.assets().contains(needed.id())) {
                flaws.add(
                        flaw(
                                Severity.ERROR,
                                "means-in-itself",
                                book,
                                0,
                                asset,
                                Optional.empty(),
                                needed.name()));
                continue;
            }
            boolean group = sameGroup(asset, needed);
            if (group || sameSubscription(asset, needed)) {
                falls(book, asset, needed, group, flaws);
            }
            for (Asset identity : targets(needed.id(), Set.of(Dependency.Kind.IDENTITY))) {
                if (sameGroup(asset, identity)) {
                    flaws.add(
                            flaw(
                                    Severity.WARNING,
                                    "identity-falls-too",
                                    book,
                                    0,
                                    asset,
                                    Optional.of(LossScenario.IDENTITY_TAKEN),
                                    needed.name(),
                                    identity.name()));
                }
            }
        }
    }

    private void falls(Playbook book, Asset asset, Asset needed, boolean group, List<Flaw> flaws) {
        WayBack way = ways.of(needed, LossScenario.BACKUPS_DESTROYED);
        boolean doubtful =
                switch (way.kind()) {
                    case UNCERTAIN, BEST_EFFORT -> true;
                    case NONE, EMPTY, SURE, UNTOUCHED -> false;
                };
        if (way.kind().isNoWayBack() || doubtful && group) {
            flaws.add(
                    flaw(
                            group && way.kind().isNoWayBack() ? Severity.ERROR : Severity.WARNING,
                            group ? "means-in-group" : "means-in-subscription",
                            book,
                            0,
                            asset,
                            Optional.of(LossScenario.BACKUPS_DESTROYED),
                            needed.name()));
        }
    }

    /// What it is restored from, as evidence and the plan say.
    private Collection<Asset> means(Asset asset) {
        Set<Asset> means = new LinkedHashSet<>();
        copies.vaults(asset.id()).stream()
                .flatMap(id -> Optional.ofNullable(assets.get(id)).stream())
                .forEach(means::add);
        means.addAll(
                targets(asset.id(), Set.of(Dependency.Kind.RECOVERS, Dependency.Kind.DEPLOYS)));
        return means;
    }

    private List<Asset> targets(AssetId from, Set<Dependency.Kind> kinds) {
        return needs.getOrDefault(from, List.of()).stream()
                .filter(need -> kinds.contains(need.kind()))
                .flatMap(need -> Optional.ofNullable(assets.get(need.to())).stream())
                .distinct()
                .toList();
    }

    private static boolean sameGroup(Asset a, Asset b) {
        return sameSubscription(a, b)
                && a.id().resource()
                        .map(ResourceId::resourceGroup)
                        .orElse("")
                        .equals(b.id().resource().map(ResourceId::resourceGroup).orElse("-"));
    }

    private static boolean sameSubscription(Asset a, Asset b) {
        return a.id().resource()
                .map(ResourceId::subscription)
                .filter(
                        mine ->
                                b.id().resource()
                                        .map(ResourceId::subscription)
                                        .filter(mine::equals)
                                        .isPresent())
                .isPresent();
    }

    private static Flaw flaw(
            Severity severity,
            String rule,
            Playbook book,
            int step,
            Asset asset,
            Optional<LossScenario> scenario,
            Object... more) {
        var words = new Object[more.length + 1];
        words[0] = asset.name();
        System.arraycopy(more, 0, words, 1, more.length);
        return PlaybookLint.flaw(
                severity, rule, book, step, Optional.of(asset.id()), scenario, words);
    }
}
