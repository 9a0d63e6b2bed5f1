package app.muster;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Keeps the house standing. Plain `@Test` methods on purpose: see decision 0004.
class ArchitectureTest {

    private static final String HOUSE_NAME = "app.muster";

    /// Lowest first. A room may use the rooms below it, never its neighbours or anything above.
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("plan", "problem"),
                    List.of("expression", "work", "text", "json", "structure"),
                    List.of("catalogue"),
                    List.of("importer", "azure", "file", "cacao"),
                    List.of("assess", "mapping"),
                    List.of("attack", "layout"),
                    List.of("recover"),
                    List.of("exercise", "readiness"),
                    List.of("session", "document"),
                    List.of("cli", "ui"));

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(HOUSE_NAME);

    @Test
    void aRoomUsesOnlyTheRoomsBelowIt() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            var outOfReach = FLOORS.subList(floor, FLOORS.size()).stream().flatMap(List::stream);
            var names = outOfReach.toList();
            for (String room : FLOORS.get(floor)) {
                var others = names.stream().filter(other -> !other.equals(room));
                check(
                        noClasses()
                                .that(resideInAPackage(inside(room)))
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage(
                                                Stream.concat(
                                                                Stream.of(HOUSE_NAME),
                                                                others.map(
                                                                        ArchitectureTest::inside))
                                                        .toArray(String[]::new))));
            }
        }
    }

    @Test
    void everyRoomIsOnAFloor() {
        var onAFloor = FLOORS.stream().flatMap(List::stream).toList();
        var homeless =
                HOUSE.getPackage(HOUSE_NAME).getSubpackages().stream()
                        .map(JavaPackage::getRelativeName)
                        .filter(room -> !onAFloor.contains(room))
                        .toList();
        assertEquals(List.of(), homeless);
    }

    @Test
    void theRoofOnlyPicksADoor() {
        check(
                classes()
                        .that(resideInAPackage(HOUSE_NAME))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        HOUSE_NAME,
                                        inside("cli"),
                                        inside("ui"),
                                        "java..",
                                        "org.jspecify..")));
    }

    @Test
    void noTwoPackagesUseEachOther() {
        check(slices().matching("app.muster.(**)").should().beFreeOfCycles());
    }

    /// A row is a package, a class or several of them, and the rooms that may know it.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # what                                          only in
                    javafx..,                                       ui session
                    javafx.scene.. javafx.stage.. javafx.fxml..,    ui
                    javafx.application.. javafx.animation..,        ui
                    javafx.concurrent..,                            ui.shell
                    atlantafx.. org.kordamp.. org.controlsfx..,     ui
                    java.lang.Thread,                               ui.shell cli
                    java.util.Timer,                                ui.shell
                    java.util.concurrent.Executors,                 ui.shell cli
                    java.util.concurrent.ThreadPoolExecutor,        ui.shell
                    java.util.concurrent.ForkJoinPool,              ui.shell
                    java.util.concurrent.CompletableFuture,         ui.shell
                    java.util.concurrent..,                         ui.shell ui.overview ui.recovery attack recover readiness layout assess file azure cli
                    java.net.http.. com.azure.. reactor..,          azure
                    com.fasterxml..,                                catalogue json importer file cacao exercise document cli
                    org.yaml..,                                     catalogue exercise
                    org.apache.commons.csv..,                       importer
                    org.dhatim.fastexcel..,                         importer.workbook
                    com.openhtmltopdf.. org.apache.pdfbox..,        document
                    org.apache.batik.. java.awt..,                  document
                    picocli..,                                      cli
                    java.sql.. sun.. com.sun.. jdk..,               nowhere
                    """)
    void thisIsUsedOnlyThere(String what, String where) {
        var named = Set.of(what.split(" "));
        check(
                noClasses()
                        .that(
                                not(
                                        resideInAnyPackage(
                                                Arrays.stream(where.split(" "))
                                                        .map(ArchitectureTest::inside)
                                                        .toArray(String[]::new))))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(named.toArray(String[]::new))
                                        .or(
                                                describe(
                                                        "are " + what,
                                                        used -> named.contains(used.getName())))));
    }

    @Test
    void thePlanKnowsNothingButJava() {
        check(
                classes()
                        .that(resideInAnyPackage(inside("plan"), inside("problem")))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        inside("plan"),
                                        inside("problem"),
                                        "java.lang..",
                                        "java.util",
                                        "java.util.function",
                                        "java.util.regex",
                                        "java.util.stream",
                                        "java.math",
                                        "java.net",
                                        "java.nio.file",
                                        "java.text",
                                        "java.time..",
                                        "org.jspecify..")));
    }

    @Test
    void theSessionOffersValuesToWatchAndNoMoreOfJavaFx() {
        check(
                noClasses()
                        .that(resideInAPackage(inside("session")))
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("javafx..")
                                        .and(not(resideInAPackage("javafx.beans..")))));
    }

    @Test
    void whatIsComputedDoesNotAskTheClock() {
        check(
                noClasses()
                        .that(
                                resideInAnyPackage(
                                        Stream.of(
                                                        "plan",
                                                        "expression",
                                                        "catalogue",
                                                        "assess",
                                                        "mapping",
                                                        "attack",
                                                        "layout",
                                                        "recover",
                                                        "structure",
                                                        "exercise",
                                                        "readiness")
                                                .map(ArchitectureTest::inside)
                                                .toArray(String[]::new)))
                        .should()
                        .callMethodWhere(
                                describe("the clock is asked", ArchitectureTest::asksTheClock)));
    }

    @Test
    void aScreenKnowsTheShellAndTheControlsButNoOtherScreen() {
        check(
                slices().matching("app.muster.ui.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(
                                alwaysTrue(),
                                resideInAnyPackage(inside("ui.shell"), inside("ui.control"))));
    }

    @Test
    void aControlKnowsNeitherTheShellNorAScreen() {
        check(
                noClasses()
                        .that(resideInAPackage(inside("ui.control")))
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage(inside("ui"))
                                        .and(not(resideInAPackage(inside("ui.control"))))));
    }

    @Test
    void aViewModelHasNoControls() {
        check(
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(
                                        "javafx.scene..", "javafx.fxml..", "javafx.stage..")));
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked =
                HOUSE.getPackage(HOUSE_NAME).getSubpackagesInTree().stream()
                        .filter(room -> !room.getClasses().isEmpty())
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .toList();
        assertEquals(List.of(), unmarked);
    }

    private static boolean asksTheClock(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        return (owner.getPackageName().equals("java.time")
                        && (name.equals("now") || name.startsWith("system")))
                || (owner.getName().equals("java.lang.System")
                        && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
    }

    /// A rule about rooms that are not built yet holds.
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static String inside(String room) {
        return HOUSE_NAME + "." + room + "..";
    }
}
