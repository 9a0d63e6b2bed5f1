package app.muster.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something an attacker does.
///
/// @param id for example `keyvault.purge`
/// @param technique the MITRE ATT&CK technique's id
/// @param types resource types it can be done to, lower case; `*` for every asset
/// @param needs privileges of which the attacker must hold one, for example `azure.owner`
/// @param gives privileges the attacker holds afterwards
/// @param operations by type, or `*`: a role that allows one of these can do it too; `a & b` is
///   both of them, `data:` is on data, `{type}` is the target's type
/// @param fallback whether it stands for what no other action of the catalogue destroys
/// @param takesAll key of the playbook by which whatever stands in its target comes back, if it
///   takes all of that along; empty if it does not
/// @param removes the protection that falls where it succeeds
/// @param beforeOthers its turn among those that an attacker does before all others; 0 for none
/// @param leaves the action that takes away the copy which this one leaves alone, or empty
/// @param rules the last one always holds
public record AttackAction(
        String id,
        String title,
        String technique,
        List<String> types,
        List<String> needs,
        List<String> gives,
        Map<String, List<String>> operations,
        boolean fallback,
        String takesAll,
        Optional<Protection> removes,
        int beforeOthers,
        String leaves,
        List<OutcomeRule> rules) {

    private static final String ANY = "*";

    public AttackAction {
        types = List.copyOf(types);
        needs = List.copyOf(needs);
        gives = List.copyOf(gives);
        operations = Map.copyOf(operations);
        rules = List.copyOf(rules);
    }

    /// One that no role but the named privileges allows.
    public AttackAction(
            String id,
            String title,
            String technique,
            List<String> types,
            List<String> needs,
            List<String> gives,
            List<OutcomeRule> rules) {
        this(
                id,
                title,
                technique,
                types,
                needs,
                gives,
                Map.of(),
                false,
                "",
                Optional.empty(),
                0,
                "",
                rules);
    }

    public boolean isDoneTo(String type) {
        return types.contains(ANY) || types.contains(type);
    }

    /// Whether a rule of that id says so.
    public boolean means(String rule, OutcomeRule.Meaning meaning) {
        return rules.stream().anyMatch(one -> one.id().equals(rule) && one.meaning() == meaning);
    }

    /// Whether it can be done to whatever there is.
    public boolean isDoneToAnything() {
        return types.contains(ANY);
    }

    /// The ways in which it is done to a target of that type: for each the operations that it
    /// takes. None for what no role of Azure is about.
    public List<List<String>> ways(String type) {
        return operations.getOrDefault(type, operations.getOrDefault(ANY, List.of())).stream()
                .map(way -> List.of(way.replace("{type}", type).split(" & ")))
                .toList();
    }

    /// Whether the role allows it on a target of that type.
    public boolean isAllowedBy(Role role, String type) {
        return ways(type).stream().anyMatch(way -> way.stream().allMatch(role::allows));
    }
}
