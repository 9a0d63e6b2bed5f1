package app.muster.cli;

import app.muster.problem.Problem;

/// What a script learns from how the program ended.
public enum ExitStatus {
    /// Done, nothing to object.
    DONE(0),
    /// Done, and what was asked about falls short.
    SHORT(1),
    /// The command line was wrong.
    USAGE(2),
    /// No display, no permission, no room on the disk.
    ENVIRONMENT(3),
    /// The input is bad.
    INPUT(4),
    /// The network or Azure did not answer as it should.
    NETWORK(5),
    /// A defect of Muster.
    DEFECT(70),
    /// Somebody pressed Ctrl+C.
    CANCELLED(130);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static ExitStatus of(Problem problem) {
        return switch (problem) {
            case Problem.FileUnreadable _,
                    Problem.NotWritable _,
                    Problem.DiskFull _,
                    Problem.WorkspaceInUse _,
                    Problem.ChangedOnDisk _,
                    Problem.NoDisplay _,
                    Problem.MemoryExhausted _ ->
                    ENVIRONMENT;
            case Problem.FileMissing _,
                    Problem.FileTooLarge _,
                    Problem.TooManyFiles _,
                    Problem.FileMalformed _,
                    Problem.FileTruncated _,
                    Problem.FormatUnknown _,
                    Problem.FileTooNew _,
                    Problem.NotAWorkspace _,
                    Problem.EntryWrong _,
                    Problem.NameUnknown _,
                    Problem.NoSnapshot _ ->
                    INPUT;
            case Problem.SignInFailed _,
                    Problem.AzureForbidden _,
                    Problem.AzureBusy _,
                    Problem.AzureUnreachable _ ->
                    NETWORK;
            case Problem.Unexpected _ -> DEFECT;
        };
    }
}
