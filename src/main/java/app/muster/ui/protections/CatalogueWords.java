package app.muster.ui.protections;

import app.muster.assess.Verdict;
import app.muster.catalogue.Control;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.text.Messages;
import app.muster.ui.control.EvidenceWords;

/// What the catalogue's choices are called.
final class CatalogueWords {

    private CatalogueWords() {}

    static String of(Control.Purpose purpose, Messages words) {
        return switch (purpose) {
            case PROTECTION -> words.get("protections.purpose.protection");
            case AVAILABILITY -> words.get("protections.purpose.availability");
            case DETECTION -> words.get("protections.purpose.detection");
            case ACCESS -> words.get("protections.purpose.access");
            case PREPARATION -> words.get("protections.purpose.preparation");
        };
    }

    static String of(Control.Principle principle, Messages words) {
        return switch (principle) {
            case VERIFY_EXPLICITLY -> words.get("protections.principle.verify");
            case LEAST_PRIVILEGE -> words.get("protections.principle.least");
            case ASSUME_BREACH -> words.get("protections.principle.breach");
        };
    }

    static String of(Control.Severity severity, Messages words) {
        return switch (severity) {
            case CRITICAL -> words.get("severity.critical");
            case HIGH -> words.get("severity.high");
            case MEDIUM -> words.get("severity.medium");
            case LOW -> words.get("severity.low");
        };
    }

    static String of(Verdict verdict, Messages words) {
        return switch (verdict) {
            case IN_PLACE -> words.get("status.in-place");
            case MISSING -> words.get("status.missing");
            case UNKNOWN -> words.get("status.unknown");
            case NOT_APPLICABLE -> words.get("status.not-applicable");
            case WAIVED -> words.get("status.waived");
        };
    }

    static String of(Coverage.State state, Messages words) {
        return switch (state) {
            case COMPLETE -> words.get("protections.read.complete");
            case PARTIAL -> words.get("protections.read.partial");
            case DENIED -> words.get("protections.read.denied");
            case FAILED -> words.get("protections.read.failed");
            case NOT_ASKED -> words.get("protections.read.not-asked");
        };
    }

    static String of(EvidenceKind kind, Messages words) {
        return EvidenceWords.of(kind, words);
    }
}
