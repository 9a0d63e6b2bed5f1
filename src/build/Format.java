import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats every Java file under the folders given, or only checks them.
///
/// A program of its own because a formatter inside a Maven on Java 17 cannot read Java 25: see
/// decision 0005. Exits with 1 when a file is not formatted, or cannot be.
final class Format {

    public static void main(String[] arguments) throws IOException {
        boolean write = arguments[0].equals("write");
        var formatter = new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
        var unformatted = new ArrayList<Path>();
        for (Path file : javaFiles(List.of(arguments).subList(1, arguments.length))) {
            String source = Files.readString(file);
            try {
                String formatted = formatter.formatSourceAndFixImports(source);
                if (formatted.equals(source)) {
                    continue;
                }
                if (write) {
                    Files.writeString(file, formatted);
                } else {
                    unformatted.add(file);
                }
            } catch (FormatterException e) {
                System.err.println(file + ": " + e.getMessage());
                unformatted.add(file);
            }
        }
        if (!unformatted.isEmpty()) {
            unformatted.forEach(file -> System.err.println("Not formatted: " + file));
            System.err.println("To format all files: mvn -q process-sources -Pformat");
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(List<String> folders) throws IOException {
        var found = new ArrayList<Path>();
        for (String folder : folders) {
            try (var files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }
}
