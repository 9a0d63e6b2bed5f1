package app.muster.catalogue;

import app.muster.expression.Expression;
import app.muster.plan.Category;
import app.muster.plan.estate.EvidenceKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One protection that can be in place or not.
///
/// @param id for example `kv.purge-protection`
/// @param types resource types it is asked of, lower case; `*` for every asset
/// @param categories the categories it matters for; with types `*` also the ones it is asked of,
///   besides the types that are named
/// @param appliesWhen what must hold for it to apply at all; where that is unknown, so is the
///   verdict
/// @param inPlace what must hold for it to be in place
/// @param evidence what must have been read besides the body
/// @param inPlaceSays one sentence for a finding that is in place
/// @param missingSays one sentence for a finding that is missing: what can happen
/// @param notApplicableSays why it does not apply where [#appliesWhen] is false, or empty
/// @param severityIn where it is worse or better to go without than [#severity] says
/// @param effort what it takes to put it in place
/// @param source where the fact was read, and [#asOf] when
/// @param own whether a workspace's own file says it, and not the program's catalogue
public record Control(
        String id,
        String title,
        List<String> types,
        Set<Category> categories,
        Purpose purpose,
        Principle principle,
        Severity severity,
        Map<Category, Severity> severityIn,
        Effort effort,
        Optional<Expression> appliesWhen,
        Expression inPlace,
        List<EvidenceKind> evidence,
        String inPlaceSays,
        String missingSays,
        String notApplicableSays,
        Remedy remedy,
        String link,
        String source,
        LocalDate asOf,
        boolean own) {

    /// What the control is for. Protection brings data back; availability only keeps it reachable
    /// and copies a destruction along; the two are never added up.
    public enum Purpose {
        PROTECTION,
        AVAILABILITY,
        DETECTION,
        ACCESS,
        PREPARATION
    }

    /// The Zero Trust principle it serves.
    public enum Principle {
        VERIFY_EXPLICITLY,
        LEAST_PRIVILEGE,
        ASSUME_BREACH
    }

    /// How bad it is to go without, worst first.
    public enum Severity {
        CRITICAL,
        HIGH,
        MEDIUM,
        LOW;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What it takes to put it in place, by our judgement: a value to set, something to build and
    /// to agree on with others, or work that is planned and paid for.
    public enum Effort {
        SETTING(1),
        CHANGE(8),
        PROJECT(80);

        private final int hours;

        Effort(int hours) {
            this.hours = hours;
        }

        /// Hours of people's work that it is counted with: an order of magnitude, not an estimate.
        public int hours() {
            return hours;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How to put it in place. Placeholders: `{id}`, `{name}`, `{group}`, `{subscription}`.
    ///
    /// @param cli Azure CLI lines, or empty
    /// @param portal the way through the portal or a sentence of advice
    /// @param bicep what to write in a Bicep file, where it is short, or empty
    public record Remedy(String cli, String portal, String bicep) {}

    public Control {
        types = List.copyOf(types);
        categories = Set.copyOf(categories);
        severityIn = Map.copyOf(severityIn);
        evidence = List.copyOf(evidence);
    }

    /// How bad it is to go without on an asset of that category.
    public Severity severity(Category category) {
        return severityIn.getOrDefault(category, severity);
    }

    /// Whether it is asked of a resource of this type at all.
    public boolean isAskedOf(String type, Category category) {
        return types.contains(type)
                || types.contains("*") && (categories.isEmpty() || categories.contains(category));
    }
}
