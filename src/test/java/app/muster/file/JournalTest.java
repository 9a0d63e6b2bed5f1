package app.muster.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class JournalTest {

    @TempDir Path folder;

    @Test
    void everyEventIsALineThatIsThereAtOnce() throws Exception {
        Path file = folder.resolve("exercises/run.jsonl");
        try (var journal = Journal.append(file)) {
            journal.add("{\"n\":1}");
            assertEquals(List.of("{\"n\":1}"), Journal.lines(file));
            journal.add("{\"n\":2}");
        }
        try (var journal = Journal.append(file)) {
            journal.add("{\"n\":3}");
        }
        assertEquals("{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n", Files.readString(file));
    }

    @Test
    void whatACrashCutOffStaysAndTheNextEventStartsOnALineOfItsOwn() throws Exception {
        Path file = folder.resolve("run.jsonl");
        Files.writeString(file, "{\"n\":1}\n{\"n\":2,\"te");
        try (var journal = Journal.append(file)) {
            journal.add("{\"n\":3}");
        }
        assertEquals(List.of("{\"n\":1}", "{\"n\":2,\"te", "{\"n\":3}"), Journal.lines(file));
    }
}
