/// Reads what Terraform knows of an Azure estate, states and plans, by an allow-list: what is not
/// on it, and what Terraform marks as sensitive, is never kept.
@NullMarked
package app.muster.importer.terraform;

import org.jspecify.annotations.NullMarked;
