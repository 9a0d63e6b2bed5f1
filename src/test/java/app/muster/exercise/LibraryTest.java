package app.muster.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The exercises that come with the program.
class LibraryTest {

    private static final Path FOLDER = Path.of("exercises");
    private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ttx.yaml")).sorted().toList();
        }
    }

    private static Script script(Path file) throws Exception {
        return ScriptReader.read(Files.readString(file), file).script();
    }

    @Test
    void everyScriptKeepsToTheSchema() throws Exception {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(FOLDER.resolve("ttx-1.schema.json")));

        assertFalse(scripts().isEmpty());
        for (Path file : scripts()) {
            List<Error> errors = schema.validate(Files.readString(file), InputFormat.YAML);
            assertEquals(List.of(), errors, file.toString());
        }
    }

    @Test
    void theSchemaRefusesAnUnknownKey() throws Exception {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(FOLDER.resolve("ttx-1.schema.json")));
        String text = Given.gates().replace("critical: true", "kritical: true");

        assertEquals(List.of(), schema.validate(Given.gates(), InputFormat.YAML));
        assertFalse(schema.validate(text, InputFormat.YAML).isEmpty());
    }

    @Test
    void everyScriptIsReadAndCheckedWithoutAWord() throws Exception {
        for (Path file : scripts()) {
            ScriptReader.Read read = ScriptReader.read(Files.readString(file), file);

            assertEquals(List.of(), read.complaints(), file.toString());
            assertEquals(List.of(), Lint.of(read.script(), CATALOGUE), file.toString());
            assertEquals(read.script().head().id() + ".ttx.yaml", file.getFileName().toString());
        }
    }

    @Test
    void theExampleAnswersFitTheirScript() throws Exception {
        Path file = FOLDER.resolve("night-wipe.answers.yaml");

        Answers answers = Answers.read(Files.readString(file), file);

        answers.check(script(FOLDER.resolve("night-wipe.ttx.yaml")));
        assertEquals(3, answers.decisions().size());
    }

    @Test
    void everyInjectOfNightWipeIsHeardByATeamThatSaysNothingOrActsOrIsSpared() throws Exception {
        Script script = script(FOLDER.resolve("night-wipe.ttx.yaml"));
        Casting casting =
                Casting.propose(
                                script,
                                Given.plan(),
                                new Kinds(CATALOGUE),
                                Knowledge.NONE,
                                Map.of())
                        .with("keys", List.of(new Subject.OfAsset(Given.asset("keys"))));
        Path file = FOLDER.resolve("night-wipe.answers.yaml");
        Answers average = Answers.read(Files.readString(file), file);
        var bare =
                new Given(
                        Map.of(
                                "identity.elevate-access",
                                app.muster.catalogue.Result.FELL_SILENT,
                                "backup.delete-items",
                                app.muster.catalogue.Result.LOST,
                                "vm.delete",
                                app.muster.catalogue.Result.LOST,
                                "keyvault.purge",
                                app.muster.catalogue.Result.LOST));
        Given hardened = bare.with("backup.delete-items", app.muster.catalogue.Result.BLOCKED);

        var heard = new java.util.TreeSet<String>();
        for (Run run :
                List.of(
                        Player.play(script, casting, bare, Answers.silent(), Given.START, "test"),
                        Player.play(script, casting, bare, average, Given.START, "test"),
                        Player.play(script, casting, hardened, average, Given.START, "test"))) {
            script.injects().stream()
                    .map(Inject::id)
                    .filter(id -> run.delivered(id).isPresent())
                    .forEach(heard::add);
        }

        assertEquals(
                new java.util.TreeSet<>(script.injects().stream().map(Inject::id).toList()), heard);
    }
}
