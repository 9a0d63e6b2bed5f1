package app.muster.cli;

import app.muster.plan.Plan;
import app.muster.text.Messages;

/// Says why there is nothing to say of applications.
final class Unmapped {

    private Unmapped() {}

    /// Nothing, where an asset belongs to an application.
    static void tell(Page page, Plan plan, Messages words) {
        boolean none = plan.assets().stream().noneMatch(asset -> asset.application().isPresent());
        if (none && !plan.assets().isEmpty()) {
            page.title(words.get("cli.unmapped", plan.assets().size()));
            page.line(words.get("cli.unmapped.remedy"));
        }
    }
}
