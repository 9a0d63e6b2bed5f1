package app.muster.cli;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.importer.Derivation;
import app.muster.importer.Derived;
import app.muster.importer.Imported;
import app.muster.importer.Importer;
import app.muster.importer.Kind;
import app.muster.importer.Notice;
import app.muster.importer.Reconciliation;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The arguments that say which files are read as an inventory, and the reading of them.
final class Inventory {

    @CommandLine.Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            descriptionKey = "cli.parameter.inventory")
    private List<Path> files = new ArrayList<>();

    @CommandLine.Option(names = "--as", paramLabel = "KIND", descriptionKey = "cli.option.as")
    private @Nullable String as;

    /// What the files told.
    ///
    /// @param problems all that could not be read, and what is worth knowing
    /// @param reconciliation what became of each entry of the files
    record Read(
            Catalogue catalogue,
            Snapshot snapshot,
            Derived derived,
            List<Notice> problems,
            Reconciliation reconciliation) {}

    Read read(Console console) throws ProblemException, Cancelled {
        return read(files, kind(console), console);
    }

    static Read read(List<Path> files, Optional<Kind> kind, Console console)
            throws ProblemException, Cancelled {
        Catalogue catalogue = CatalogueReader.builtIn();
        Imported<Snapshot> imported =
                Importer.read(
                        files, kind, catalogue, console.clock().instant(), console.progress());
        Derived derived = Derivation.of(imported.value(), catalogue);
        return new Read(
                catalogue,
                imported.value(),
                derived,
                imported.notices(),
                Reconciliation.of(imported, derived, catalogue));
    }

    private Optional<Kind> kind(Console console) {
        if (as == null) {
            return Optional.empty();
        }
        Optional<Kind> kind = Kind.of(as.toLowerCase(java.util.Locale.ROOT));
        if (kind.isEmpty()) {
            throw new WrongUsage(
                    console.say(
                            "cli.import.kind",
                            as,
                            String.join(
                                    ", ", Arrays.stream(Kind.values()).map(Kind::key).toList())));
        }
        return kind;
    }
}
