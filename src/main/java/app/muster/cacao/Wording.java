package app.muster.cacao;

import app.muster.plan.AssetId;
import app.muster.plan.Playbook;
import app.muster.plan.RoleId;
import app.muster.plan.Step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a written playbook says beyond what stands in it.
public interface Wording {

    /// The plan's name: playbooks of two plans have two ids.
    String plan();

    /// When it is written.
    Instant at();

    /// What people call the role.
    String role(RoleId role);

    /// What people call the asset.
    String asset(AssetId asset);

    /// The step's command with all names filled in; what is for people to fill in stays.
    String command(Playbook playbook, Step step);

    /// What has to be there first, one sentence each.
    List<String> prerequisites(Playbook playbook);

    /// The page that says more about the whole.
    Optional<String> link(Playbook playbook);
}
