/// The plan: what people wrote down and decided. Immutable records, JDK only.
///
/// ```
/// Plan         = Application* Asset* Dependency* Role* Playbook* Attestation* Waiver* Improvement* Mapping
/// Application  = name owner tier Targets Application* Person* Detection   an application or a shared service
/// Asset        = name type Category Application? RuleId?    an Azure resource, or a thing outside Azure
/// Dependency   = Asset needs Asset, kind, rule
/// Mapping      = MappingRule* (type Category)* SavedFilter*
/// MappingRule  = Condition+ Application
/// Playbook     = Asset* Step*
/// Step         = Role Estimate command verification
/// ```
@NullMarked
package app.muster.plan;

import org.jspecify.annotations.NullMarked;
