package app.muster.document;

import app.muster.file.AtomicFile;
import app.muster.problem.ProblemException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts documents into files.
public final class Exporter {

    private Exporter() {}

    /// Writes `recovery-plan.pdf` and so on into the folder, each whole or not at all. Markdown and
    /// JSON bring the pictures in files beside them.
    ///
    /// @return what was written, formats in their own order, then pictures
    /// @throws ProblemException if a file cannot be written; those written before stay
    public static List<Path> write(Document document, Set<Format> formats, Path folder)
            throws ProblemException {
        var files = new ArrayList<Path>();
        for (Map.Entry<String, byte[]> file : files(document, formats).entrySet()) {
            Path path = folder.resolve(file.getKey());
            AtomicFile.write(path, file.getValue());
            files.add(path);
        }
        return files;
    }

    private static Map<String, byte[]> files(Document document, Set<Format> formats) {
        var files = new LinkedHashMap<String, byte[]>();
        boolean pictures = false;
        for (Format format : Format.values()) {
            if (formats.contains(format)) {
                String name = document.name() + "." + format.ending();
                switch (format) {
                    case MARKDOWN -> files.put(name, utf8(MarkdownWriter.write(document)));
                    case HTML -> files.put(name, utf8(HtmlWriter.write(document)));
                    case PDF -> files.put(name, PdfWriter.write(document));
                    case JSON -> files.put(name, utf8(JsonWriter.write(document)));
                    case SVG -> {}
                }
                pictures |=
                        format == Format.MARKDOWN || format == Format.JSON || format == Format.SVG;
            }
        }
        if (pictures) {
            document.figures()
                    .forEach(
                            figure ->
                                    files.put(
                                            figure.name() + ".svg", utf8(figure.picture().text())));
        }
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
