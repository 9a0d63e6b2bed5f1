package app.muster.session;

import app.muster.cacao.Notes;
import app.muster.cacao.Reading;
import app.muster.plan.AssetId;
import app.muster.plan.Names;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Playbooks from elsewhere on their way into a plan. One whose id is taken comes under another;
/// what the plan does not have, or another playbook brings back, is not brought back by them.
///
/// @param before the plan into which they were brought
/// @param after the same with them at the end
/// @param playbooks as they were read
/// @param notes what was noticed at reading them and at bringing them in
public record Arrival(Plan before, Plan after, List<Playbook> playbooks, List<Reading.Note> notes) {

    public Arrival {
        playbooks = List.copyOf(playbooks);
        notes = List.copyOf(notes);
    }

    public static Arrival of(Plan plan, List<Reading> readings) {
        List<Playbook> playbooks =
                readings.stream().flatMap(reading -> reading.playbooks().stream()).toList();
        var settling = new Settling(plan);
        List<Playbook> all = new ArrayList<>(plan.playbooks());
        playbooks.forEach(playbook -> all.add(settling.settled(playbook)));
        var notes = new ArrayList<Reading.Note>();
        readings.forEach(reading -> notes.addAll(reading.notes()));
        notes.addAll(settling.notes.all());
        return new Arrival(plan, plan.withPlaybooks(all), playbooks, notes);
    }

    /// The plan with them; worked out again only if the plan has changed since.
    public Plan in(Plan plan) {
        return plan == before ? after : Playbooks.arrived(plan, playbooks);
    }

    private static final class Settling {

        private final Plan plan;
        private final Notes notes = new Notes();
        private final Set<String> ids = new HashSet<>();
        private final Set<AssetId> broughtBack = new HashSet<>();
        private final Set<RoleId> roles = new HashSet<>();

        Settling(Plan plan) {
            this.plan = plan;
            plan.playbooks().forEach(book -> ids.add(book.id().value()));
            plan.playbooks().forEach(book -> broughtBack.addAll(book.assets()));
            plan.roles().stream().map(Role::id).forEach(roles::add);
        }

        Playbook settled(Playbook arrived) {
            Set<AssetId> assets = new LinkedHashSet<>();
            for (AssetId asset : new LinkedHashSet<>(arrived.assets())) {
                if (!plan.assetsById().containsKey(asset)) {
                    notes.loss("", "cacao.asset-not-in-plan", arrived.title(), asset);
                } else if (!broughtBack.add(asset)) {
                    notes.loss("", "cacao.asset-brought-back", arrived.title(), asset);
                } else {
                    assets.add(asset);
                }
            }
            for (Step step : arrived.steps()) {
                if (roles.add(step.role())) {
                    notes.simpler("", "cacao.role-not-in-plan", step.role(), arrived.title());
                }
            }
            String id = arrived.id().value();
            if (!ids.add(id)) {
                id = Names.idFor(arrived.title(), ids);
                ids.add(id);
            }
            return new Playbook(
                    new PlaybookId(id),
                    arrived.title(),
                    arrived.template(),
                    List.copyOf(assets),
                    arrived.steps(),
                    arrived.lastTested(),
                    arrived.testedAs(),
                    arrived.runs(),
                    arrived.about(),
                    arrived.donePer());
        }
    }
}
