package app.muster.ui.exercises;

import app.muster.assess.Assessment;
import app.muster.assess.Estate;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.exercise.Casting;
import app.muster.exercise.Consequences;
import app.muster.exercise.Run;
import app.muster.exercise.Subject;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.session.ScriptFile;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// What an exercise is played on: a script, and the plan as it was when somebody prepared it.
record Setting(
        ScriptFile script,
        Catalogue catalogue,
        Plan plan,
        Assessment assessment,
        Consequences consequences) {

    static Setting of(
            ScriptFile script,
            Catalogue catalogue,
            Plan plan,
            Snapshot snapshot,
            Instant now,
            Progress progress)
            throws Cancelled {
        Assessment assessment = Assessment.of(catalogue, plan, snapshot, now, progress);
        Outcomes outcomes = new Outcomes(catalogue, plan, Estate.of(snapshot), assessment, now);
        return new Setting(
                script,
                catalogue,
                plan,
                assessment,
                Consequences.of(
                        catalogue,
                        plan,
                        outcomes,
                        assessment,
                        LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    /// Every part bound, around what people chose.
    Casting casting(Map<String, List<Subject>> chosen) {
        return Casting.propose(script.script(), plan, catalogue, assessment, chosen);
    }

    Run start(Casting casting) {
        return Run.start(script.script(), casting, consequences);
    }
}
