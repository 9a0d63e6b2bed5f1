package app.muster.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.zip.CRC32;

/// A document as PDF: A4, tagged, with bookmarks, its own fonts and no reference to the network.
public final class PdfWriter {

    private static final String PRODUCER = "Muster";

    static {
        // what the engine says goes to nobody: it remarks on every rule that is for browsers only
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    /// The same document gives the same pages; the file's own times are the document's.
    public static byte[] write(Document document) {
        String html = HtmlWriter.forPaper(document);
        try (var out = new ByteArrayOutputStream();
                var drawer = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.useSVGDrawer(drawer);
            builder.usePdfUaAccessibility(true);
            builder.withProducer(PRODUCER);
            builder.useReplacementText("\u25A1");
            builder.useUriResolver((base, uri) -> null);
            font(builder, "Inter", 400, "Inter-Regular");
            font(builder, "Inter", 600, "Inter-SemiBold");
            font(builder, "Inter", 700, "Inter-SemiBold");
            font(builder, "JetBrains Mono", 400, "JetBrainsMono-Regular");
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            try (var renderer = builder.buildPdfRenderer();
                    PDDocument pdf = renderer.createPDFKeepOpen()) {
                describe(pdf, document, html);
                pdf.save(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(document.name(), e);
        }
    }

    private static void font(PdfRendererBuilder builder, String family, int weight, String file)
            throws IOException {
        byte[] bytes = Typeface.bytes(file);
        builder.useFont(
                () -> new ByteArrayInputStream(bytes), family, weight, FontStyle.NORMAL, true);
    }

    private static void describe(PDDocument pdf, Document document, String html) {
        PDDocumentInformation about = pdf.getDocumentInformation();
        var made = GregorianCalendar.from(document.made().atZone(ZoneOffset.UTC));
        about.setTitle(document.title());
        about.setSubject(document.subtitle());
        about.setCreator(PRODUCER);
        about.setProducer(PRODUCER);
        about.setCreationDate(made);
        about.setModificationDate(made);
        pdf.getDocumentCatalog().setLanguage(document.language());
        var content = new CRC32();
        content.update(html.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(content.getValue());
    }
}
