package app.muster.golden;

import static app.muster.golden.GoldenEstate.CATALOGUE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.attack.Assumption;
import app.muster.attack.Attacker;
import app.muster.attack.Fate;
import app.muster.attack.Outcomes;
import app.muster.attack.Survivability;
import app.muster.catalogue.Control;
import app.muster.plan.AssetId;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A control taken as in place has the effect that putting it in place has.
class AssumptionsTest {

    private static final Attacker OWNER = Attacker.of(Attacker.Level.OWNER);

    @Test
    void everyControlCanBeTakenAsInPlaceAndAsMissing() {
        var unsettled = new ArrayList<String>();
        for (Control control : CATALOGUE.controls()) {
            for (boolean inPlace : List.of(true, false)) {
                if (control.inPlace().settled(inPlace).isEmpty()) {
                    unsettled.add(control.id() + " " + inPlace);
                }
            }
        }

        assertEquals(List.of(), unsettled);
    }

    @Test
    void takenAsInPlaceItEndsAsInTheEstateThatHasIt() {
        assertEquals(
                List.of(
                        ends(GoldenEstates.immutable().outcomes(), GoldenEstate.VAULT),
                        ends(GoldenEstates.immutable().outcomes(), GoldenEstate.MACHINE),
                        ends(GoldenEstates.purgeProtected().outcomes(), GoldenEstate.KEYS)),
                List.of(
                        ends(taken("rsv.immutability-locked", true), GoldenEstate.VAULT),
                        ends(taken("rsv.immutability-locked", true), GoldenEstate.MACHINE),
                        ends(taken("kv.purge-protection", true), GoldenEstate.KEYS)));
    }

    @Test
    void takenAsMissingItEndsAsInTheEstateWithoutIt() {
        Outcomes immutable =
                GoldenEstates.immutable()
                        .outcomes()
                        .assuming(
                                List.of(
                                        new Assumption(
                                                "rsv.immutability-locked",
                                                Optional.empty(),
                                                false)));

        assertEquals(
                ends(GoldenEstates.plain().outcomes(), GoldenEstate.VAULT),
                ends(immutable, GoldenEstate.VAULT));
        assertEquals("lost vm.delete", ends(taken("vm.azure-backup", false), GoldenEstate.MACHINE));
    }

    @Test
    void longTermBackupsThatCanBeDeletedAreDeletedFirst() {
        Fate database =
                Survivability.of(
                                GoldenEstates.longTerm()
                                        .outcomes()
                                        .assuming(
                                                List.of(
                                                        new Assumption(
                                                                "sql.ltr-immutable",
                                                                Optional.empty(),
                                                                false))),
                                OWNER)
                        .of(new AssetId(GoldenEstate.DATABASE))
                        .orElseThrow();

        assertEquals(
                List.of("lost", "sql.delete-server", List.of("sql.delete-long-term")),
                List.of(
                        database.outcome().result().key(),
                        database.outcome().action(),
                        database.steps()));
    }

    @Test
    void aControlThatOnlyPeopleCanVouchForIsTakenByItsVerdict() {
        assertEquals(
                List.of("unknown net.delete", "recoverable net.delete", "lost net.delete"),
                List.of(
                        ends(GoldenEstates.plain().outcomes(), GoldenEstate.NETWORK),
                        ends(taken("cfg.template-in-plan", true), GoldenEstate.NETWORK),
                        ends(taken("cfg.template-in-plan", false), GoldenEstate.NETWORK)));
    }

    @Test
    void anAssumptionOnOneAssetLeavesTheOthersAlone() {
        Outcomes one =
                GoldenEstates.plain()
                        .outcomes()
                        .assuming(
                                List.of(
                                        new Assumption(
                                                "cfg.template-in-plan",
                                                Optional.of(new AssetId(GoldenEstate.NETWORK)),
                                                true),
                                        new Assumption(
                                                "kv.purge-protection",
                                                Optional.of(new AssetId(GoldenEstate.NETWORK)),
                                                true)));

        assertEquals(
                List.of("recoverable net.delete", "lost keyvault.purge"),
                List.of(ends(one, GoldenEstate.NETWORK), ends(one, GoldenEstate.KEYS)));
        assertEquals(
                List.of("kv.purge-protection"),
                one.idle().stream().map(Assumption::control).toList());
    }

    @Test
    void anUnknownControlIsRefused() {
        Outcomes outcomes = GoldenEstates.plain().outcomes();
        var nothing = List.of(new Assumption("no.such", Optional.empty(), true));

        assertThrows(IllegalArgumentException.class, () -> outcomes.assuming(nothing));
    }

    private static Outcomes taken(String control, boolean inPlace) {
        return GoldenEstates.plain()
                .outcomes()
                .assuming(List.of(new Assumption(control, Optional.empty(), inPlace)));
    }

    private static String ends(Outcomes outcomes, String asset) {
        Fate fate = Survivability.of(outcomes, OWNER).of(new AssetId(asset)).orElseThrow();
        return fate.outcome().result().key() + " " + fate.outcome().action();
    }
}
