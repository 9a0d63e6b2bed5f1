package app.muster.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.EvidenceKind;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What people read of a plan. To approve a changed text, copy it from the failure into
/// `recovery-plan.md` beside this class.
class RecoveryPlanDocumentTest {

    private static final String HOSTILE =
            "<script>alert('x')</script> | `a` [b](javascript:c)\n"
                    + "next \u202Egnp.exe \uD83D\uDE80 \u05D0\u05D1 \u0000";

    @Test
    void aSmallPlanReadsAsApproved() throws IOException {
        assertEquals(
                approved("recovery-plan.md"),
                MarkdownWriter.write(RecoveryPlanDocument.of(Sample.contents())));
    }

    @Test
    void theSamePlanGivesTheSameBytes() {
        Document first = RecoveryPlanDocument.of(Sample.contents());
        Document second = RecoveryPlanDocument.of(Sample.contents());

        assertEquals(MarkdownWriter.write(first), MarkdownWriter.write(second));
        assertEquals(HtmlWriter.write(first), HtmlWriter.write(second));
        assertEquals(JsonWriter.write(first), JsonWriter.write(second));
        assertArrayEquals(PdfWriter.write(first), PdfWriter.write(second));
    }

    @Test
    void thePdfCanBeSearchedAndNamesWhomToCall() throws IOException {
        try (var pdf =
                Loader.loadPDF(PdfWriter.write(RecoveryPlanDocument.of(Sample.contents())))) {
            String text = new PDFTextStripper().getText(pdf);

            assertEquals("Contoso Retail", pdf.getDocumentInformation().getTitle());
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getNumberOfPages() > 5, "pages: " + pdf.getNumberOfPages());
            assertTrue(pdf.getDocumentCatalog().getDocumentOutline().hasChildren());
            for (String said :
                    List.of(
                            "Whom to call",
                            "Role holder A",
                            "Restore the orders database",
                            "Where to start")) {
                assertTrue(text.contains(said), said);
            }
        }
    }

    @Test
    void anEmptyPlanSaysWhatIsMissing() throws IOException {
        var contents = Sample.contents(Plan.empty("New plan"), Sample.catalogue(), List.of());

        Document document = RecoveryPlanDocument.of(contents);

        String text = MarkdownWriter.write(document);
        assertTrue(text.contains("No roles are set up"), text);
        assertTrue(text.contains("No applications are set up"), text);
        assertTrue(text.contains("No playbooks are in the plan"), text);
        try (var pdf = Loader.loadPDF(PdfWriter.write(document))) {
            assertTrue(pdf.getNumberOfPages() > 1);
        }
    }

    @Test
    void hostileNamesDoNoHarmInAnyFormat() throws IOException {
        Plan plan = Sample.plan().named(HOSTILE);
        ApplicationId shop = new ApplicationId("online-shop");
        var contents =
                Sample.contents(
                        plan.changing(shop, application -> application.renamed(HOSTILE)),
                        Sample.catalogue(),
                        List.of());

        Document document = RecoveryPlanDocument.of(contents);

        String html = HtmlWriter.write(document);
        assertEquals(0, count(html, "<script"));
        assertEquals(0, count(html, "\u202E"));
        assertEquals(0, count(html, "\u0000"));
        String markdown = MarkdownWriter.write(document);
        assertEquals(0, count(markdown, " <script"));
        assertEquals(0, count(markdown, "| `a`"));
        assertEquals(0, count(JsonWriter.write(document), "\u202E"));
        try (var pdf = Loader.loadPDF(PdfWriter.write(document))) {
            assertTrue(new PDFTextStripper().getText(pdf).contains("<script>alert('x')</script>"));
        }
    }

    @Test
    void aDocumentOfOneApplicationKeepsToItAndWhatItUses() {
        Document document = RecoveryPlanDocument.of(Sample.only(Sample.contents(), "identity-hub"));

        assertEquals("recovery-plan-identity-hub", document.name());
        assertEquals("Identity hub", document.title());
        assertEquals(0, count(MarkdownWriter.write(document), "app-shop"));
    }

    @Test
    void filesAreNamedAndWrittenWithTheirPictures(@TempDir Path folder) throws Exception {
        Document document = RecoveryPlanDocument.of(Sample.contents());

        List<Path> files =
                Exporter.write(document, EnumSet.of(Format.MARKDOWN, Format.JSON), folder);

        assertEquals(
                List.of(
                        "recovery-plan.md",
                        "recovery-plan.json",
                        "times.svg",
                        "map.svg",
                        "map-online-shop.svg"),
                files.stream().map(file -> file.getFileName().toString()).toList());
        for (Path file : files) {
            assertTrue(Files.size(file) > 0, file.toString());
        }
        assertEquals(List.of(), Exporter.write(document, Set.of(), folder));
    }

    @Test
    void aPlanOfFiveHundredAssetsIsExported() throws IOException {
        var assets = new ArrayList<Asset>();
        var applications = new ArrayList<Application>();
        for (int i = 0; i < 10; i++) {
            applications.add(Application.named(new ApplicationId("app-" + i), "Application " + i));
        }
        for (int i = 0; i < 500; i++) {
            assets.add(
                    Sample.asset(
                            "rg-" + i % 10,
                            "microsoft.keyvault/vaults",
                            "kv-" + i,
                            Category.D,
                            new ApplicationId("app-" + i % 10)));
        }
        Plan plan =
                Plan.empty("Large")
                        .withApplications(applications)
                        .derivedFrom("s", assets, List.of());

        byte[] pdf =
                PdfWriter.write(
                        RecoveryPlanDocument.of(
                                Sample.contents(plan, Sample.catalogue(), List.of())));

        try (var read = Loader.loadPDF(pdf)) {
            assertTrue(read.getNumberOfPages() > 20);
        }
    }

    @Test
    void everyKindOfEvidenceHasWords() {
        for (EvidenceKind kind : EvidenceKind.values()) {
            assertTrue(!Labels.evidence(kind, Sample.WORDS).isBlank(), kind.key());
        }
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static String approved(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        RecoveryPlanDocumentTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
