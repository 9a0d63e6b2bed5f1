/// A workspace on disk: read, migrated, saved whole or not at all, locked against a second writer.
///
/// ```
/// plan.muster            the plan, text that git can merge
/// snapshots/NAME.json.gz what was true of the estate
/// exercises/RUN.jsonl    journals, one event a line, only ever appended to
/// documents/             what was exported
/// .muster/               lock and the previous good plan; not for git
/// ```
@NullMarked
package app.muster.file;

import org.jspecify.annotations.NullMarked;
