package app.muster.cacao;

import app.muster.json.JsonFile;
import app.muster.plan.Playbook;
import app.muster.plan.estate.Json;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.text.Messages;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads CACAO 2.0 documents: one playbook, a list of them, or a bundle that holds some. What
/// branches, runs in parallel or repeats is put in a line, and a note says so.
public final class CacaoReader {

    /// What is read of one file, in bytes.
    public static final long LARGEST = 20_000_000;

    private static final int MOST_PLAYBOOKS = 1_000;
    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private CacaoReader() {}

    /// @param file where the content is from, for messages only
    /// @throws ProblemException if it is no JSON, holds no playbook, or one of another version
    public static Reading read(Path file, byte[] content) throws ProblemException {
        if (content.length > LARGEST) {
            throw new ProblemException(new Problem.FileTooLarge(file, content.length, LARGEST));
        }
        Json root = JsonFile.read(file, new ByteArrayInputStream(content)).value();
        var playbooks = new ArrayList<Playbook>();
        var notes = new Notes();
        var places = new ArrayList<String>();
        List<Json.Obj> found = playbooks(root, places);
        for (int i = 0; i < found.size(); i++) {
            if (i == MOST_PLAYBOOKS) {
                notes.loss(places.get(i), "cacao.more-playbooks", MOST_PLAYBOOKS);
                break;
            }
            version(file, places.get(i), found.get(i));
            playbooks.add(new PlaybookReader(found.get(i), places.get(i), notes).playbook());
        }
        if (playbooks.isEmpty()) {
            throw new ProblemException(
                    new Problem.FileMalformed(file, "/type", WORDS.get("cacao.no-playbook")));
        }
        return new Reading(playbooks, notes.all());
    }

    private static List<Json.Obj> playbooks(Json root, List<String> places) {
        var found = new ArrayList<Json.Obj>();
        switch (root) {
            case Json.Obj object when isPlaybook(object) -> {
                found.add(object);
                places.add("");
            }
            case Json.Obj object -> within(object.list("objects"), "/objects", found, places);
            case Json.Arr(List<Json> items) -> within(items, "", found, places);
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> {}
        }
        return found;
    }

    private static void within(
            List<Json> items, String above, List<Json.Obj> found, List<String> places) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Json.Obj object && isPlaybook(object)) {
                found.add(object);
                places.add(above + "/" + i);
            }
        }
    }

    private static boolean isPlaybook(Json.Obj object) {
        String type = object.text("type").toLowerCase(Locale.ROOT);
        return type.equals("playbook") || type.equals("playbook-template");
    }

    private static void version(Path file, String at, Json.Obj playbook) throws ProblemException {
        String version = Fields.line(playbook, "spec_version");
        if (!version.equals(CacaoWriter.SPEC)) {
            String what =
                    version.isEmpty()
                            ? WORDS.get("cacao.version-missing")
                            : WORDS.get("cacao.version-other", version);
            throw new ProblemException(
                    new Problem.EntryWrong(
                            file,
                            at + "/spec_version",
                            what,
                            WORDS.get("cacao.version-instead", CacaoWriter.SPEC)));
        }
    }
}
