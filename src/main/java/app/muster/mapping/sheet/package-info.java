/// The plan's assets and applications as sheets that people edit in a spreadsheet program and bring
/// back. What comes back is a difference first.
@NullMarked
package app.muster.mapping.sheet;

import org.jspecify.annotations.NullMarked;
