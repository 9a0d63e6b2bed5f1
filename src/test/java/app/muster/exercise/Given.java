package app.muster.exercise;

import app.muster.assess.Verdict;
import app.muster.attack.Attacker;
import app.muster.attack.Outcome;
import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.Targets;
import app.muster.problem.ProblemException;
import app.muster.recover.Loss;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An estate whose outcomes are written down, and the small exercise that is played on it.
record Given(Map<String, Result> results) implements Consequences {

    static final Instant START = Instant.parse("2026-11-14T01:40:00Z");
    static final ApplicationId ERP = new ApplicationId("erp");

    /// Immutability off, no second person, purge protection off, versioning unknown.
    static final Given POOR =
            new Given(
                    Map.of(
                            "identity.elevate-access", Result.FELL_SILENT,
                            "lock.remove", Result.FELL_ALERTED,
                            "backup.delete-items", Result.RECOVERABLE,
                            "vm.delete", Result.RECOVERABLE,
                            "keyvault.purge", Result.LOST,
                            "iac.delete-state", Result.UNKNOWN));

    static final Catalogue CATALOGUE =
            new Catalogue(
                    Map.of(),
                    List.<Control>of(),
                    "azure-outcomes/2026.1",
                    List.of(
                            action(
                                    "identity.elevate-access",
                                    List.of("entra.ga"),
                                    "azure.uaa",
                                    "azure.owner"),
                            action("lock.remove", List.of("azure.owner")),
                            action("backup.delete-items", List.of("azure.owner")),
                            action("vm.delete", List.of("azure.owner")),
                            action("keyvault.purge", List.of("azure.owner")),
                            action("iac.delete-state", List.of("azure.owner"))),
                    List.<PlaybookTemplate>of());

    private static AttackAction action(String id, List<String> needs, String... gives) {
        return new AttackAction(id, id, "T1485", List.of("*"), needs, List.of(gives), List.of());
    }

    Given with(String action, Result result) {
        var changed = new HashMap<>(results);
        changed.put(action, result);
        return new Given(changed);
    }

    static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String gates() {
        return text("src/test/resources/app/muster/exercise/gates.ttx.yaml");
    }

    static Script script(String text) throws ProblemException {
        ScriptReader.Read read = ScriptReader.read(text, Path.of("gates.ttx.yaml"));
        if (!read.complaints().isEmpty()) {
            throw new IllegalStateException(read.complaints().toString());
        }
        return read.script();
    }

    static AssetId asset(String name) {
        return new AssetId("other/" + name);
    }

    static Plan plan() {
        List<Asset> assets =
                List.of(
                        of("vm", "microsoft.compute/virtualmachines", Category.A),
                        of("vault", "microsoft.recoveryservices/vaults", Category.C),
                        of("keys", "microsoft.keyvault/vaults", Category.B),
                        of("state", "microsoft.storage/storageaccounts", Category.E));
        return Plan.empty("Contoso")
                .withApplications(
                        List.of(
                                Application.named(ERP, "ERP")
                                        .inTier(1)
                                        .aiming(
                                                Targets.of(
                                                        Duration.ofHours(8),
                                                        Duration.ofHours(24),
                                                        Duration.ofDays(3)))))
                .withAssets(assets)
                .withDependencies(
                        List.of(
                                need("vm", "vault", Dependency.Kind.RECOVERS),
                                need("vm", "keys", Dependency.Kind.KEYS),
                                need("vm", "state", Dependency.Kind.DEPLOYS)));
    }

    private static Asset of(String name, String type, Category category) {
        Asset asset = Asset.of(asset(name), name, type, category);
        return name.equals("vm") ? asset.of(Optional.of(ERP)) : asset;
    }

    private static Dependency need(String from, String to, Dependency.Kind kind) {
        return new Dependency(asset(from), asset(to), kind, Dependency.Rule.DRAWN, "", false);
    }

    static Casting casting(Script script) {
        return Casting.propose(script, plan(), new Kinds(CATALOGUE), Knowledge.NONE, Map.of());
    }

    Run play(Answers answers) throws ProblemException {
        Script script = script(gates());
        return Player.play(script, casting(script), this, answers, START, "test");
    }

    /// The team of the worked example: it cuts everything, at minute 34.
    static Answers cutting(int minute, String option) throws ProblemException {
        return Answers.read(
                """
                format: ttx-answers/1
                script: gates
                decisions: [{id: d1, minute: %d, option: %s}]
                observed:
                  - {id: e1, minute: 8, evidence: "log 2"}
                  - {id: e3, minute: 41, evidence: "log 5"}
                  - {id: e4, minute: 47, evidence: "log 6"}
                  - {id: e5, minute: 72, evidence: "log 8"}
                  - {id: e6, minute: 80, evidence: "log 9"}
                """
                        .formatted(minute, option),
                Path.of("answers.yaml"));
    }

    @Override
    public List<String> needs(String action) {
        return CATALOGUE.action(action).map(AttackAction::needs).orElse(List.of());
    }

    @Override
    public List<String> gives(String action) {
        return CATALOGUE.action(action).map(AttackAction::gives).orElse(List.of());
    }

    @Override
    public boolean isDoneTo(String action, AssetId asset) {
        return true;
    }

    @Override
    public List<Outcome> of(
            String action, List<AssetId> targets, Attacker attacker, List<Past> earlier) {
        Result result = results.getOrDefault(action, Result.UNKNOWN);
        return targets.stream()
                .map(
                        target ->
                                Consequences.plain(
                                        action, target, result, action + ": " + result.key()))
                .toList();
    }

    @Override
    public Comeback comeback(List<Loss> losses, AssetId asset) {
        return Comeback.UNKNOWN;
    }

    @Override
    public Verdict verdict(String control, AssetId asset) {
        return Verdict.UNKNOWN;
    }
}
