package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Both kinds of vaults: what guards them, and what they hold and replicate.
final class Vaults {

    private static final List<String> HYBRID = List.of("mab", "dpm", "azurebackupserver");

    private final Estate estate;
    private final Reading proxyReading;
    private final Reading itemReading;
    private final Reading instanceReading;
    private final Reading replicaReading;
    private final Map<String, List<String>> guards = new HashMap<>();
    private final Map<String, Integer> held = new HashMap<>();
    private final Map<String, Integer> hybrid = new HashMap<>();
    private final Map<String, List<Item>> replicated = new HashMap<>();

    Vaults(Estate estate) {
        this.estate = estate;
        proxyReading = new Reading(estate, EvidenceKind.GUARD_PROXIES);
        itemReading = new Reading(estate, EvidenceKind.BACKUP_ITEMS);
        instanceReading = new Reading(estate, EvidenceKind.BACKUP_INSTANCES);
        replicaReading = new Reading(estate, EvidenceKind.REPLICATED_ITEMS);
        for (Item proxy : estate.found(EvidenceKind.GUARD_PROXIES)) {
            vaultOf(proxy)
                    .ifPresent(
                            vault ->
                                    guards.computeIfAbsent(vault, _ -> new ArrayList<>())
                                            .add(Paths.key(proxy.text("resourceGuardResourceId"))));
        }
        for (EvidenceKind kind :
                List.of(EvidenceKind.BACKUP_ITEMS, EvidenceKind.BACKUP_INSTANCES)) {
            for (Item item : estate.found(kind)) {
                vaultOf(item).ifPresent(vault -> held.merge(vault, 1, Integer::sum));
                if (HYBRID.contains(lower(item.text("backupManagementType")))) {
                    vaultOf(item).ifPresent(vault -> hybrid.merge(vault, 1, Integer::sum));
                }
            }
        }
        for (Item item : estate.found(EvidenceKind.REPLICATED_ITEMS)) {
            vaultOf(item)
                    .ifPresent(
                            vault ->
                                    replicated
                                            .computeIfAbsent(vault, _ -> new ArrayList<>())
                                            .add(item));
        }
    }

    static Optional<String> vaultOf(Item item) {
        return Paths.vault(item.key()).or(() -> Paths.vault(item.scope()));
    }

    Value guarded(String vault) {
        if (guards.containsKey(vault)) {
            return Value.TRUE;
        }
        Value stated =
                Paths.isBackupVault(vault)
                        ? setting(vault, "isVaultProtectedByResourceGuard")
                        : setting(vault, "securitySettings", "multiUserAuthorization");
        return switch (stated) {
            case Value.Flag flag -> flag;
            case Value.Text(String text) when List.of("enabled", "true").contains(lower(text)) ->
                    Value.TRUE;
            case Value.Text(String text) when List.of("disabled", "false").contains(lower(text)) ->
                    Value.FALSE;
            case Value.Text _,
                    Value.Number _,
                    Value.Span _,
                    Value.Items _,
                    Value.Present _,
                    Value.Absent _,
                    Value.Unknown _ ->
                    proxyReading.ifFor(vault, Value.FALSE);
        };
    }

    /// Whether the guard is out of reach of whoever owns the vault's subscription.
    Value guardApart(String vault) {
        List<String> known = guards.getOrDefault(vault, List.of());
        if (known.isEmpty()) {
            return guarded(vault) instanceof Value.Flag(boolean flag) && flag
                    ? new Value.Unknown(
                            () ->
                                    Unread.evidence(
                                            EvidenceKind.GUARD_PROXIES,
                                            estate.coverage(EvidenceKind.GUARD_PROXIES, vault)
                                                    .state(),
                                            "",
                                            vault))
                    : guarded(vault);
        }
        return new Value.Flag(
                known.stream()
                        .noneMatch(
                                guard ->
                                        Paths.subscription(guard)
                                                .equals(Paths.subscription(vault))));
    }

    /// Whether the guard is out of reach of whoever takes over the vault's tenant.
    Value guardForeign(String vault) {
        Value apart = guardApart(vault);
        if (!apart.equals(Value.TRUE)) {
            return apart;
        }
        Optional<String> here = tenant(vault);
        Truth foreign = Truth.TRUE;
        for (String guard : guards.getOrDefault(vault, List.of())) {
            Optional<String> there = tenant(guard);
            foreign =
                    foreign.and(
                            here.isEmpty() || there.isEmpty()
                                    ? Truth.UNKNOWN
                                    : Truth.of(!here.equals(there)));
        }
        return foreign == Truth.UNKNOWN
                ? new Value.Unknown(() -> Unread.field("tenantId", Paths.last(vault)))
                : new Value.Flag(foreign == Truth.TRUE);
    }

    private Optional<String> tenant(String id) {
        return estate.resource(id)
                .map(found -> lower(found.body().text("tenantId")))
                .filter(tenant -> !tenant.isEmpty());
    }

    Value items(String vault) {
        int count = held.getOrDefault(vault, 0);
        Reading reading = Paths.isBackupVault(vault) ? instanceReading : itemReading;
        Value number = new Value.Number(count);
        return count > 0 ? number : reading.ifFor(vault, number);
    }

    /// Items from machines outside Azure.
    Value hybridItems(String vault) {
        int count = hybrid.getOrDefault(vault, 0);
        Value number = new Value.Number(count);
        return count > 0 ? number : itemReading.ifFor(vault, number);
    }

    Value replicas(String vault) {
        int count = replicated.getOrDefault(vault, List.of()).size();
        Value number = new Value.Number(count);
        return count > 0 ? number : replicaReading.ifFor(vault, number);
    }

    /// Whether the vault stands elsewhere than every machine it replicates.
    Value regionApart(String vault) {
        Value none = replicas(vault);
        List<Item> items = replicated.getOrDefault(vault, List.of());
        Optional<String> location =
                estate.resource(vault).map(Resource::location).map(Vaults::region);
        if (items.isEmpty() || location.isEmpty()) {
            return none instanceof Value.Unknown ? none : Value.TRUE;
        }
        Truth apart = Truth.TRUE;
        for (Item item : items) {
            apart =
                    apart.and(
                            item.value("providerSpecificDetails", "primaryFabricLocation")
                                            instanceof Value.Text(String primary)
                                    ? Truth.of(!region(primary).equals(location.get()))
                                    : Truth.UNKNOWN);
        }
        return apart == Truth.UNKNOWN
                ? new Value.Unknown(() -> Unread.field("primaryFabricLocation", Paths.last(vault)))
                : new Value.Flag(apart == Truth.TRUE);
    }

    /// Whether what the vault keeps can be restored in the paired region: it is copied there, and
    /// the vault says that a restore may start there.
    Value crossRegion(String vault) {
        Value said =
                Paths.isBackupVault(vault)
                        ? setting(vault, "featureSettings", "crossRegionRestoreSettings", "state")
                        : setting(vault, "redundancySettings", "crossRegionRestore");
        return switch (said) {
            case Value.Text(String state) -> new Value.Flag(lower(state).equals("enabled"));
            case Value.Unknown unknown -> unknown;
            case Value.Flag _,
                    Value.Number _,
                    Value.Span _,
                    Value.Items _,
                    Value.Present _,
                    Value.Absent _ ->
                    saysWhereItCopies(vault)
                            ? Value.FALSE
                            : new Value.Unknown(
                                    () -> Unread.field("crossRegionRestore", Paths.last(vault)));
        };
    }

    private boolean saysWhereItCopies(String vault) {
        return !(setting(vault, "redundancySettings") instanceof Value.Absent)
                || !(setting(vault, "storageSettings") instanceof Value.Absent);
    }

    /// Locked immutability; what is only unlocked can be switched off. Readings of older versions
    /// leave the whole block out.
    Value immutable(String vault) {
        Value block = setting(vault, "securitySettings");
        return switch (setting(vault, "securitySettings", "immutabilitySettings", "state")) {
            case Value.Text(String state) -> new Value.Flag(state.equalsIgnoreCase("Locked"));
            case Value.Unknown unknown -> unknown;
            case Value.Flag _,
                    Value.Number _,
                    Value.Span _,
                    Value.Items _,
                    Value.Present _,
                    Value.Absent _ ->
                    block instanceof Value.Present
                            ? Value.FALSE
                            : new Value.Unknown(
                                    () -> Unread.field("securitySettings", Paths.last(vault)));
        };
    }

    /// Recovery Services vaults keep what is deleted whatever the flag says: the service enforces
    /// it. Backup vaults can be told not to.
    Value softDelete(String vault) {
        if (!Paths.isBackupVault(vault)) {
            return Value.TRUE;
        }
        return switch (setting(vault, "securitySettings", "softDeleteSettings", "state")) {
            case Value.Text(String state) ->
                    new Value.Flag(List.of("on", "alwayson", "enabled").contains(lower(state)));
            case Value.Unknown unknown -> unknown;
            case Value.Flag _,
                    Value.Number _,
                    Value.Span _,
                    Value.Items _,
                    Value.Present _,
                    Value.Absent _ ->
                    new Value.Unknown(
                            () ->
                                    Unread.field(
                                            "securitySettings.softDeleteSettings",
                                            Paths.last(vault)));
        };
    }

    private Value setting(String vault, String... path) {
        return estate.resource(vault)
                .filter(Resource::hasProperties)
                .map(found -> BodyValue.of(found.body().object("properties"), List.of(path)))
                .orElseGet(() -> new Value.Unknown(() -> Unread.settings(Paths.last(vault))));
    }

    static String region(String location) {
        return lower(location).replace(" ", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
