/// Reads inventories of an Azure estate, whoever exported them, into a snapshot; derives assets and
/// dependencies from it and brings them into a plan. Nothing that could not be read is dropped
/// without a notice.
@NullMarked
package app.muster.importer;

import org.jspecify.annotations.NullMarked;
