package app.muster.mapping.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.mapping.sheet.SheetChange.Cell;
import app.muster.mapping.sheet.SheetProblem.Kind;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Condition;
import app.muster.plan.Detection;
import app.muster.plan.Mapping;
import app.muster.plan.MappingRule;
import app.muster.plan.Person;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.Targets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SheetsTest {

    private static final AssetId A = new AssetId("other/repository/a");
    private static final AssetId B = new AssetId("other/repository/b");
    private static final ApplicationId SHOP = new ApplicationId("shop");
    private static final ApplicationId HUB = new ApplicationId("hub");

    @Test
    void aSheetHasOneRowForEachAsset() {
        MappingRule rule =
                new MappingRule(new RuleId("r"), List.of(Condition.parse("name = b")), SHOP, "");
        Plan plan =
                plan().withMapping(new Mapping(List.of(rule), Map.of(), List.of()))
                        .changing(SHOP, a -> a.inTier(1))
                        .changing(A, a -> a.noted("say \"no\", twice").needed(Optional.of(false)))
                        .changing(
                                B, a -> a.placed(rule).gone(Optional.of(LocalDate.of(2026, 4, 1))));

        assertEquals(
                """
                \uFEFFid,name,type,location,category,application,tier,note,gone since,placed by,needed
                other/repository/a,a,muster/git-repository,,E,,,"say ""no"", twice",,,no
                other/repository/b,b,muster/git-repository,,E,Shop,1,,2026-04-01,r,
                """
                        .replace("\n", "\r\n"),
                AssetSheet.write(plan));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "=1+1",
                "+49 30",
                "-",
                "@home",
                "'quoted'",
                "'=already",
                "''-twice",
                "a\nb",
                "a;b,c\td",
                "\"",
                "ünïcode 漢字",
                "=cmd|' /C calc'!A0"
            })
    void everyNoteComesBackAsItWas(String note) {
        Plan plan = plan().changing(A, a -> a.noted(note));
        String sheet = AssetSheet.write(plan);

        Plan other = plan().changing(A, a -> a.noted("before"));

        assertEquals(List.of(), AssetSheet.read(sheet, plan, false).cells());
        assertEquals(plan, AssetSheet.read(sheet, other, false).plan());
        assertEquals(
                false, sheet.lines().skip(1).anyMatch(line -> line.matches("(.*,)?\"?[=+@\t-].*")));
    }

    @Test
    void whatWasEditedIsADifferenceFirst() {
        SheetChange change =
                AssetSheet.read(
                        """
                        ID,Category,Application,Note,Colour
                        other/repository/a,c,shop,new,red
                        OTHER/repository/B,,hub,,
                        """,
                        plan().changing(B, a -> a.of(Optional.of(SHOP))),
                        false);

        assertEquals(
                new SheetChange(
                        plan().changing(A, a -> a.in(Category.C).of(Optional.of(SHOP)).noted("new"))
                                .changing(B, a -> a.of(Optional.of(HUB))),
                        List.of(
                                new Cell(2, A.value(), "category", "E", "C"),
                                new Cell(2, A.value(), "application", "", "shop"),
                                new Cell(2, A.value(), "note", "", "new"),
                                new Cell(3, B.value(), "application", "Shop", "hub")),
                        List.of(),
                        List.of(new SheetProblem(1, Kind.COLUMN_UNKNOWN, "Colour"))),
                change);
    }

    @Test
    void whatIsNeededToRunIsYesOrNoOrLeftToTheEstate() {
        Plan plan = plan().changing(B, a -> a.needed(Optional.of(true)));

        SheetChange change =
                AssetSheet.read(
                        """
                        id,needed
                        other/repository/a,No
                        other/repository/b,
                        """,
                        plan,
                        false);
        SheetChange wrong = AssetSheet.read("id,needed\nother/repository/a,perhaps\n", plan, false);

        assertEquals(plan().changing(A, a -> a.needed(Optional.of(false))), change.plan());
        assertEquals(
                List.of(
                        new Cell(2, A.value(), "needed", "", "no"),
                        new Cell(3, B.value(), "needed", "yes", "")),
                change.cells());
        assertEquals(plan, wrong.plan());
        assertEquals(List.of(new SheetProblem(2, Kind.FLAG_WRONG, "perhaps")), wrong.problems());
        assertEquals(plan, AssetSheet.read(AssetSheet.write(plan), plan, false).plan());
    }

    @Test
    void whatCannotBeTakenIsSaidWithItsLineAndTheRestIsTaken() {
        SheetChange change =
                AssetSheet.read(
                        """
                        id,name,category,application,note
                        other/repository/a,renamed,Z,Nowhere,taken
                        other/repository/a,,,,twice
                        /subscriptions/x,,,,

                        ,nobody,,,
                        """,
                        plan(),
                        false);

        assertEquals(plan().changing(A, a -> a.noted("taken")), change.plan());
        assertEquals(List.of("Nowhere"), change.newApplications());
        assertEquals(
                List.of(
                        new SheetProblem(2, Kind.READ_ONLY, "name: renamed"),
                        new SheetProblem(2, Kind.CATEGORY_UNKNOWN, "Z"),
                        new SheetProblem(2, Kind.APPLICATION_UNKNOWN, "Nowhere"),
                        new SheetProblem(3, Kind.ID_TWICE, A.value()),
                        new SheetProblem(4, Kind.ID_UNKNOWN, "/subscriptions/x"),
                        new SheetProblem(6, Kind.ID_MISSING, "")),
                change.problems());
    }

    @Test
    void aNewApplicationIsMadeOnceIfAskedFor() {
        SheetChange change =
                AssetSheet.read(
                        "id;application\r\n"
                                + "other/repository/a;Wages\r\n"
                                + "other/repository/b;WAGES\r\n",
                        plan(),
                        true);

        var wages = new ApplicationId("wages");
        assertEquals(Application.named(wages, "Wages"), change.plan().applications().getLast());
        assertEquals(
                List.of(Optional.of(wages), Optional.of(wages)),
                change.plan().assets().stream().map(Asset::application).toList());
    }

    @Test
    void whatSpreadsheetProgramsWriteIsRead() {
        Plan noted = plan().changing(A, a -> a.noted("größer"));
        String semicolons = "sep=;\r\nid;note\r\nother/repository/a;größer\r\n";
        String tabs = "id\tnote\nother/repository/a\tgrößer\n";

        for (byte[] bytes :
                List.of(
                        semicolons.getBytes(Charset.forName("windows-1252")),
                        ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16LE),
                        ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16BE),
                        ("\uFEFF" + semicolons).getBytes(StandardCharsets.UTF_8),
                        tabs.replace('\n', '\r').getBytes(StandardCharsets.UTF_8))) {
            assertEquals(noted, AssetSheet.read(SheetText.of(bytes), plan(), false).plan());
        }
    }

    @Test
    void aRuleIsStrongerThanAnEmptyCellAndAPersonIsNot() {
        MappingRule rule =
                new MappingRule(new RuleId("r"), List.of(Condition.parse("name = a")), SHOP, "");
        Plan plan =
                plan().withMapping(new Mapping(List.of(rule), Map.of(), List.of()))
                        .changing(A, a -> a.placed(rule))
                        .changing(B, a -> a.of(Optional.of(SHOP)));

        SheetChange change =
                AssetSheet.read(
                        "id,application\nother/repository/a,\nother/repository/b,\n", plan, false);

        assertEquals(plan.changing(B, a -> a.of(Optional.empty())), change.plan());
        assertEquals(List.of(new SheetProblem(2, Kind.RULE_HOLDS, "r")), change.problems());
    }

    @Test
    void whatIsNoSheetSaysSo() {
        assertEquals(
                List.of(new SheetProblem(1, Kind.HEADER_MISSING, "id")),
                AssetSheet.read("", plan(), false).problems());
        assertEquals(
                List.of(new SheetProblem(2, Kind.QUOTE_OPEN, "")),
                AssetSheet.read("id,note\nother/repository/a,\"open\n", plan(), false).problems());
    }

    @Test
    void applicationsComeBackAsTheyWere() {
        Plan full =
                plan().changing(
                                SHOP,
                                a ->
                                        a.owned("Ann; Bob, and Co")
                                                .inTier(2)
                                                .aiming(
                                                        Targets.of(
                                                                Duration.ofHours(4),
                                                                Duration.ofMinutes(15),
                                                                Duration.ofDays(2)))
                                                .using(List.of(HUB))
                                                .with(
                                                        List.of(
                                                                new Person(
                                                                        "Ann", "owner", "+49 30"),
                                                                new Person("Bob; B, C\\", "", "")))
                                                .detected(new Detection("red light", "call"))
                                                .noted("=odd"));

        SheetChange back = ApplicationSheet.read(ApplicationSheet.write(full), plan(), false);

        assertEquals(List.of(), back.problems());
        assertEquals(full, back.plan());
        assertEquals(
                List.of(),
                ApplicationSheet.read(ApplicationSheet.write(full), full, false).cells());
    }

    @Test
    void anApplicationIsRenamedByItsIdAndMadeByAName() {
        SheetChange change =
                ApplicationSheet.read(
                        """
                        id,name,tier,rto,shared,uses
                        shop,Web shop,5,soon,maybe,Hub; Web shop; Nothing
                        ,Wages,3,1d,no,Hub
                        gone,X,,,,
                        """,
                        plan(),
                        true);

        var wages = new ApplicationId("wages");
        assertEquals(
                List.of("Web shop", "Hub", "Wages"),
                change.plan().applications().stream().map(Application::name).limit(3).toList());
        assertEquals(List.of(HUB), change.plan().application(wages).orElseThrow().uses());
        assertEquals(
                List.of(Kind.ID_UNKNOWN, Kind.FLAG_WRONG, Kind.TIER_WRONG, Kind.DURATION_WRONG),
                change.problems().stream().map(SheetProblem::kind).toList());
    }

    private static Plan plan() {
        return Plan.empty("p")
                .withApplications(
                        List.of(Application.named(SHOP, "Shop"), Application.named(HUB, "Hub")))
                .withAssets(List.of(repository(A), repository(B)));
    }

    private static Asset repository(AssetId id) {
        return Asset.of(id, id.shortName(), "muster/git-repository", Category.E);
    }
}
