/// The plan: what people wrote down and decided. Immutable records, JDK only.
///
/// ```
/// Plan         = Application* Asset* Dependency* Role* Playbook* Attestation* Waiver* Improvement*
/// Application  = name owner tier Targets Application*       an application or a shared service
/// Asset        = name type Category Application?            an Azure resource, or a thing outside Azure
/// Dependency   = Asset needs Asset, kind, origin
/// Playbook     = Asset* Step*
/// Step         = Role Estimate command verification
/// ```
@NullMarked
package app.muster.plan;

import org.jspecify.annotations.NullMarked;
