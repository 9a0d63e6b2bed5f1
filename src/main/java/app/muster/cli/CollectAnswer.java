package app.muster.cli;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Snapshot;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/// What was read live, and how far.
///
/// @param stopped whether somebody stopped the reading; what was read is kept
record CollectAnswer(Snapshot snapshot, boolean stopped, Messages words) implements Answer {

    @Override
    public void write(JsonGenerator json) throws IOException {
        Shapes.snapshot(json, snapshot);
        Shapes.coverage(json, snapshot);
    }

    @Override
    public void show(Page page) {
        page.line(Shapes.snapshotLine(snapshot, words));
        Map<EvidenceKind, int[]> counts = new EnumMap<>(EvidenceKind.class);
        for (Coverage said : snapshot.coverage()) {
            int[] count = counts.computeIfAbsent(said.kind(), _ -> new int[2]);
            count[said.state() == Coverage.State.COMPLETE ? 0 : 1]++;
        }
        Table kinds =
                Table.of(
                                words.get("cli.column.evidence"),
                                words.get("cli.column.read"),
                                words.get("cli.column.not-read"))
                        .numbersIn(1, 2);
        counts.forEach(
                (kind, count) ->
                        kinds.row(words.get("evidence." + kind.key()), count[0], count[1]));
        page.table(words.get("cli.collect.read"), kinds);
        Table gaps =
                Table.of(
                        words.get("cli.column.evidence"),
                        words.get("cli.column.state"),
                        words.get("cli.column.scope"),
                        words.get("cli.column.why"));
        for (Coverage said : snapshot.coverage()) {
            if (said.state() != Coverage.State.COMPLETE) {
                gaps.row(said.kind().key(), said.state().key(), said.scope(), said.note());
            }
        }
        page.table(words.get("cli.check.unread"), gaps);
        if (stopped) {
            page.line(words.get("cli.collect.stopped"));
        }
    }

    @Override
    public ExitStatus status() {
        return stopped ? ExitStatus.CANCELLED : ExitStatus.DONE;
    }
}
