package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.importer.Notice.Severity;
import app.muster.json.JsonFile;
import app.muster.json.Sieve;
import app.muster.plan.estate.Json;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import java.util.Optional;

/// Reads one file as what its content says it is.
record FileReading(
        Catalogue catalogue,
        Optional<Kind> as,
        Taking taking,
        ParameterFiles parameters,
        SnapshotTaking snapshots,
        Sieve sieve) {

    /// @return what it was
    Kind read(Intake intake) throws ProblemException, Cancelled {
        if (intake.zip()) {
            takeList(Workbook.read(intake, catalogue, taking));
            return Kind.WORKBOOK;
        }
        boolean json = Detection.isJson(intake.head());
        if (as.equals(Optional.of(Kind.CSV)) || as.isEmpty() && !json) {
            if (as.isEmpty() && !CsvInventory.isTable(intake.head())) {
                throw unknown(intake, Detection.looksLike(intake.head()));
            }
            takeList(new CsvInventory(catalogue, taking.said()).list(intake));
            return Kind.CSV;
        }
        JsonFile file = JsonFile.read(intake.file(), intake.stream(), sieve);
        taking.said().addAll(Severity.WARNING, "field-twice", file.duplicateKeys());
        Kind kind =
                as.or(() -> JsonShapes.kind(file.value()))
                        .orElseThrow(() -> unknown(intake, JsonShapes.looksLike(file.value())));
        take(intake, kind, file.value());
        return kind;
    }

    private void take(Intake intake, Kind kind, Json root) throws ProblemException, Cancelled {
        switch (kind) {
            case ARM_TEMPLATE -> {
                Json.Obj template =
                        JsonShapes.template(root).orElseThrow(() -> notSo(intake, "template"));
                new TemplateTaking(taking).take(parameters.applied(intake.source(), template));
            }
            case ARM_RESOURCES, RESOURCE_GRAPH -> {
                JsonShapes.BodyList list =
                        JsonShapes.bodies(root).orElseThrow(() -> notSo(intake, "list"));
                takeList(list);
            }
            case TERRAFORM_STATE, TERRAFORM_PLAN -> {
                Kind told =
                        JsonShapes.terraform(root).orElseThrow(() -> notSo(intake, "terraform"));
                new TerraformTaking(taking, told).take((Json.Obj) root);
            }
            case WARA -> takeList(Wara.list(root, taking).orElseThrow(() -> notSo(intake, "wara")));
            case SNAPSHOT -> snapshots.take(intake.source(), root, taking);
            case WORKBOOK -> throw notSo(intake, "workbook");
            case CSV -> throw new IllegalStateException("read as a table above");
        }
    }

    private void takeList(JsonShapes.BodyList list) {
        var bodies = new Bodies(taking);
        bodies.takeAll(list.bodies(), list.at());
        bodies.tell();
        list.truncated().forEach(taking.counting()::truncate);
    }

    private static ProblemException unknown(Intake intake, String looksLike) {
        return new ProblemException(new Problem.FormatUnknown(intake.file(), looksLike));
    }

    private static ProblemException notSo(Intake intake, String expected) {
        return new ProblemException(
                new Problem.FileMalformed(
                        intake.file(), "/", Notices.WORDS.get("import.expected." + expected)));
    }
}
