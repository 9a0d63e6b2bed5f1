package app.muster.importer;

import app.muster.importer.Notice.Severity;
import app.muster.problem.Problem;
import app.muster.text.Messages;
import app.muster.text.ProblemText;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Gathers the notices of one file. What happens more often than a person reads becomes one notice
/// with a count and the first examples.
final class Notices {

    static final Messages WORDS = new Messages(Locale.ENGLISH);
    private static final int EXAMPLES = 3;

    private final Path file;
    private final List<Notice> notices = new ArrayList<>();

    Notices(Path file) {
        this.file = file;
    }

    /// @param key names `import.notice.KEY.message` and `.remedy`
    void add(Severity severity, String at, String key, Object... args) {
        notices.add(
                new Notice(
                        severity,
                        file,
                        at,
                        WORDS.get("import.notice." + key + ".message", args),
                        WORDS.get("import.notice." + key + ".remedy", args)));
    }

    /// A file of a folder or an archive that could not be read.
    static Notice of(Problem problem, Path file) {
        ProblemText text = ProblemText.of(problem, WORDS);
        return new Notice(Severity.ERROR, file, "", text.message(), text.remedy());
    }

    /// One notice for all of them; none if there are none.
    ///
    /// @param where places or names, the first few of which are shown
    void addAll(Severity severity, String key, List<String> where) {
        if (!where.isEmpty()) {
            add(severity, where.getFirst(), key, where.size(), examples(where));
        }
    }

    static String examples(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(EXAMPLES, all.size())));
        return all.size() > EXAMPLES ? first + " …" : first;
    }

    List<Notice> all() {
        return notices;
    }
}
