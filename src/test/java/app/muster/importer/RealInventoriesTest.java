package app.muster.importer;

import static app.muster.importer.Reading.TYPES;
import static app.muster.importer.Reading.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.SharedData;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RealInventoriesTest {

    @Test
    void everyFileEndsInAResultOrAProblem() throws Exception {
        List<Path> files;
        try (var templates = Files.walk(SharedData.azure("arm-templates"));
                var inventories = Files.walk(SharedData.azure("inventories"));
                var terraform = Files.walk(SharedData.azure("terraform"))) {
            files =
                    Stream.of(templates, inventories, terraform)
                            .flatMap(all -> all)
                            .filter(Files::isRegularFile)
                            .toList();
        }
        var refused = new TreeSet<String>();
        for (Path file : files) {
            try {
                Snapshot snapshot = read(file).value();
                Derived derived = Derivation.of(snapshot, TYPES);
                Merge.into(Plan.empty("plan"), snapshot, derived, LocalDate.of(2026, 3, 31));
            } catch (ProblemException e) {
                refused.add(file.getFileName().toString());
            }
        }
        assertEquals(new TreeSet<>(), refused);
    }

    /// Types are taken from the texts, so that those in answers and recordings count too.
    @Test
    void everyTypeOfTheRealDataHasACategory() throws Exception {
        Pattern type =
                Pattern.compile("\"type\"\\s*:\\s*\"([A-Za-z]+\\.[A-Za-z.]+/[A-Za-z0-9_./]+)\"");
        var unknown = new TreeSet<String>();
        try (var files = Files.walk(SharedData.azure(""))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                type.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .results()
                        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                        .filter(t -> TYPES.type(t).category() == Category.UNCLASSIFIED)
                        .forEach(unknown::add);
            }
        }
        assertEquals(Set.of("my.rp/myresourcetype"), unknown, "a made-up example");
    }

    @Test
    void oneSubscriptionIsTheSameInThreeForms() throws Exception {
        Path folder = SharedData.azure("inventories/resource-list");
        var rest = ids(read(folder.resolve("subscription-713.rest.json")).value());
        var cli = ids(read(folder.resolve("subscription-713.az-resource-list.json")).value());
        var csv = ids(read(folder.resolve("subscription-713.arg-explorer.csv")).value());

        assertEquals(713, rest.size());
        assertEquals(rest, cli);
        assertEquals(rest, csv);
    }

    @Test
    void aMachineOfAQuickstartNeedsItsInterface() throws Exception {
        var snapshot =
                read(SharedData.azure(
                                "arm-templates/quickstarts/101-recovery-services-create-vm-and-configure-backup.json"))
                        .value();

        List<String> needs =
                Derivation.of(snapshot, TYPES).dependencies().stream()
                        .map(d -> d.from().resource().orElseThrow().type() + " " + d.kind())
                        .toList();
        assertTrue(needs.contains("microsoft.compute/virtualmachines NETWORK"), needs::toString);
        assertTrue(needs.contains("microsoft.compute/virtualmachines RECOVERS"), needs::toString);
    }

    private static TreeSet<String> ids(Snapshot snapshot) {
        return snapshot.resources().stream()
                .map(Resource::id)
                .map(id -> id.key())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
