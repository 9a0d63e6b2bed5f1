package app.muster.cli;

import app.muster.assess.Estate;
import app.muster.attack.Grant;
import app.muster.attack.Identities;
import app.muster.attack.Identity;
import app.muster.attack.Outcomes;
import app.muster.attack.Survivability;
import app.muster.catalogue.Result;
import app.muster.catalogue.Roles;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who holds roles here, and how much each can destroy; whoever can destroy most comes first.
record IdentitiesAnswer(List<Reached> identities, Messages words) implements Answer {

    /// @param sum what he can make of everything
    private record Reached(Identity who, Survivability.Sum sum) {

        int of(Result result) {
            return sum.results().getOrDefault(result, 0);
        }
    }

    static IdentitiesAnswer of(Outcomes outcomes, Estate estate, Messages words) {
        Identities all = Identities.of(estate, Roles.builtIn());
        List<Reached> reached =
                all.all().stream()
                        .map(
                                who ->
                                        new Reached(
                                                who,
                                                Survivability.of(
                                                                outcomes,
                                                                all.attacker(who, Optional.empty()))
                                                        .total()))
                        .sorted(
                                Comparator.<Reached, Integer>comparing(r -> r.of(Result.LOST))
                                        .thenComparing(r -> r.of(Result.BEST_EFFORT))
                                        .thenComparing(r -> r.of(Result.RECOVERABLE))
                                        .reversed()
                                        .thenComparing(r -> r.who().id()))
                        .toList();
        return new IdentitiesAnswer(reached, words);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.list(
                json,
                "identities",
                identities,
                reached -> {
                    json.writeStringField("id", reached.who().id());
                    json.writeStringField("name", reached.who().name());
                    json.writeStringField("type", reached.who().type());
                    SurvivalAnswer.roles(json, reached.who().held());
                    SurvivalAnswer.sum(json, reached.sum());
                });
    }

    @Override
    public void show(Page page) {
        if (identities.isEmpty()) {
            page.line(words.get("cli.outcome.no-identities"));
        }
        Table table =
                Table.of(
                                words.get("cli.column.name"),
                                words.get("cli.column.kind"),
                                words.get("exercise.result.lost"),
                                words.get("exercise.result.best-effort"),
                                words.get("exercise.result.recoverable"),
                                words.get("exercise.result.unknown"),
                                words.get("cli.column.role"))
                        .numbersIn(2, 3, 4, 5);
        for (Reached reached : identities) {
            table.row(
                    reached.who().name(),
                    reached.who().type(),
                    reached.of(Result.LOST),
                    reached.of(Result.BEST_EFFORT),
                    reached.of(Result.RECOVERABLE),
                    reached.of(Result.UNKNOWN),
                    String.join(", ", reached.who().held().stream().map(this::role).toList()));
        }
        page.table(words.get("cli.outcome.identities"), table);
    }

    private String role(Identity.Held held) {
        return held.role()
                + (held.way() == Grant.Way.ELIGIBLE ? " " + words.get("cli.outcome.eligible") : "");
    }
}
