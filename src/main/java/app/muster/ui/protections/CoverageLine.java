package app.muster.ui.protections;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;

import java.util.List;

/// How far one kind of evidence was read.
///
/// @param scopes what is said for each scope; empty if nobody asked at all
/// @param complete how many scopes were read to the end
/// @param unknown how many verdicts are unknown among the controls that stand on this evidence
record CoverageLine(EvidenceKind kind, List<Coverage> scopes, int complete, int unknown) {

    CoverageLine {
        scopes = List.copyOf(scopes);
    }

    /// How the whole is judged: complete only where every scope is.
    enum State {
        COMPLETE,
        PARTLY,
        NOT_ASKED
    }

    State state() {
        if (!scopes.isEmpty() && complete == scopes.size()) {
            return State.COMPLETE;
        }
        boolean asked =
                scopes.stream().anyMatch(scope -> scope.state() != Coverage.State.NOT_ASKED);
        return asked ? State.PARTLY : State.NOT_ASKED;
    }
}
