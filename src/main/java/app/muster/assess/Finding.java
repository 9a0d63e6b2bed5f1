package app.muster.assess;

import app.muster.catalogue.Control;
import app.muster.catalogue.Control.Severity;
import app.muster.plan.AssetId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The verdict of one control on one asset, with what it stands on.
///
/// An estate has half a million of them and a person looks at a few, so what a finding stands on is
/// put into words when it is asked for; it is the same each time.
public final class Finding {

    /// One fact under a verdict.
    ///
    /// @param path as expressions name it, for example `it.properties.enablePurgeProtection`
    /// @param source what it was read from
    /// @param at when it was read
    public record Item(String path, String value, String source, Instant at) {}

    /// What a finding says beyond its verdict.
    ///
    /// @param reason one sentence for people
    /// @param missing what would have to be read to turn unknown into an answer
    /// @param cli the remedy's commands with this asset's names filled in
    record Details(String reason, List<Item> evidence, List<String> missing, String cli) {

        Details {
            evidence = List.copyOf(evidence);
            missing = List.copyOf(missing);
        }
    }

    private final Control control;
    private final Subject subject;
    private final Verdict verdict;
    private final Judge judge;
    private @Nullable Details details;

    Finding(Control control, Subject subject, Verdict verdict, Judge judge) {
        this.control = control;
        this.subject = subject;
        this.verdict = verdict;
        this.judge = judge;
    }

    public Control control() {
        return control;
    }

    Subject subject() {
        return subject;
    }

    public AssetId asset() {
        return subject.asset();
    }

    /// The id as it stood in the input, empty for what is not an Azure resource.
    public String resourceId() {
        return subject.resource()
                .map(resource -> resource.id())
                .or(() -> subject.asset().resource())
                .map(id -> id.value())
                .orElse("");
    }

    public String type() {
        return subject.type();
    }

    public Verdict verdict() {
        return verdict;
    }

    /// How bad it is to go without, on this asset.
    public Severity severity() {
        return control.severity(subject.category());
    }

    /// One sentence for people.
    public String reason() {
        return details().reason();
    }

    /// The facts under the verdict, in the order in which they were looked up.
    public List<Item> evidence() {
        return details().evidence();
    }

    /// What would have to be read to turn unknown into an answer.
    public List<String> missing() {
        return details().missing();
    }

    /// The remedy's commands with this asset's names filled in, empty where nothing is to be done.
    public String cli() {
        return details().cli();
    }

    private Details details() {
        // two threads may both ask; what they get is equal and immutable
        Details known = details;
        if (known == null) {
            known = judge.details(control, subject, verdict);
            details = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that
                && control.equals(that.control)
                && asset().equals(that.asset())
                && resourceId().equals(that.resourceId())
                && type().equals(that.type())
                && verdict == that.verdict
                && details().equals(that.details());
    }

    @Override
    public int hashCode() {
        return Objects.hash(control.id(), asset(), verdict);
    }

    @Override
    public String toString() {
        return control.id() + " on " + asset() + ": " + verdict + " " + details();
    }
}
