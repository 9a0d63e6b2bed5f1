/// Reads workbooks as tables of texts, sheet by sheet.
@NullMarked
package app.muster.importer.workbook;

import org.jspecify.annotations.NullMarked;
