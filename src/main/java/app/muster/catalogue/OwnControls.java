package app.muster.catalogue;

import app.muster.plan.estate.EvidenceKind;
import app.muster.problem.Nearest;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import com.fasterxml.jackson.core.JsonProcessingException;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A workspace's own controls, in files of the same form as the program's.
///
/// @param controls those that can be used, marked as the workspace's own
/// @param slips what is wrong with the others, and what is unwise
public record OwnControls(List<Control> controls, List<Slip> slips) {

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

    public OwnControls {
        controls = List.copyOf(controls);
        slips = List.copyOf(slips);
    }

    public static OwnControls none() {
        return new OwnControls(List.of(), List.of());
    }

    /// @param files in the order in which their controls are asked
    public static OwnControls read(Catalogue builtIn, List<Path> files) {
        var controls = new ArrayList<Control>();
        var slips = new ArrayList<Slip>();
        Set<String> taken = new HashSet<>();
        builtIn.controls().forEach(control -> taken.add(control.id()));
        for (Path file : files) {
            for (Entry entry : entries(file, slips)) {
                try {
                    Control control = CatalogueReader.control(entry, true);
                    if (check(builtIn, file, entry, control, taken, slips)) {
                        controls.add(control);
                    }
                } catch (Entry.Wrong wrong) {
                    slips.add(new Slip(file, wrong.at(), true, wrong.what(), wrong.instead()));
                }
            }
        }
        return new OwnControls(controls, slips);
    }

    /// The program's catalogue with these controls behind.
    public Catalogue behind(Catalogue builtIn) {
        if (controls.isEmpty()) {
            return builtIn;
        }
        var all = new ArrayList<>(builtIn.controls());
        all.addAll(controls);
        return new Catalogue(
                builtIn.types(),
                all,
                builtIn.outcomesVersion(),
                builtIn.actions(),
                builtIn.playbooks(),
                builtIn.recovery());
    }

    /// @return these, where all of them can be used
    /// @throws ProblemException with the first thing that is wrong
    public OwnControls sound() throws ProblemException {
        for (Slip slip : slips) {
            if (slip.error()) {
                throw new ProblemException(
                        new Problem.EntryWrong(
                                slip.file(), slip.at(), slip.what(), slip.instead()));
            }
        }
        return this;
    }

    public boolean hasErrors() {
        return slips.stream().anyMatch(Slip::error);
    }

    private static List<Entry> entries(Path file, List<Slip> slips) {
        try {
            Entry root = Entry.of("controls", Files.readString(file));
            return root.list("controls");
        } catch (JsonProcessingException e) {
            String at =
                    e.getLocation() == null
                            ? "line 1"
                            : "line " + Math.max(1, e.getLocation().getLineNr());
            slips.add(new Slip(file, at, true, "not YAML", ""));
            return List.of();
        } catch (IOException e) {
            slips.add(new Slip(file, "line 1", true, "cannot be read", ""));
            return List.of();
        } catch (Entry.Wrong wrong) {
            slips.add(new Slip(file, "controls", true, "the list of controls is missing", ""));
            return List.of();
        }
    }

    /// @return whether the control can be used
    private static boolean check(
            Catalogue builtIn,
            Path file,
            Entry entry,
            Control control,
            Set<String> taken,
            List<Slip> slips) {
        int errors = slips.size();
        entry.node()
                .fieldNames()
                .forEachRemaining(
                        key -> {
                            if (!KEYS.contains(key)) {
                                slips.add(
                                        slip(
                                                file,
                                                entry,
                                                key,
                                                true,
                                                "no such field",
                                                Nearest.to(key, KEYS)));
                            }
                        });
        if (!taken.add(control.id())) {
            slips.add(slip(file, entry, "id", true, "there is another of that id", ""));
        }
        if (control.types().isEmpty()) {
            slips.add(slip(file, entry, "types", true, "missing", ""));
        }
        if (!isLink(control.link())) {
            slips.add(slip(file, entry, "link", true, "not a link that starts with https://", ""));
        }
        if (control.appliesWhen().isPresent() && control.notApplicableSays().isEmpty()) {
            slips.add(slip(file, entry, "not-applicable-says", true, "missing", ""));
        }
        boolean usable = slips.size() == errors;
        for (String type : control.types()) {
            String lower = type.toLowerCase(Locale.ROOT);
            if (!type.equals(lower)) {
                slips.add(slip(file, entry, "types", true, "not in lower case: " + type, lower));
                usable = false;
            } else if (!isKnown(builtIn, type)) {
                slips.add(
                        slip(
                                file,
                                entry,
                                "types",
                                false,
                                "nothing is known of the type " + type,
                                Nearest.to(type, builtIn.types().keySet())));
            }
        }
        return usable;
    }

    private static boolean isKnown(Catalogue builtIn, String type) {
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

    private static Slip slip(
            Path file, Entry entry, String key, boolean error, String what, String instead) {
        return new Slip(file, entry.where() + ", " + key, error, what, instead);
    }
}
