package app.muster.catalogue;

import java.util.List;

/// Something an attacker does.
///
/// @param id for example `keyvault.purge`
/// @param technique the MITRE ATT&CK technique's id
/// @param types resource types it can be done to, lower case; `*` for every asset
/// @param needs privileges of which the attacker must hold one, for example `azure.owner`
/// @param gives privileges the attacker holds afterwards
/// @param rules the last one always holds
public record AttackAction(
        String id,
        String title,
        String technique,
        List<String> types,
        List<String> needs,
        List<String> gives,
        List<OutcomeRule> rules) {

    public AttackAction {
        types = List.copyOf(types);
        needs = List.copyOf(needs);
        gives = List.copyOf(gives);
        rules = List.copyOf(rules);
    }

    public boolean isDoneTo(String type) {
        return types.contains("*") || types.contains(type);
    }
}
