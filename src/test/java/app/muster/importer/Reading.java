package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the tests of this room share: reading a text as if it were a file.
final class Reading {

    static final Instant NOW = Instant.parse("2026-03-31T06:00:00Z");
    static final Catalogue TYPES =
            new Catalogue(CatalogueReader.resourceTypes(), List.of(), "none", List.of(), List.of());
    static final String GROUP = "/subscriptions/s1/resourceGroups/shop/providers/";

    private Reading() {}

    static Path file(Path folder, String name, String text) throws Exception {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    static Imported<Snapshot> read(Path... files) throws Exception {
        return Importer.read(List.of(files), Optional.empty(), TYPES, NOW, Progress.NONE);
    }

    static List<String> ids(Snapshot snapshot) {
        return snapshot.resources().stream().map(resource -> resource.id().value()).toList();
    }

    static Resource only(Snapshot snapshot) {
        if (snapshot.resources().size() != 1) {
            throw new AssertionError("not one resource: " + ids(snapshot));
        }
        return snapshot.resources().getFirst();
    }

    /// A template's own resources, with single quotes for double ones where `~` stands.
    static String template(String parts) {
        return ("{'$schema':'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#','contentVersion':'1.0.0.0',"
                        + parts
                        + "}")
                .replace('\'', '"')
                .replace('~', '\'');
    }
}
