package app.muster.problem;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/// Everything that can go wrong in a way a person can act on. One place, one list.
///
/// A new record here does not compile until [app.muster.text.ProblemText] has words for it and the
/// command line an exit status.
public sealed interface Problem {

    /// The file is not there.
    record FileMissing(Path file) implements Problem {}

    /// The file or folder is there and may not be opened, or the read failed half way.
    record FileUnreadable(Path file, String cause) implements Problem {}

    /// The file or folder may not be written.
    record NotWritable(Path file, String cause) implements Problem {}

    /// No room left on the disk that holds `file`.
    record DiskFull(Path file) implements Problem {}

    /// The file is larger than what is read in one piece.
    ///
    /// @param bytes its size
    /// @param limit what would have been accepted, in bytes
    record FileTooLarge(Path file, long bytes, long limit) implements Problem {}

    /// The folder or archive holds more files than are read in one go.
    record TooManyFiles(Path folder, long limit) implements Problem {}

    /// The text of the file breaks the rules of its format.
    ///
    /// @param at line and column, or a JSON pointer
    /// @param expected what stands there in a good file
    record FileMalformed(Path file, String at, String expected) implements Problem {}

    /// The file ends before its content does.
    record FileTruncated(Path file, String at) implements Problem {}

    /// Nothing in the file says which kind of inventory it is.
    record FormatUnknown(Path file, String looksLike) implements Problem {}

    /// The file was written by a newer Muster.
    record FileTooNew(Path file, int found, int supported) implements Problem {}

    /// The folder holds no plan.
    record NotAWorkspace(Path folder) implements Problem {}

    /// Somebody else has the workspace open.
    record WorkspaceInUse(Path folder, String by) implements Problem {}

    /// The plan on disk is not the one that was opened; somebody changed it meanwhile.
    record ChangedOnDisk(Path file) implements Problem {}

    /// A script, catalogue or answers file has an entry that is wrong.
    ///
    /// @param at line and column, or the path of the entry
    /// @param what what is wrong
    /// @param instead what to write instead
    record EntryWrong(Path file, String at, String what, String instead) implements Problem {}

    /// A name on the command line or in a file that nothing in the plan has.
    ///
    /// @param kind what was looked for, for example `asset`
    /// @param near the closest names there are, if any is near
    /// @param listedBy all there are, or the command that lists them; or empty
    record NameUnknown(String kind, String name, List<String> near, String listedBy)
            implements Problem {

        public NameUnknown {
            near = List.copyOf(near);
        }

        /// @param known all names there are of the kind
        public static NameUnknown among(Collection<String> known, String kind, String name) {
            return new NameUnknown(kind, name, Nearest.some(name, known), "");
        }

        public NameUnknown listedBy(String command) {
            return new NameUnknown(kind, name, near, command);
        }
    }

    /// The workspace has no snapshot yet, and what was asked for needs one.
    record NoSnapshot(Path folder) implements Problem {}

    /// A window was asked for where there is no display.
    record NoDisplay() implements Problem {}

    /// What was asked for needs more memory than the program may use.
    ///
    /// @param megabytes what it may use
    record MemoryExhausted(long megabytes) implements Problem {}

    /// Nobody is signed in to Azure, or Azure does not take the sign-in.
    ///
    /// @param way how it was tried, as on the command line
    record SignInFailed(String way) implements Problem {}

    /// Azure shows nothing of what was asked for.
    ///
    /// @param scope for example `subscriptions/…`
    /// @param role the least role that would let it be read
    record AzureForbidden(String scope, String role) implements Problem {}

    /// Azure asks to wait longer than anybody would.
    record AzureBusy(String host) implements Problem {}

    /// Azure, or what stands for it, gives no answer or no usable one.
    record AzureUnreachable(String host, String cause) implements Problem {}

    /// A defect of ours; `reference` is the log entry that has the stack trace.
    record Unexpected(String reference, Path log) implements Problem {}
}
