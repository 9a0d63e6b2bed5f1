package app.muster.recover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// What trials keep: the moments at which applications serve again. Applications that are back at
/// the same moment whatever happens share one; those that are never gone or never back have none.
final class Goals {

    private final List<int[]> gates = new ArrayList<>();
    private final int[] ofReach;

    Goals(List<Reach> reaches) {
        var known = new HashMap<List<Integer>, Integer>();
        ofReach = new int[reaches.size()];
        for (int i = 0; i < ofReach.length; i++) {
            Reach reach = reaches.get(i);
            boolean isOne = reach.gates().length > 0 && reach.noWayBack().isEmpty();
            ofReach[i] =
                    isOne
                            ? known.computeIfAbsent(
                                    Arrays.stream(reach.gates()).boxed().toList(),
                                    _ -> {
                                        gates.add(reach.gates());
                                        return gates.size() - 1;
                                    })
                            : Dispatch.NONE;
        }
    }

    int count() {
        return gates.size();
    }

    int[] gates(int goal) {
        return gates.get(goal);
    }

    /// @return the goal of an application by its place, or [Dispatch#NONE]
    int of(int application) {
        return ofReach[application];
    }
}
