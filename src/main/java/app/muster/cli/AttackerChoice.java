package app.muster.cli;

import app.muster.attack.Attacker;
import app.muster.attack.Grant;
import app.muster.attack.Identities;
import app.muster.attack.Identity;
import app.muster.catalogue.Role;
import app.muster.catalogue.Roles;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.text.Messages;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who attacks: somebody at a level, an identity of the snapshot, or whoever holds a role
/// somewhere.
final class AttackerChoice {

    @CommandLine.Option(
            names = "--attacker",
            paramLabel = "LEVEL",
            descriptionKey = "cli.option.attacker")
    private @Nullable String level;

    @CommandLine.Option(
            names = "--identity",
            paramLabel = "PRINCIPAL",
            descriptionKey = "cli.option.identity")
    private @Nullable String identity;

    @CommandLine.Option(names = "--role", paramLabel = "NAME", descriptionKey = "cli.option.role")
    private @Nullable String role;

    @CommandLine.Option(names = "--scope", paramLabel = "ID", descriptionKey = "cli.option.scope")
    private @Nullable String scope;

    /// @param kind `level`, `identity` or `role`
    /// @param scope where a level or role is held, or what an identity is looked at for; `/` for
    ///   everywhere
    /// @param identity with its roles, if it is one
    record Chosen(
            String kind,
            String name,
            String scope,
            Attacker attacker,
            Optional<Identity> identity) {

        /// What it is called if he does all he can.
        String everything(Messages words) {
            return scope.equals(Grant.EVERYWHERE)
                    ? words.get("cli.outcome.attacker-anywhere", name)
                    : words.get("cli.outcome.attacker-is", name, scope);
        }
    }

    /// Whether anything was said of who it is.
    boolean isSaid() {
        return level != null || identity != null || role != null || scope != null;
    }

    void check(Console console) {
        long said = Stream.of(level, identity, role).filter(one -> one != null).count();
        if (said > 1) {
            throw new WrongUsage(console.say("cli.outcome.one-attacker"));
        }
        if (role != null && scope == null) {
            throw new WrongUsage(console.say("cli.outcome.role-scope"));
        }
        if (level != null) {
            level(console);
        }
    }

    Chosen chosen(Situation situation, OutcomeTargets things, Console console)
            throws ProblemException {
        String where = scope == null ? Grant.EVERYWHERE : things.scope(scope);
        if (!things.isAnythingIn(where)) {
            throw new WrongUsage(console.say("cli.outcome.scope-empty", where));
        }
        String principal = identity;
        if (principal != null) {
            return identity(principal, where, things, console);
        }
        String named = role;
        if (named != null) {
            Roles roles = Identities.of(things.estate(), Roles.builtIn()).roles();
            Role held = role(named, roles);
            return new Chosen(
                    "role",
                    held.name(),
                    where,
                    Attacker.holding(held, where, roles),
                    Optional.empty());
        }
        Attacker.Level known = level == null ? Attacker.Level.OWNER : level(console);
        return new Chosen(
                "level",
                OutcomeCommand.word(known),
                where,
                Attacker.at(where, known),
                Optional.empty());
    }

    private static Chosen identity(
            String name, String where, OutcomeTargets things, Console console)
            throws ProblemException {
        Identities all = Identities.of(things.estate(), Roles.builtIn());
        if (all.all().isEmpty()) {
            throw new WrongUsage(console.say("cli.outcome.no-identities"));
        }
        Identity who =
                all.named(name)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.NameUnknown.among(
                                                                names(all), "identity", name)
                                                        .listedBy(
                                                                "muster outcome WORKSPACE"
                                                                        + " --identities")));
        Optional<String> within =
                where.equals(Grant.EVERYWHERE) ? Optional.empty() : Optional.of(where);
        return new Chosen(
                "identity", who.name(), where, all.attacker(who, within), Optional.of(who));
    }

    private static List<String> names(Identities all) {
        return all.all().stream().flatMap(who -> Stream.of(who.name(), who.id())).toList();
    }

    private static Role role(String name, Roles roles) throws ProblemException {
        return roles.named(name)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.NameUnknown.among(
                                                roles.roles().stream().map(Role::name).toList(),
                                                "Azure role",
                                                name)));
    }

    private Attacker.Level level(Console console) {
        return Arrays.stream(Attacker.Level.values())
                .filter(known -> OutcomeCommand.word(known).equalsIgnoreCase(level))
                .findFirst()
                .orElseThrow(
                        () ->
                                new WrongUsage(
                                        console.say(
                                                "cli.outcome.attacker",
                                                String.valueOf(level),
                                                String.join(
                                                        ", ",
                                                        Arrays.stream(Attacker.Level.values())
                                                                .map(OutcomeCommand::word)
                                                                .toList()))));
    }
}
