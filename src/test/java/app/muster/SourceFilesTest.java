package app.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A file can be read in one sitting and says what it is for.
class SourceFilesTest {

    private static final int LONGEST = 400;
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile(
                    "(?m)^public (?:(?:abstract|final|sealed|non-sealed) )*"
                            + "(?:class|record|interface|enum|@interface) \\w+");
    private static final Pattern DOCUMENTED =
            Pattern.compile("(?m)^///[^\n]*\n(?:@[^\n]*\n|[ )}][^\n]*\n)*\\z");

    @Test
    void noFileIsTooLongToRead() throws IOException {
        var tooLong = new ArrayList<Path>();
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            Sources.in(folder, ".java").entrySet().stream()
                    .filter(file -> file.getValue().lines().count() > LONGEST)
                    .map(Map.Entry::getKey)
                    .forEach(tooLong::add);
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void everyPublicTypeSaysWhatItIs() throws IOException {
        var silent = new ArrayList<Path>();
        Sources.in(Sources.JAVA, ".java")
                .forEach(
                        (file, text) -> {
                            var type = PUBLIC_TYPE.matcher(text);
                            if (type.find()
                                    && !DOCUMENTED
                                            .matcher(text.substring(0, type.start()))
                                            .find()) {
                                silent.add(file);
                            }
                        });
        assertEquals(List.of(), silent);
    }
}
