package app.muster.assess;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Control;
import app.muster.expression.Expression;
import app.muster.json.Sieve;
import app.muster.json.Wanted;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the controls of a catalogue look at in the bodies of resources. Judging an estate of which
/// no more than that was read comes to the same findings.
///
/// For one reading at a time.
public final class Projection implements Sieve {

    private static final String PROVIDERS = "/providers/";

    /// Of these, joins look at more than controls name.
    private static final Set<String> WHOLE =
            Set.of(
                    "microsoft.insights/activitylogalerts",
                    "microsoft.alertsmanagement/actionrules",
                    "microsoft.recoveryservices/vaults",
                    "microsoft.dataprotection/backupvaults",
                    "microsoft.dataprotection/resourceguards",
                    "microsoft.operationalinsights/workspaces",
                    "microsoft.operationsmanagement/solutions");

    /// What joins look at besides.
    private static final Map<String, List<List<String>>> JOINED =
            Map.of(
                    "microsoft.sql/servers/databases",
                    settings("createMode", "sourceDatabaseId", "failoverGroupId"),
                    "microsoft.sql/servers",
                    settings("administrators"),
                    "microsoft.sql/managedinstances",
                    settings("administrators"),
                    "microsoft.dbforpostgresql/flexibleservers",
                    settings("authConfig"),
                    "microsoft.compute/virtualmachines",
                    settings("virtualMachineScaleSet"),
                    "microsoft.compute/virtualmachinescalesets",
                    settings("orchestrationMode"),
                    "microsoft.sqlvirtualmachine/sqlvirtualmachines",
                    settings("virtualMachineResourceId", "autoBackupSettings"),
                    "microsoft.storage/storageaccounts",
                    settings("immutableStorageWithVersioning"));

    /// What tells a thing from another, and what every subject is asked.
    private static final List<List<String>> ALWAYS =
            List.of(
                    List.of("$type"),
                    List.of("$sources"),
                    List.of("type"),
                    List.of("ResourceType"),
                    List.of("name"),
                    List.of("ResourceName"),
                    List.of("id"),
                    List.of("ResourceId"),
                    List.of("subscriptionId"),
                    List.of("resourceGroup"),
                    List.of("ResourceGroupName"),
                    List.of("location"),
                    List.of("managedBy"),
                    List.of("resources"),
                    // whether there are settings at all
                    List.of("properties", "provisioningState"));

    private static List<List<String>> settings(String... names) {
        return Stream.of(names).map(name -> List.of("properties", name)).toList();
    }

    private final Map<String, List<List<String>>> paths = new HashMap<>();
    private final Map<String, Wanted> byWrittenType = new HashMap<>();
    private final Map<String, Wanted> byType = new HashMap<>();

    private Projection(Catalogue catalogue) {
        for (Control control : catalogue.controls()) {
            var asked = new ArrayList<List<String>>();
            control.appliesWhen().ifPresent(when -> add(when, asked));
            add(control.inPlace(), asked);
            for (String type : control.types()) {
                paths.computeIfAbsent(type, _ -> new ArrayList<>()).addAll(asked);
            }
        }
    }

    public static Projection of(Catalogue catalogue) {
        return new Projection(catalogue);
    }

    private static void add(Expression expression, List<List<String>> asked) {
        for (List<String> path : expression.paths()) {
            if (path.getFirst().equals("it") && path.size() > 1) {
                asked.add(upToNumber(path.subList(1, path.size())));
            }
        }
        if (expression.functions().contains("tag")) {
            asked.add(List.of("tags"));
        }
    }

    /// A place in a list cannot be told from others while it is read.
    private static List<String> upToNumber(List<String> path) {
        for (int i = 1; i < path.size(); i++) {
            if (path.get(i).chars().allMatch(Character::isDigit)) {
                return path.subList(0, i);
            }
        }
        return path;
    }

    @Override
    public Wanted of(String id) {
        int provider = id.indexOf(PROVIDERS);
        int last = id.lastIndexOf('/');
        int from = provider + PROVIDERS.length();
        boolean one = provider >= 0 && id.indexOf(PROVIDERS, provider + 1) < 0;
        if (provider < 0 || one && last <= from) {
            return Wanted.ALL;
        }
        String written = one ? written(id, from, last) : "";
        if (written.isEmpty()) {
            return wanted(id);
        }
        Wanted known = byWrittenType.get(written);
        if (known == null) {
            known = wanted(id);
            byWrittenType.put(written, known);
        }
        return known;
    }

    /// The type in the case in which the id has it, without the names in between; empty where kinds
    /// and names do not take turns.
    private static String written(String id, int from, int last) {
        int name = id.indexOf('/', id.indexOf('/', from) + 1);
        if (name < 0 || name == last) {
            return id.substring(from, last);
        }
        var type = new StringBuilder(64).append(id, from, name);
        int at = name;
        while (at < last) {
            int kind = id.indexOf('/', at + 1);
            if (kind >= last) {
                return "";
            }
            at = id.indexOf('/', kind + 1);
            type.append(id, kind, at);
        }
        return type.toString();
    }

    private Wanted wanted(String text) {
        Optional<ResourceId> id = ResourceId.in(text);
        if (id.isEmpty()
                || id.get().key().indexOf(PROVIDERS) != id.get().key().lastIndexOf(PROVIDERS)) {
            return Wanted.ALL;
        }
        String type = id.get().type();
        if (WHOLE.contains(type) || EvidenceKind.ofType(type).isPresent()) {
            return Wanted.ALL;
        }
        return byType.computeIfAbsent(type, this::ofType);
    }

    private Wanted ofType(String type) {
        var all = new ArrayList<>(ALWAYS);
        all.addAll(paths.getOrDefault("*", List.of()));
        all.addAll(paths.getOrDefault(type, List.of()));
        all.addAll(JOINED.getOrDefault(type, List.of()));
        return Wanted.of(all);
    }
}
