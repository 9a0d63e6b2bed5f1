package app.muster.catalogue;

import app.muster.plan.estate.EvidenceKind;
import app.muster.problem.Nearest;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads one of a workspace's own controls to its end, whatever is wrong in it, so that all of that
/// can be mended at once.
final class OwnControl {

    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "title",
                    "types",
                    "categories",
                    "purpose",
                    "principle",
                    "severity",
                    "severity-in",
                    "effort",
                    "applies-when",
                    "in-place",
                    "evidence",
                    "in-place-says",
                    "missing-says",
                    "not-applicable-says",
                    "remedy",
                    "link",
                    "source",
                    "as-of");

    private final Catalogue builtIn;
    private final Path file;
    private final Entry entry;
    private final List<Slip> slips = new ArrayList<>();

    OwnControl(Catalogue builtIn, Path file, Entry entry) {
        this.builtIn = builtIn;
        this.file = file;
        this.entry = entry;
    }

    /// What is wrong or unwise, in the order in which it was found.
    List<Slip> slips() {
        return slips;
    }

    /// @param taken the ids of all controls before it; its own joins them
    /// @return empty if it cannot be used
    Optional<Control> read(Set<String> taken) {
        Control control =
                CatalogueReader.control(
                        entry.telling(
                                wrong -> add(wrong.at(), true, wrong.what(), wrong.instead())),
                        true);
        entry.node()
                .fieldNames()
                .forEachRemaining(
                        key -> {
                            if (!KEYS.contains(key)) {
                                error(key, "no such field", Nearest.to(key, KEYS));
                            }
                        });
        if (!taken.add(control.id())) {
            error("id", "there is another of that id", "");
        }
        if (control.types().isEmpty()) {
            error("types", "missing", "");
        }
        if (!isLink(control.link())) {
            error("link", "not a link that starts with https://", "");
        }
        if (control.appliesWhen().isPresent() && control.notApplicableSays().isEmpty()) {
            error("not-applicable-says", "missing", "");
        }
        control.types().forEach(this::check);
        return slips.stream().anyMatch(Slip::error) ? Optional.empty() : Optional.of(control);
    }

    private void check(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (!type.equals(lower)) {
            error("types", "not in lower case: " + type, lower);
        } else if (!isKnown(type)) {
            add(
                    at("types"),
                    false,
                    "nothing is known of the type " + type,
                    Nearest.to(type, builtIn.types().keySet()));
        }
    }

    private boolean isKnown(String type) {
        return type.equals("*")
                || type.equals("microsoft.resources/subscriptions")
                || type.startsWith("muster/")
                || builtIn.types().containsKey(type)
                || EvidenceKind.ofType(type).isPresent();
    }

    private static boolean isLink(String text) {
        try {
            return "https".equals(new URI(text).getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void error(String key, String what, String instead) {
        add(at(key), true, what, instead);
    }

    /// What is missing is said once, not again for what stands in its place.
    private void add(String at, boolean error, String what, String instead) {
        if (slips.stream()
                .noneMatch(slip -> slip.at().equals(at) && slip.what().equals("missing"))) {
            slips.add(new Slip(file, at, error, what, instead));
        }
    }

    private String at(String key) {
        return entry.where() + ", " + key;
    }
}
