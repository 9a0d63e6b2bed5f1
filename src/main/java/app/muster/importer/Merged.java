package app.muster.importer;

import app.muster.plan.Plan;

/// A plan after an import, and what the import changed in it.
public record Merged(Plan plan, Changes changes) {}
