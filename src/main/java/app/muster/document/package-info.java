/// Results become documents: one builder a document, one writer a format.
///
/// ```
/// Document = title Block*
/// Block    = Heading | Paragraph | Note | Listing | Table | Facts | Gauges | Figure | Code
///          | Checklist | Contents | PageBreak
/// Line     = (Plain | Strong | Mono | Chip | Link)*
/// ```
///
/// Text comes in from inventories and people; [Inline] and [Block] clean it as they are made, and
/// each writer escapes it for its format.
@NullMarked
package app.muster.document;

import org.jspecify.annotations.NullMarked;
