package app.muster.session;

import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.AssetId;
import app.muster.plan.Names;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Edits of how things come back.
public final class Playbooks {

    private Playbooks() {}

    /// The plan with a playbook of its own for this asset, copied from the template. The asset is
    /// taken out of any playbook that brought it back before; what brings nothing back any more
    /// stays, for people may want its steps.
    ///
    /// @param title of the new playbook
    /// @throws IllegalArgumentException if the plan has no such asset
    public static Plan adopting(Plan plan, PlaybookTemplate template, AssetId asset, String title) {
        return plan.withPlaybooks(
                Plan.plus(
                        released(plan, asset),
                        new Playbook(
                                idFor(plan, title),
                                title,
                                template.key(),
                                List.of(asset),
                                template.steps(),
                                Optional.empty())));
    }

    /// The id that the next playbook of this title gets.
    public static PlaybookId idFor(Plan plan, String title) {
        return new PlaybookId(
                Names.idFor(
                        title, plan.playbooks().stream().map(book -> book.id().value()).toList()));
    }

    /// The plan with the day on which people last did these steps for real.
    public static Plan tested(Plan plan, PlaybookId id, LocalDate day) {
        return changing(
                plan,
                id,
                book ->
                        new Playbook(
                                book.id(),
                                book.title(),
                                book.template(),
                                book.assets(),
                                book.steps(),
                                Optional.of(day)));
    }

    public static Plan renamed(Plan plan, PlaybookId id, String title) {
        return changing(
                plan,
                id,
                book ->
                        new Playbook(
                                book.id(),
                                title,
                                book.template(),
                                book.assets(),
                                book.steps(),
                                book.lastTested()));
    }

    /// The plan with one step moved; its number in the list follows its place.
    ///
    /// @param by -1 for earlier, 1 for later; at an end nothing changes
    public static Plan moved(Plan plan, PlaybookId id, int step, int by) {
        return steps(
                plan,
                id,
                steps -> {
                    int to = step + by;
                    if (to >= 0 && to < steps.size()) {
                        Collections.swap(steps, step, to);
                    }
                });
    }

    /// The plan with another step in the place of the one at `index`.
    public static Plan changed(Plan plan, PlaybookId id, int index, Step step) {
        return steps(plan, id, steps -> steps.set(index, step));
    }

    private static Plan steps(Plan plan, PlaybookId id, Consumer<List<Step>> change) {
        return changing(
                plan,
                id,
                book -> {
                    var steps = new ArrayList<>(book.steps());
                    change.accept(steps);
                    return new Playbook(
                            book.id(),
                            book.title(),
                            book.template(),
                            book.assets(),
                            numbered(steps),
                            book.lastTested());
                });
    }

    private static List<Step> numbered(List<Step> steps) {
        var numbered = new ArrayList<Step>();
        for (Step step : steps) {
            numbered.add(
                    new Step(
                            String.valueOf(numbered.size() + 1),
                            step.title(),
                            step.role(),
                            step.estimate(),
                            step.attended(),
                            step.command(),
                            step.verify(),
                            step.link()));
        }
        return numbered;
    }

    private static List<Playbook> released(Plan plan, AssetId asset) {
        return plan.playbooks().stream()
                .map(
                        book ->
                                book.assets().contains(asset)
                                        ? new Playbook(
                                                book.id(),
                                                book.title(),
                                                book.template(),
                                                book.assets().stream()
                                                        .filter(id -> !id.equals(asset))
                                                        .toList(),
                                                book.steps(),
                                                book.lastTested())
                                        : book)
                .toList();
    }

    private static Plan changing(Plan plan, PlaybookId id, UnaryOperator<Playbook> change) {
        return plan.withPlaybooks(
                plan.playbooks().stream()
                        .map(book -> book.id().equals(id) ? change.apply(book) : book)
                        .toList());
    }
}
