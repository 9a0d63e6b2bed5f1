package app.muster.recover;

import app.muster.assess.Estate;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.RecoveryFacts;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.recover.Contradiction.Severity;
import app.muster.structure.Structure;
import app.muster.structure.Wave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether what is to be failed over together fits into what Azure takes at a time.
final class LimitChecks {

    private static final String FAILOVER = "failover-vm";

    private final Plan plan;
    private final Estate estate;
    private final Structure structure;
    private final PlanWords names;

    /// Protected machines in one recovery plan of Site Recovery.
    private final int machinesInAPlan;

    LimitChecks(
            Plan plan, Catalogue catalogue, Estate estate, Structure structure, PlanWords names) {
        this.plan = plan;
        this.estate = estate;
        this.structure = structure;
        this.names = names;
        machinesInAPlan =
                catalogue.recovery().limits().stream()
                        .filter(limit -> limit.playbooks().contains(FAILOVER))
                        .mapToInt(RecoveryFacts.Limit::places)
                        .min()
                        .orElse(Integer.MAX_VALUE);
    }

    List<Contradiction> all() {
        var found = new ArrayList<Contradiction>();
        Map<String, AssetId> machines = machines();
        for (Json.Obj body : estate.items(EvidenceKind.RECOVERY_PLANS)) {
            Set<AssetId> members = new LinkedHashSet<>();
            for (Json group : body.object("properties").list("groups")) {
                if (group instanceof Json.Obj object) {
                    for (Json item : object.list("replicationProtectedItems")) {
                        if (item instanceof Json.Obj member) {
                            String id = BackupSchedules.key(member.text("id"));
                            members.add(machines.getOrDefault(id, unnamed(id)));
                        }
                    }
                }
            }
            check(body.text("name"), List.copyOf(members)).ifPresent(found::add);
        }
        for (Playbook playbook : plan.playbooks()) {
            if (playbook.template().equals(FAILOVER)) {
                check(playbook.title(), playbook.assets()).ifPresent(found::add);
            }
        }
        return found;
    }

    private static AssetId unnamed(String item) {
        return new AssetId(item.startsWith("/") ? item : "other/" + item);
    }

    /// The machine behind each replicated item.
    private Map<String, AssetId> machines() {
        var machines = new HashMap<String, AssetId>();
        for (Json.Obj item : estate.items(EvidenceKind.REPLICATED_ITEMS)) {
            Json.Obj details = item.object("properties").object("providerSpecificDetails");
            String machine = BackupSchedules.key(details.text("fabricObjectId"));
            if (machine.startsWith("/")) {
                machines.put(BackupSchedules.key(item.text("id")), new AssetId(machine));
            }
        }
        return machines;
    }

    private Optional<Contradiction> check(String title, List<AssetId> members) {
        if (members.size() <= machinesInAPlan) {
            return Optional.empty();
        }
        List<List<AssetId>> groups = split(members);
        return Optional.of(
                new Contradiction.TooManyMachines(
                        Contradictions.told(
                                Severity.IMPOSSIBLE,
                                "too-many-machines",
                                Optional.empty(),
                                members,
                                title,
                                members.size(),
                                machinesInAPlan,
                                groups.size()),
                        members.size(),
                        groups));
    }

    /// Machines of one application stay together where they fit; applications of an early tier come
    /// first, and within one what others need comes first.
    private List<List<AssetId>> split(List<AssetId> members) {
        Map<AssetId, Integer> waves = new HashMap<>();
        for (Wave wave : structure.waves()) {
            wave.assets().forEach(asset -> waves.put(asset, wave.number()));
        }
        Map<AssetId, Asset> assets = plan.assetsById();
        Map<ApplicationId, Application> applications = new HashMap<>();
        plan.applications().forEach(one -> applications.put(one.id(), one));
        Map<Optional<ApplicationId>, List<AssetId>> byOwner = new HashMap<>();
        for (AssetId member : members) {
            Optional<ApplicationId> owner =
                    Optional.ofNullable(assets.get(member)).flatMap(Asset::application);
            byOwner.computeIfAbsent(owner, _ -> new ArrayList<>()).add(member);
        }
        var owners = new ArrayList<>(byOwner.keySet());
        owners.sort(
                Comparator.<Optional<ApplicationId>>comparingInt(
                                owner ->
                                        owner.flatMap(
                                                        id ->
                                                                Optional.ofNullable(
                                                                        applications.get(id)))
                                                .map(LimitChecks::tier)
                                                .orElse(6))
                        .thenComparing(owner -> owner.map(names::of).orElse("")));
        var groups = new ArrayList<List<AssetId>>();
        for (Optional<ApplicationId> owner : owners) {
            List<AssetId> own = byOwner.getOrDefault(owner, List.of());
            own.sort(
                    Comparator.<AssetId>comparingInt(asset -> waves.getOrDefault(asset, 0))
                            .thenComparing(asset -> asset));
            place(own, groups);
        }
        return groups;
    }

    private void place(List<AssetId> own, List<List<AssetId>> groups) {
        boolean fits = !groups.isEmpty() && groups.getLast().size() + own.size() <= machinesInAPlan;
        if (fits) {
            groups.getLast().addAll(own);
            return;
        }
        for (int first = 0; first < own.size(); first += machinesInAPlan) {
            int end = Math.min(own.size(), first + machinesInAPlan);
            groups.add(new ArrayList<>(own.subList(first, end)));
        }
    }

    private static int tier(Application application) {
        return application.tier() == 0 ? 5 : application.tier();
    }
}
