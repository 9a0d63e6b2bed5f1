package app.muster.document;

import java.nio.file.Path;
import java.util.EnumSet;

/// Writes the sample plan into `target/documents`, to be looked at. Run by hand.
final class Pages {

    private Pages() {}

    public static void main(String[] args) throws Exception {
        var contents = Sample.contents();
        Path folder = Path.of("target/documents");
        Exporter.write(RecoveryPlanDocument.of(contents), EnumSet.allOf(Format.class), folder);
        Exporter.write(RecoveryPlanDocument.of(Sample.only(contents, "online-shop")), EnumSet.of(Format.PDF), folder);
    }
}
