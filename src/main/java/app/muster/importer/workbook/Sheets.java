package app.muster.importer.workbook;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The sheets of a workbook. Formulas and macros are not looked at, only what a cell shows.
public final class Sheets {

    /// The entry that makes an archive a workbook.
    public static final String MARK = "xl/workbook.xml";

    private static final long LARGEST_UNPACKED = 600_000_000L;
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_COLUMNS = 400;

    private Sheets() {}

    /// Whether the bytes are an archive with a workbook in it.
    ///
    /// @throws IOException if the archive is damaged, or unpacks to more than a workbook should
    public static boolean isWorkbook(byte[] bytes) throws IOException {
        boolean marked = false;
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[65_536];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                marked |= entry.getName().equals(MARK);
                var doctype = new Doctype();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (doctype.isIn(buffer, read)) {
                        throw new ZipException("a document type in " + entry.getName());
                    }
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new ZipException("more than a workbook should have");
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw new ZipException("more parts than a workbook should have");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ZipException("names that cannot be read");
        }
        return marked;
    }

    /// Looks for a document type all through a part, in any encoding that writes its letters as
    /// themselves or with zeros beside them. Definitions of entities could make a small text a
    /// large one, or name other files.
    private static final class Doctype {
        private static final String WORD = "<!DOCTYPE";
        private int matched;

        boolean isIn(byte[] bytes, int length) {
            for (int i = 0; i < length && matched < WORD.length(); i++) {
                if (bytes[i] != 0) {
                    boolean goesOn = bytes[i] == WORD.charAt(matched);
                    matched = goesOn ? matched + 1 : bytes[i] == '<' ? 1 : 0;
                }
            }
            return matched == WORD.length();
        }
    }

    /// @throws IOException if the workbook is damaged
    public static List<Sheet> read(byte[] bytes) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes);
                var workbook = new ReadableWorkbook(in)) {
            var sheets = new ArrayList<Sheet>();
            List<org.dhatim.fastexcel.reader.Sheet> found = workbook.getSheets().toList();
            for (var sheet : found) {
                sheets.add(read(sheet));
            }
            return sheets;
        } catch (RuntimeException e) {
            // The library says in many ways that a part is not what it should be.
            throw new IOException("a damaged workbook", e);
        }
    }

    private static Sheet read(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        var columns = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(
                    row -> {
                        List<String> texts = texts(row);
                        if (columns.isEmpty()) {
                            columns.addAll(texts);
                        } else if (texts.stream().anyMatch(text -> !text.isBlank())) {
                            while (texts.size() < columns.size()) {
                                texts.add("");
                            }
                            rows.add(texts);
                        }
                    });
        }
        return new Sheet(sheet.getName(), columns, rows);
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < Math.min(MOST_COLUMNS, row.getCellCount()); i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            String text = cell == null ? "" : cell.getText();
            texts.add(text == null ? "" : text);
        }
        return texts;
    }
}
