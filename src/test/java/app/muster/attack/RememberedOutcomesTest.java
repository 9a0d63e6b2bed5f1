package app.muster.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Assessment;
import app.muster.attack.Attacker.Level;
import app.muster.catalogue.Control;
import app.muster.golden.GoldenEstate;
import app.muster.golden.GoldenEstates;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class RememberedOutcomesTest {

    private static final Attacker OWNER = Attacker.of(Level.OWNER);

    /// Each control of the catalogue flipped either way: what was remembered is what is found anew.
    @Test
    void whatIsRememberedIsWhatWouldBeDecidedAnew() throws Exception {
        var anew = outcomes(GoldenEstates.plain());
        Outcomes remembering = anew.remembering();
        List<Outcome> before = anew.everything(OWNER);
        int moved = 0;
        for (Control control : GoldenEstate.CATALOGUE.controls()) {
            for (boolean inPlace : List.of(true, false)) {
                var flip = List.of(new Assumption(control.id(), Optional.empty(), inPlace));
                List<Outcome> after = anew.assuming(flip).everything(OWNER);
                assertEquals(
                        after, remembering.assuming(flip).everything(OWNER), () -> control.id());
                moved += after.equals(before) ? 0 : 1;
            }
        }
        assertTrue(moved >= 5, "only " + moved + " flips change anything");
    }

    /// Copies that went first change what the rules find; that too is remembered apart.
    @Test
    void whatIsRememberedOfWhatIsLeftIsWhatWouldBeDecidedAnew() throws Exception {
        for (GoldenEstate estate : GoldenEstates.all()) {
            var anew = outcomes(estate);
            Outcomes remembering = anew.remembering();
            Survivability.of(remembering, OWNER);
            for (Control control : GoldenEstate.CATALOGUE.controls()) {
                var flip = List.of(new Assumption(control.id(), Optional.empty(), true));
                assertEquals(
                        Survivability.of(anew.assuming(flip), OWNER).fates(),
                        Survivability.of(remembering.assuming(flip), OWNER).fates(),
                        () -> control.id());
            }
        }
    }

    private static Outcomes outcomes(GoldenEstate estate) throws Exception {
        Assessment assessment =
                Assessment.of(
                        GoldenEstate.CATALOGUE,
                        estate.plan(),
                        estate.snapshot(),
                        GoldenEstate.NOW,
                        Progress.NONE);
        return new Outcomes(
                GoldenEstate.CATALOGUE,
                estate.plan(),
                assessment.estate(),
                assessment,
                GoldenEstate.NOW);
    }
}
