package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Who may remove what protects the estate, and for how long.
///
/// Plain role assignments contain activations of this minute, so only the schedules tell what is
/// permanent.
final class Privileges {

    private static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    private static final String USER_ACCESS_ADMINISTRATOR = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";
    private static final String LOCKS_CONTRIBUTOR = "28bf596f-4eb7-45ce-b5bc-6cf482fec137";
    private static final String REMOVES_LOCKS = "microsoft.authorization/locks/delete";

    private static final int MANY_USERS = 5;

    private final Estate estate;
    private final Set<String> ownLockRoles = new HashSet<>();
    private final Reading classicReading;
    private final Reading roleReading;
    private final Reading assignmentReading;
    private final Reading scheduleReading;
    private final Set<String> lockRoles =
            new HashSet<>(Set.of(OWNER, USER_ACCESS_ADMINISTRATOR, LOCKS_CONTRIBUTOR));
    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Map<String, Set<String>> standing = new HashMap<>();
    private final Map<String, Set<String>> eligible = new HashMap<>();

    Privileges(Estate estate) {
        this.estate = estate;
        classicReading = new Reading(estate, EvidenceKind.CLASSIC_ADMINISTRATORS);
        roleReading = new Reading(estate, EvidenceKind.ROLE_DEFINITIONS);
        assignmentReading = new Reading(estate, EvidenceKind.ROLE_ASSIGNMENTS);
        scheduleReading = new Reading(estate, EvidenceKind.ROLE_SCHEDULES);
        for (Item role : estate.found(EvidenceKind.ROLE_DEFINITIONS)) {
            judge(role);
        }
        for (String subscription : estate.subscriptions()) {
            owners.put(subscription, new HashSet<>());
            standing.put(subscription, new HashSet<>());
            eligible.put(subscription, new HashSet<>());
        }
        for (Item assignment : estate.found(EvidenceKind.ROLE_ASSIGNMENTS)) {
            if (role(assignment).equals(OWNER)) {
                add(owners, assignment, false, who(assignment));
            }
        }
        for (Item schedule : estate.found(EvidenceKind.ROLE_SCHEDULES)) {
            addSchedule(schedule);
        }
    }

    Value owners(String subscription) {
        return assignmentReading.ifWholly(
                subscription, new Value.Number(owners.getOrDefault(subscription, Set.of()).size()));
    }

    /// @param exempt whose permanent assignment is meant to be, such as emergency accounts
    Value standing(String subscription, Set<String> exempt) {
        long count =
                standing.getOrDefault(subscription, Set.of()).stream()
                        .filter(who -> !exempt.contains(who))
                        .count();
        Value number = new Value.Number(count);
        return count > 0 ? number : scheduleReading.ifWholly(subscription, number);
    }

    Value eligible(String subscription) {
        Value number = new Value.Number(eligible.getOrDefault(subscription, Set.of()).size());
        return number.equals(new Value.Number(0))
                ? scheduleReading.ifWholly(subscription, number)
                : number;
    }

    Value classic(String subscription) {
        long count =
                estate.found(EvidenceKind.CLASSIC_ADMINISTRATORS).stream()
                        .filter(
                                item ->
                                        Paths.subscription(item.key()).equals(subscription)
                                                || item.key().isEmpty()
                                                        && item.scope().equals(subscription))
                        .filter(
                                item ->
                                        item.text("role")
                                                .toLowerCase(Locale.ROOT)
                                                .contains("coadministrator"))
                        .count();
        var number = new Value.Number(count);
        return count > 0 ? number : classicReading.ifFor(subscription, number);
    }

    /// Roles that the organisation made itself and that may remove locks or purge.
    Value ownLockRoles(String subscription) {
        var number = new Value.Number(ownLockRoles.size());
        return ownLockRoles.isEmpty() ? roleReading.ifFor(subscription, number) : number;
    }

    /// Assignments to single users at the subscription itself.
    Value directUsers(String subscription) {
        long count =
                estate.found(EvidenceKind.ROLE_ASSIGNMENTS).stream()
                        .filter(item -> item.text("principalType").equalsIgnoreCase("User"))
                        .filter(item -> Paths.key(item.text("scope")).equals(subscription))
                        .count();
        var number = new Value.Number(count);
        return count > MANY_USERS ? number : assignmentReading.ifWholly(subscription, number);
    }

    private void addSchedule(Item schedule) {
        String role = role(schedule);
        if (isEligible(schedule)) {
            if (role.equals(OWNER) || role.equals(USER_ACCESS_ADMINISTRATOR)) {
                add(eligible, schedule, false, who(schedule));
            }
        } else if (lockRoles.contains(role) && isPermanent(schedule)) {
            add(standing, schedule, true, who(schedule));
        }
    }

    /// Whether somebody holds the role without having activated it and without an end.
    static boolean isPermanent(Item schedule) {
        return !isEligible(schedule)
                && schedule.text("assignmentType").equalsIgnoreCase("Assigned")
                && schedule.text("endDateTime").isEmpty();
    }

    private static boolean isEligible(Item schedule) {
        return (schedule.type() + schedule.key()).contains("roleeligibilityscheduleinstances");
    }

    /// Adds to the subscription of the assignment's scope; what is assigned above subscriptions
    /// counts for the one it was read for, or for all if that is not known.
    private static void add(
            Map<String, Set<String>> found, Item item, boolean inGroups, String who) {
        String stated = Paths.key(item.text("scope"));
        String scope =
                stated.isEmpty()
                        ? Paths.before(item.key(), "/providers/microsoft.authorization/")
                        : stated;
        String subscription = Paths.subscription(scope);
        boolean counts = scope.equals(subscription) || inGroups && !scope.contains("/providers/");
        if (!subscription.isEmpty()) {
            if (counts && found.get(subscription) instanceof Set<String> there) {
                there.add(who);
            }
        } else if (found.get(Paths.subscription(item.scope())) instanceof Set<String> there) {
            there.add(who);
        } else {
            found.values().forEach(all -> all.add(who));
        }
    }

    static String who(Item assignment) {
        String principal = assignment.text("principalId").toLowerCase(Locale.ROOT);
        return principal.isEmpty() ? assignment.key() : principal;
    }

    static String role(Item assignment) {
        return Paths.last(Paths.key(assignment.text("roleDefinitionId")));
    }

    private void judge(Item role) {
        boolean removesLocks = false;
        boolean purges = false;
        for (Json permission : role.properties().list("permissions")) {
            if (permission instanceof Json.Obj object) {
                removesLocks |= Actions.allows(object, REMOVES_LOCKS);
                purges |= Actions.allowsPurge(object);
            }
        }
        if (removesLocks) {
            lockRoles.add(Paths.last(role.key()));
        }
        boolean own =
                role.text("type").equalsIgnoreCase("CustomRole")
                        || role.text("roleType").equalsIgnoreCase("CustomRole");
        if (own && (removesLocks || purges)) {
            ownLockRoles.add(Paths.last(role.key()));
        }
    }
}
