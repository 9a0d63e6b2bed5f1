/// Whose things are, told by rules instead of clicks: rules applied, previewed and explained,
/// applications proposed, targets made as strict as their strictest user asks.
///
/// ```
/// Placement     Plan Snapshot -> Plan                  the rules, applied
/// RulePreview   Plan Snapshot MappingRule* -> counts   the rules, before they are
/// Explanation   Plan Snapshot AssetId -> why           the rules, afterwards
/// Proposals     Plan Snapshot Catalogue -> Proposal*   what rules there could be
/// Edits         Plan -> Plan
/// Arrival       Plan Snapshot Derived -> Plan Changes  a new inventory, merged and placed
/// ```
@NullMarked
package app.muster.mapping;

import org.jspecify.annotations.NullMarked;
