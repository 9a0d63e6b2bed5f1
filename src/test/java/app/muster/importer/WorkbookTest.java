package app.muster.importer;

import static app.muster.importer.Reading.ids;
import static app.muster.importer.Reading.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.importer.workbook.Sheets;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class WorkbookTest {

    private static final String GROUP =
            "/subscriptions/Pay as you go/resourceGroups/shop/providers/";

    @TempDir Path folder;

    @Test
    void rowsThatRepeatForEachTagAreOneResource() throws Exception {
        Path book =
                workbook(
                        "inventory.bin",
                        Map.of(
                                "Virtual Machines",
                                List.of(
                                        List.of(
                                                "Subscription",
                                                "Resource Group",
                                                "VM Name",
                                                "Location",
                                                "VM Size",
                                                "Tag Name",
                                                "Tag Value",
                                                "Resource U"),
                                        List.of(
                                                "Pay as you go",
                                                "shop",
                                                "vm1",
                                                "westeurope",
                                                "Standard_D2",
                                                "app",
                                                "shop",
                                                "1"),
                                        List.of(
                                                "Pay as you go",
                                                "shop",
                                                "vm1",
                                                "westeurope",
                                                "Standard_D2",
                                                "env",
                                                "prod",
                                                "0"),
                                        List.of(
                                                "Pay as you go",
                                                "shop",
                                                "",
                                                "westeurope",
                                                "",
                                                "",
                                                "",
                                                "1"))));

        var imported = read(book);

        assertEquals(
                List.of(GROUP + "microsoft.compute/virtualmachines/vm1"), ids(imported.value()));
        var resource = imported.value().resources().getFirst();
        assertEquals(
                Map.of("app", new Json.Text("shop"), "env", new Json.Text("prod")),
                resource.tags());
        assertEquals("Standard_D2", resource.body().object("columns").text("VM Size"));
        var tally = imported.tallies().getFirst();
        assertEquals(
                List.of("workbook", 3, 1, 1, 1),
                List.of(
                        tally.kind(),
                        tally.read(),
                        tally.resources(),
                        tally.repeated(),
                        tally.dropped().size()));
    }

    @Test
    void theBackupSheetIsEvidenceOfWhatProtectsAMachine() throws Exception {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put("Overview", List.of(List.of("Azure Resource Inventory")));
        sheets.put(
                "Virtual Machines",
                List.of(
                        List.of("Subscription", "Resource Group", "VM Name"),
                        List.of("Pay as you go", "shop", "vm1")));
        sheets.put(
                "Recovery Vaults",
                List.of(
                        List.of("Subscription", "Resource Group", "Name"),
                        List.of("Pay as you go", "shop", "rsv")));
        sheets.put(
                "Backup",
                List.of(
                        List.of(
                                "Subscription",
                                "Resource Group",
                                "Backup Policy Name",
                                "Protected Item",
                                "Vault",
                                "Protection State"),
                        List.of("Pay as you go", "shop", "daily", "vm1", "rsv", "Protected"),
                        List.of("Pay as you go", "shop", "idle", "", "", "")));

        var imported = read(workbook("b.xlsx", sheets));

        var evidence = imported.value().evidence().getFirst();
        assertEquals(EvidenceKind.BACKUP_ITEMS, evidence.kind());
        assertEquals(
                "Protected",
                evidence.items().getFirst().object("properties").text("protectionState"));
        assertEquals(
                List.of(Kind.RECOVERS),
                Derivation.of(imported.value(), Reading.TYPES).dependencies().stream()
                        .map(d -> d.kind())
                        .toList());
    }

    @Test
    void sheetsOfServicesThatNobodyEnteredAreKept() throws Exception {
        var imported =
                read(
                        workbook(
                                "u.xlsx",
                                Map.of(
                                        "Quantum Things",
                                        List.of(
                                                List.of(
                                                        "Subscription",
                                                        "Resource Group",
                                                        "Thing Name"),
                                                List.of("s", "g", "q")))));

        assertEquals(
                List.of("/subscriptions/s/resourceGroups/g/providers/unknown/quantum-things/q"),
                ids(imported.value()));
    }

    @Test
    void otherWorkbooksAreRefused() throws Exception {
        Path other =
                workbook(
                        "o.xlsx",
                        Map.of("Budget", List.of(List.of("Month", "Sum"), List.of("May", "3"))));

        assertEquals(
                new Problem.FormatUnknown(
                        other, "a workbook without the sheets of Azure Resource Inventory"),
                problem(other));
    }

    @Test
    void damagedWorkbooksAreProblems() throws Exception {
        Path good =
                workbook(
                        "g.xlsx",
                        Map.of(
                                "Virtual Machines",
                                List.of(
                                        List.of("Subscription", "Resource Group", "VM Name"),
                                        List.of("s", "g", "v"))));
        byte[] bytes = Files.readAllBytes(good);
        int results = 0;
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < bytes.length; i += 3) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) 0x2a;
            Path damaged = Files.write(folder.resolve("d.xlsx"), changed);
            try {
                read(damaged);
                results++;
            } catch (ProblemException expected) {
                problems.add(expected.problem());
            }
        }

        assertTrue(results > 0, "an altered time or comment does no harm");
        assertTrue(problems.size() > results, problems.size() + " of " + bytes.length / 3);
        assertEquals(
                List.of(), problems.stream().filter(Problem.Unexpected.class::isInstance).toList());
    }

    @Test
    void documentTypesInAWorkbookAreRefused() throws Exception {
        Path book = folder.resolve("x.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(book))) {
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<!DOCTYPE a [<!ENTITY b SYSTEM"
                            + " 'file:///etc/passwd'>]><workbook>&b;</workbook>");
        }

        assertEquals(
                new Problem.FileMalformed(book, "/", "an undamaged workbook without a password"),
                problem(book));
    }

    @Test
    void documentTypesAreFoundBehindWhiteSpaceAndInWideLetters() throws Exception {
        String part = "<?xml version='1.0'?>" + " ".repeat(70_000) + "<!DOCTYPE a []><workbook/>";
        for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Path book = folder.resolve(encoding + ".xlsx");
            try (var zip = new ZipOutputStream(Files.newOutputStream(book))) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.write(part.getBytes(encoding));
            }
            byte[] bytes = Files.readAllBytes(book);

            var refused = assertThrows(IOException.class, () -> Sheets.isWorkbook(bytes));

            assertEquals("a document type in xl/workbook.xml", refused.getMessage());
        }
    }

    private static Problem problem(Path file) {
        return assertThrows(ProblemException.class, () -> read(file)).problem();
    }

    private Path workbook(String name, Map<String, List<List<String>>> sheets) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var names = List.copyOf(sheets.keySet());
            var list = new StringBuilder();
            var rels = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                list.append(
                        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                                .formatted(names.get(i), i + 1, i + 1));
                rels.append(
                        "<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                                .formatted(i + 1, i + 1));
            }
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"xl/workbook.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + list
                            + "</sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + rels
                            + "</Relationships>");
            for (int i = 0; i < names.size(); i++) {
                entry(
                        zip,
                        "xl/worksheets/sheet" + (i + 1) + ".xml",
                        sheet(sheets.getOrDefault(names.get(i), List.of())));
            }
        }
        return file;
    }

    private static String sheet(List<List<String>> rows) {
        var xml =
                new StringBuilder(
                        "<worksheet"
                            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                String text = rows.get(r).get(c);
                if (!text.isEmpty()) {
                    xml.append(
                            "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                    .formatted('A' + c, r + 1, text));
                }
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
