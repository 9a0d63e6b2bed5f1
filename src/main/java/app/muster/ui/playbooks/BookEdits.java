package app.muster.ui.playbooks;

import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.DonePer;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.session.Arrival;
import app.muster.session.Playbooks;
import app.muster.session.Team;
import app.muster.session.Workspace;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What people change about playbooks; each change is one step of undo.
final class BookEdits {

    private final Workspace workspace;

    BookEdits(Workspace workspace) {
        this.workspace = workspace;
    }

    private Plan plan() {
        return workspace.plan();
    }

    void undo() {
        workspace.undo();
    }

    /// @return the key of the new book
    String adopt(PlaybookTemplate template, Asset asset, String title) {
        String key = Book.key(Playbooks.idFor(plan(), title));
        workspace.edit(
                "edit.adopt-playbook",
                plan -> Playbooks.adopting(plan, template, asset.id(), title));
        return key;
    }

    /// @return the key of the new book
    String add(PlaybookTemplate template, String title) {
        String key = Book.key(Playbooks.idFor(plan(), title));
        workspace.edit("edit.add-playbook", plan -> Playbooks.adding(plan, template, title));
        return key;
    }

    /// @return the key of the new book
    String add(String title) {
        String key = Book.key(Playbooks.idFor(plan(), title));
        workspace.edit("edit.add-playbook", plan -> Playbooks.adding(plan, title));
        return key;
    }

    /// @return the key of the new book
    String duplicate(Playbook playbook, String title) {
        String key = Book.key(Playbooks.idFor(plan(), title));
        workspace.edit(
                "edit.duplicate-playbook",
                plan -> Playbooks.duplicated(plan, playbook.id(), title));
        return key;
    }

    void remove(Playbook playbook) {
        workspace.edit("edit.remove-playbook", plan -> Playbooks.removed(plan, playbook.id()));
    }

    void arrive(Arrival arrival) {
        workspace.edit("edit.import-playbooks", arrival::in);
    }

    void link(Playbook playbook, AssetId asset) {
        link(playbook, Stream.concat(playbook.assets().stream(), Stream.of(asset)).toList());
    }

    void unlink(Playbook playbook, AssetId asset) {
        link(playbook, playbook.assets().stream().filter(id -> !id.equals(asset)).toList());
    }

    private void link(Playbook playbook, List<AssetId> assets) {
        workspace.edit("edit.link-assets", plan -> Playbooks.linked(plan, playbook.id(), assets));
    }

    void testedOn(Playbook playbook, LocalDate day) {
        workspace.edit("edit.test-playbook", plan -> Playbooks.tested(plan, playbook.id(), day));
    }

    void ran(Playbook playbook, StepRun run) {
        workspace.edit("edit.test-step", plan -> Playbooks.ran(plan, playbook.id(), run));
    }

    void rename(Playbook playbook, String title) {
        if (!title.isBlank() && !title.strip().equals(playbook.title())) {
            workspace.edit(
                    "edit.rename-playbook",
                    plan -> Playbooks.renamed(plan, playbook.id(), title.strip()));
        }
    }

    void describe(Playbook playbook, String about) {
        if (!about.strip().equals(playbook.about())) {
            workspace.edit(
                    "edit.describe-playbook",
                    plan -> Playbooks.described(plan, playbook.id(), about.strip()));
        }
    }

    void doOnce(Playbook playbook, DonePer once) {
        workspace.edit(
                "edit.do-playbook-once", plan -> Playbooks.donePer(plan, playbook.id(), once));
    }

    /// @param by less than 0 for earlier, more for later
    void move(Playbook playbook, int step, int by) {
        workspace.edit("edit.move-step", plan -> Playbooks.moved(plan, playbook.id(), step, by));
    }

    void change(Playbook playbook, int index, Step step) {
        workspace.edit(
                "edit.change-step", plan -> Playbooks.changed(plan, playbook.id(), index, step));
    }

    void addStep(Playbook playbook, int index, Step step) {
        workspace.edit(
                "edit.add-step", plan -> Playbooks.stepAdded(plan, playbook.id(), index, step));
    }

    void removeStep(Playbook playbook, int index) {
        workspace.edit(
                "edit.remove-step", plan -> Playbooks.stepRemoved(plan, playbook.id(), index));
    }

    /// @return the id of the new role
    RoleId addRole(String name) {
        RoleId id = Team.idFor(plan(), name);
        workspace.edit("edit.add-role", plan -> Team.adding(plan, name));
        return id;
    }

    void change(Role role) {
        workspace.edit("edit.change-role", plan -> Team.changed(plan, role));
    }

    void remove(Role role) {
        workspace.edit("edit.remove-role", plan -> Team.removed(plan, role.id()));
    }
}
