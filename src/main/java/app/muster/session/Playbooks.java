package app.muster.session;

import app.muster.cacao.Reading;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.AssetId;
import app.muster.plan.DonePer;
import app.muster.plan.Names;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Step;
import app.muster.plan.StepRun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Edits of how things come back. What an edit names and the plan no longer has, it leaves alone.
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
                        released(plan, List.of(asset)), of(plan, template, title, List.of(asset))));
    }

    /// The plan with one more playbook that has no steps and brings nothing back yet.
    public static Plan adding(Plan plan, String title) {
        return plan.withPlaybooks(
                Plan.plus(
                        plan.playbooks(),
                        new Playbook(
                                idFor(plan, title),
                                title,
                                "",
                                List.of(),
                                List.of(),
                                Optional.empty())));
    }

    /// The plan with a copy of the template that brings nothing back yet.
    public static Plan adding(Plan plan, PlaybookTemplate template, String title) {
        return plan.withPlaybooks(
                Plan.plus(plan.playbooks(), of(plan, template, title, List.of())));
    }

    /// The plan with the same steps once more. The copy brings nothing back yet and counts as
    /// untested, but knows how long its steps took.
    public static Plan duplicated(Plan plan, PlaybookId id, String title) {
        return find(plan, id)
                .map(
                        book ->
                                plan.withPlaybooks(
                                        Plan.plus(
                                                plan.playbooks(),
                                                new Playbook(
                                                        idFor(plan, title),
                                                        title,
                                                        book.template(),
                                                        List.of(),
                                                        book.steps(),
                                                        Optional.empty(),
                                                        "",
                                                        book.runs(),
                                                        book.about(),
                                                        book.donePer()))))
                .orElse(plan);
    }

    public static Plan removed(Plan plan, PlaybookId id) {
        return plan.withPlaybooks(
                plan.playbooks().stream().filter(book -> !book.id().equals(id)).toList());
    }

    /// The plan in which this playbook, and no other, brings these assets back.
    ///
    /// @throws IllegalArgumentException if the plan lacks one of them
    public static Plan linked(Plan plan, PlaybookId id, List<AssetId> assets) {
        return changing(
                plan.withPlaybooks(released(plan, assets)),
                id,
                book -> book.bringingBack(assets.stream().distinct().toList()));
    }

    /// The plan with playbooks that came from elsewhere, at the end. One whose id is taken comes
    /// under another.
    public static Plan arrived(Plan plan, List<Playbook> playbooks) {
        return Arrival.of(plan, List.of(new Reading(playbooks, List.of()))).after();
    }

    /// The id that the next playbook of this title gets.
    public static PlaybookId idFor(Plan plan, String title) {
        return new PlaybookId(
                Names.idFor(
                        title, plan.playbooks().stream().map(book -> book.id().value()).toList()));
    }

    /// The plan with the day on which people last did these steps for real.
    public static Plan tested(Plan plan, PlaybookId id, LocalDate day) {
        return changing(plan, id, book -> book.tested(day));
    }

    /// The plan with what came of it when people did one step.
    public static Plan ran(Plan plan, PlaybookId id, StepRun run) {
        return changing(plan, id, book -> book.ran(run));
    }

    public static Plan renamed(Plan plan, PlaybookId id, String title) {
        return changing(plan, id, book -> book.titled(title));
    }

    public static Plan donePer(Plan plan, PlaybookId id, DonePer once) {
        return changing(plan, id, book -> book.donePer(once));
    }

    public static Plan described(Plan plan, PlaybookId id, String about) {
        return changing(plan, id, book -> book.described(about));
    }

    /// The plan with one step moved; its number in the list follows its place.
    ///
    /// @param by less than 0 for earlier, more for later; past an end nothing changes
    public static Plan moved(Plan plan, PlaybookId id, int step, int by) {
        return steps(
                plan,
                id,
                steps -> {
                    int to = step + by;
                    if (step < steps.size() && to >= 0 && to < steps.size()) {
                        steps.add(to, steps.remove(step));
                    }
                });
    }

    /// The plan with another step in the place of the one at `index`.
    public static Plan changed(Plan plan, PlaybookId id, int index, Step step) {
        return steps(plan, id, steps -> steps.set(index, step));
    }

    /// The plan with one more step, at `index`.
    public static Plan stepAdded(Plan plan, PlaybookId id, int index, Step step) {
        return steps(plan, id, steps -> steps.add(Math.min(index, steps.size()), step));
    }

    public static Plan stepRemoved(Plan plan, PlaybookId id, int index) {
        return steps(plan, id, steps -> steps.remove(index));
    }

    private static Playbook of(
            Plan plan, PlaybookTemplate template, String title, List<AssetId> assets) {
        return new Playbook(
                idFor(plan, title),
                title,
                template.key(),
                assets,
                template.steps(),
                Optional.empty());
    }

    private static Plan steps(Plan plan, PlaybookId id, Consumer<List<Step>> change) {
        return changing(
                plan,
                id,
                book -> {
                    var steps = new ArrayList<>(book.steps());
                    change.accept(steps);
                    return book.with(steps);
                });
    }

    private static List<Playbook> released(Plan plan, List<AssetId> assets) {
        return plan.playbooks().stream()
                .map(
                        book ->
                                book.assets().stream().anyMatch(assets::contains)
                                        ? book.bringingBack(
                                                book.assets().stream()
                                                        .filter(id -> !assets.contains(id))
                                                        .toList())
                                        : book)
                .toList();
    }

    private static Optional<Playbook> find(Plan plan, PlaybookId id) {
        return plan.playbooks().stream().filter(book -> book.id().equals(id)).findFirst();
    }

    private static Plan changing(Plan plan, PlaybookId id, UnaryOperator<Playbook> change) {
        return plan.withPlaybooks(
                plan.playbooks().stream()
                        .map(book -> book.id().equals(id) ? change.apply(book) : book)
                        .toList());
    }
}
