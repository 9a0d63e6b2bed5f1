package app.muster.readiness;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.expression.Truth;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.readiness.Gate.Basic;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks for the basics.
final class Gates {

    private Gates() {}

    /// @param needed the roles that somebody has to be in
    static List<Gate> of(
            Plan plan,
            Collection<RoleId> needed,
            Assessment assessment,
            Optional<LocalDate> lastExercise,
            LocalDate today) {
        List<String> empty =
                needed.stream()
                        .filter(id -> plan.role(id).filter(r -> !r.holder().isBlank()).isEmpty())
                        .map(id -> name(plan, id))
                        .toList();
        return List.of(
                new Gate(Basic.BREAK_GLASS, breakGlass(assessment), List.of()),
                new Gate(
                        Basic.RECOVERY_RESTORED,
                        Truth.of(recoveryRestored(plan, today)),
                        List.of()),
                new Gate(Basic.ROLES, Truth.of(!plan.roles().isEmpty() && empty.isEmpty()), empty),
                new Gate(
                        Basic.EXERCISED,
                        Truth.of(Freshness.isLately(lastExercise, today)),
                        List.of()));
    }

    private static String name(Plan plan, RoleId id) {
        return plan.role(id).map(Role::name).orElse(id.value());
    }

    private static Truth breakGlass(Assessment assessment) {
        return assessment
                .finding(Assessment.BREAK_GLASS, AssetId.PLAN)
                .map(Finding::verdict)
                .map(
                        verdict ->
                                switch (verdict) {
                                    case IN_PLACE -> Truth.TRUE;
                                    case UNKNOWN -> Truth.UNKNOWN;
                                    case MISSING, WAIVED, NOT_APPLICABLE -> Truth.FALSE;
                                })
                .orElse(Truth.UNKNOWN);
    }

    private static boolean recoveryRestored(Plan plan, LocalDate today) {
        Map<AssetId, Asset> assets = plan.assetsById();
        for (Playbook playbook : plan.playbooks()) {
            if (Freshness.isLately(playbook.verified(today), today)
                    && playbook.assets().stream().anyMatch(id -> isForRecovery(assets.get(id)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForRecovery(@Nullable Asset asset) {
        return asset != null && asset.category().isForRecovery();
    }
}
