package app.muster.cli;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.text.Messages;
import app.muster.text.ProblemText;
import app.muster.work.Cancelled;

import picocli.CommandLine;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// Reads a command line, runs the command it names, and writes what comes of it: results to
/// standard output, everything else to standard error.
public final class Cli {

    private final Surroundings surroundings;
    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;
    private final Window window;
    private final Messages words = new Messages(Locale.ENGLISH);
    private final TerminalProgress progress;

    /// @param cancelled asked at each step of the work
    public Cli(
            Surroundings surroundings,
            PrintStream out,
            PrintStream err,
            InstantSource clock,
            BooleanSupplier cancelled,
            Window window) {
        this.surroundings = surroundings;
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.window = window;
        progress = new TerminalProgress(err, surroundings.terminal(), cancelled);
    }

    /// Runs as the program itself.
    ///
    /// @return the exit status
    public static int main(String[] arguments, Window window) {
        Interruption interruption = Interruption.watched();
        Window released =
                (workspace, log) -> {
                    interruption.release();
                    window.open(workspace, log);
                };
        var cli =
                new Cli(
                        Surroundings.found(),
                        stream(FileDescriptor.out, System.out),
                        stream(FileDescriptor.err, System.err),
                        Clock.systemUTC(),
                        interruption::isAsked,
                        released);
        int status = cli.run(arguments);
        interruption.release();
        return status;
    }

    private static PrintStream stream(FileDescriptor descriptor, PrintStream like) {
        return new PrintStream(
                new Outlet(new FileOutputStream(descriptor)),
                false,
                AnswerFormat.charset(like.charset()));
    }

    /// @return the exit status
    public int run(String... arguments) {
        ExitStatus status = status(arguments);
        progress.clear();
        out.flush();
        if (out.checkError() && status == ExitStatus.DONE) {
            err.println(words.get("cli.output-lost"));
            status = ExitStatus.ENVIRONMENT;
        }
        err.flush();
        return status.code();
    }

    private ExitStatus status(String... arguments) {
        CommandLine line = CommandTree.line(words);
        try {
            CommandLine.ParseResult parsed = line.parseArgs(arguments);
            var help = new PrintWriter(out, false, out.charset());
            for (CommandLine each : parsed.asCommandLineList()) {
                each.setOut(help);
            }
            if (CommandLine.executeHelpRequest(parsed) != null) {
                help.flush();
                return ExitStatus.DONE;
            }
            return ran(parsed);
        } catch (CommandLine.ParameterException e) {
            return wrongUsage(new Misuse(words).said(e), e.getCommandLine());
        } catch (ProblemException e) {
            return tell(e.problem());
        } catch (Cancelled e) {
            progress.clear();
            err.println(words.get("cli.cancelled"));
            return ExitStatus.CANCELLED;
        } catch (OutOfMemoryError e) {
            return tell(new Problem.MemoryExhausted(Runtime.getRuntime().maxMemory() / 1_000_000));
        } catch (RuntimeException | Error e) {
            return tell(DefectLog.keep(e, surroundings.state(), clock.instant()));
        }
    }

    private ExitStatus ran(CommandLine.ParseResult parsed) throws ProblemException, Cancelled {
        CommandLine line = parsed.asCommandLineList().getLast();
        if (!(line.getCommand() instanceof Command command)) {
            return wrongUsage(words.get("cli.command-missing"), line);
        }
        var console = new Console(err, words, clock, surroundings, progress, window);
        try {
            Answer answer = command.run(console);
            progress.clear();
            if (answer.verbatim().isPresent()) {
                out.writeBytes(answer.verbatim().get());
            } else {
                format(line).write(answer, out, surroundings.colour());
            }
            return answer.status();
        } catch (WrongUsage e) {
            return wrongUsage(e.words(), line);
        }
    }

    private static AnswerFormat format(CommandLine line) {
        var option = line.getCommandSpec().findOption("--format");
        return option != null && option.getValue() instanceof AnswerFormat format
                ? format
                : AnswerFormat.text;
    }

    private ExitStatus wrongUsage(String what, CommandLine line) {
        progress.clear();
        err.println(what);
        err.println(words.get("cli.usage-hint", line.getCommandSpec().qualifiedName()));
        return ExitStatus.USAGE;
    }

    private ExitStatus tell(Problem problem) {
        progress.clear();
        ProblemText text = ProblemText.of(problem, words);
        err.println(text.message());
        err.println(text.remedy());
        return ExitStatus.of(problem);
    }
}
