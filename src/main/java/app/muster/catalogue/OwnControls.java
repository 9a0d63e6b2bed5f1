package app.muster.catalogue;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import com.fasterxml.jackson.core.JsonProcessingException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A workspace's own controls, in files of the same form as the program's.
///
/// @param controls those that can be used, marked as the workspace's own
/// @param slips what is wrong with the others, and what is unwise
public record OwnControls(List<Control> controls, List<Slip> slips) {

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
                var checked = new OwnControl(builtIn, file, entry);
                checked.read(taken).ifPresent(controls::add);
                slips.addAll(checked.slips());
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
                builtIn.recovery(),
                builtIn.spares());
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
}
