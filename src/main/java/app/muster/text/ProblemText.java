package app.muster.text;

import app.muster.problem.Problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a person is told about a [Problem]: what happened, and what to do next.
///
/// @param message one or two sentences: what, and where
/// @param remedy one imperative sentence
public record ProblemText(String message, String remedy) {

    public static ProblemText of(Problem problem, Messages words) {
        return switch (problem) {
            case Problem.FileMissing(Path file) -> text(words, "file-missing", file);
            case Problem.FileUnreadable(Path file, String cause) ->
                    text(words, "file-unreadable", file, cause);
            case Problem.NotWritable(Path file, String cause) ->
                    text(words, "not-writable", file, cause);
            case Problem.DiskFull(Path file) -> text(words, "disk-full", file);
            case Problem.FileTooLarge(Path file, long bytes, long limit) ->
                    text(words, "file-too-large", file, bytes / 1_000_000, limit / 1_000_000);
            case Problem.TooManyFiles(Path folder, long limit) ->
                    text(words, "too-many-files", folder, limit);
            case Problem.FileMalformed(Path file, String at, String expected) ->
                    text(words, "file-malformed", file, at, expected);
            case Problem.FileTruncated(Path file, String at) ->
                    text(words, "file-truncated", file, at);
            case Problem.FormatUnknown(Path file, String looksLike) ->
                    text(words, "format-unknown", file, looksLike);
            case Problem.FileTooNew(Path file, int found, int supported) ->
                    text(words, "file-too-new", file, found, supported);
            case Problem.NotAWorkspace(Path folder) -> text(words, "not-a-workspace", folder);
            case Problem.WorkspaceInUse(Path folder, String by) ->
                    text(words, "workspace-in-use", folder, by);
            case Problem.ChangedOnDisk(Path file) -> text(words, "changed-on-disk", file);
            case Problem.EntryWrong(Path file, String at, String what, String instead) ->
                    instead.isEmpty()
                            ? text(words, "entry-wrong", file, at, what)
                            : text(words, "entry-wrong-instead", file, at, what, instead);
            case Problem.NameUnknown unknown -> nameUnknown(unknown, words);
            case Problem.NoSnapshot(Path folder) -> text(words, "no-snapshot", folder);
            case Problem.NoDisplay() -> text(words, "no-display");
            case Problem.MemoryExhausted(long megabytes) ->
                    text(words, "memory-exhausted", megabytes);
            case Problem.SignInFailed(String way) -> text(words, "sign-in-failed", way);
            case Problem.AzureForbidden(String scope, String role) ->
                    text(words, "azure-forbidden", scope, role);
            case Problem.AzureBusy(String host) -> text(words, "azure-busy", host);
            case Problem.AzureUnreachable(String host, String cause) ->
                    text(words, "azure-unreachable", host, cause);
            case Problem.Unexpected(String reference, Path log) ->
                    text(words, "unexpected", reference, log);
        };
    }

    private static ProblemText text(Messages words, String key, Object... args) {
        return new ProblemText(
                words.get("problem." + key + ".message", strings(args)),
                words.get("problem." + key + ".remedy", strings(args)));
    }

    private static ProblemText nameUnknown(Problem.NameUnknown unknown, Messages words) {
        var remedy = new ArrayList<String>();
        if (!unknown.near().isEmpty()) {
            List<String> near =
                    unknown.near().stream()
                            .map(name -> words.get("problem.name-unknown.quoted", name))
                            .toList();
            String last = near.getLast();
            String all =
                    near.size() == 1
                            ? last
                            : words.get(
                                    "problem.name-unknown.or",
                                    String.join(", ", near.subList(0, near.size() - 1)),
                                    last);
            remedy.add(words.get("problem.name-unknown.near", all));
        }
        if (!unknown.listedBy().isEmpty()) {
            remedy.add(words.get("problem.name-unknown.listed", unknown.listedBy()));
        }
        if (remedy.isEmpty()) {
            remedy.add(words.get("problem.name-unknown.remedy"));
        }
        return new ProblemText(
                words.get("problem.name-unknown.message", unknown.kind(), unknown.name()),
                String.join(" ", remedy));
    }

    private static Object[] strings(Object... args) {
        var strings = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            strings[i] = String.valueOf(args[i]);
        }
        return strings;
    }
}
