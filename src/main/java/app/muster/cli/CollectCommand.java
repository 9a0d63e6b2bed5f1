package app.muster.cli;

import app.muster.azure.Choice;
import app.muster.azure.Cloud;
import app.muster.azure.Earlier;
import app.muster.azure.Live;
import app.muster.azure.LiveEstate;
import app.muster.azure.SignIn;
import app.muster.azure.Wanted;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.AtomicFile;
import app.muster.importer.Importer;
import app.muster.importer.Kind;
import app.muster.json.SnapshotJson;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.zip.GZIPOutputStream;

/// Takes a snapshot of what is live in Azure, or gives a script that does.
@CommandLine.Command(name = "collect")
final class CollectCommand implements Command {

    /// Holds a bearer token where policy allows nothing else.
    private static final String TOKEN = "MUSTER_ACCESS_TOKEN";

    @CommandLine.Option(names = "--live", descriptionKey = "cli.option.live")
    private boolean live;

    @CommandLine.Option(
            names = "--script",
            paramLabel = "bash|powershell",
            descriptionKey = "cli.option.script")
    private @Nullable String script;

    @CommandLine.Option(names = "--list", descriptionKey = "cli.option.list")
    private boolean list;

    @CommandLine.Option(
            names = "--subscription",
            paramLabel = "ID",
            descriptionKey = "cli.option.subscription")
    private List<String> subscriptions = new ArrayList<>();

    @CommandLine.Option(
            names = "--management-group",
            paramLabel = "ID",
            descriptionKey = "cli.option.management-group")
    private @Nullable String managementGroup;

    @CommandLine.Option(names = "--tenant", paramLabel = "ID", descriptionKey = "cli.option.tenant")
    private @Nullable String tenant;

    @CommandLine.Option(
            names = "--cloud",
            paramLabel = "NAME|URL",
            defaultValue = "AzurePublic",
            descriptionKey = "cli.option.cloud")
    private String cloud = "AzurePublic";

    @CommandLine.Option(
            names = "--sign-in",
            paramLabel = "WAY",
            descriptionKey = "cli.option.sign-in")
    private @Nullable String way;

    @CommandLine.Option(
            names = "--into",
            paramLabel = "WORKSPACE",
            descriptionKey = "cli.option.collect-into")
    private @Nullable Path into;

    @CommandLine.Option(
            names = "--to",
            paramLabel = "FILE",
            descriptionKey = "cli.option.collect-to")
    private @Nullable Path to;

    @CommandLine.Option(
            names = "--resume",
            paramLabel = "FILE",
            descriptionKey = "cli.option.resume")
    private @Nullable Path resume;

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        if (script != null) {
            if (live || list) {
                throw new WrongUsage(console.say("cli.collect.one-of"));
            }
            return Answer.of(script(script, console));
        }
        if (!live && !list) {
            throw new WrongUsage(console.say("cli.collect.one-of"));
        }
        if (into != null && to != null) {
            throw new WrongUsage(console.say("cli.collect.into-or-to"));
        }
        if (resume != null && !live) {
            throw new WrongUsage(console.say("cli.collect.resume-live"));
        }
        Optional<Snapshot> earlier = earlier(console);
        LiveEstate estate = LiveEstate.of(cloud(console), signIn(console), console.clock());
        if (list) {
            List<Choice> choices = estate.choices();
            return new ChoicesAnswer(choices, console.words());
        }
        return collected(estate, earlier, console);
    }

    /// What an earlier reading left, where there is one to go on with.
    private Optional<Snapshot> earlier(Console console) throws ProblemException, Cancelled {
        if (resume == null) {
            return Optional.empty();
        }
        Instant now = console.clock().instant();
        Snapshot snapshot =
                Importer.read(
                                List.of(resume),
                                Optional.of(Kind.SNAPSHOT),
                                CatalogueReader.builtIn(),
                                now,
                                console.progress())
                        .value();
        if (!Earlier.isFresh(snapshot, now)) {
            throw new WrongUsage(
                    console.say("cli.collect.too-old", resume, snapshot.taken().toString()));
        }
        return Optional.of(snapshot);
    }

    private Answer collected(LiveEstate estate, Optional<Snapshot> earlier, Console console)
            throws ProblemException, Cancelled {
        Executor executor = work -> Thread.ofVirtual().start(work);
        Live read =
                estate.read(
                        new Wanted(
                                subscriptions,
                                Optional.ofNullable(managementGroup),
                                Optional.ofNullable(tenant)),
                        earlier,
                        executor,
                        console.progress());
        Snapshot kept = read.snapshot();
        if (to != null) {
            AtomicFile.write(to, bytes(read.snapshot(), to));
        }
        if (into != null) {
            kept = ImportCommand.kept(into, read.snapshot(), console);
        }
        return new CollectAnswer(kept, read.stopped(), console.words());
    }

    private static byte[] bytes(Snapshot snapshot, Path file) {
        var bytes = new ByteArrayOutputStream();
        boolean packed = file.toString().endsWith(".gz");
        try (OutputStream out = packed ? new GZIPOutputStream(bytes, 65_536) : bytes) {
            SnapshotJson.write(snapshot, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] script(String kind, Console console) {
        String name =
                switch (kind.toLowerCase(java.util.Locale.ROOT)) {
                    case "bash" -> "collect.sh";
                    case "powershell" -> "collect.ps1";
                    default -> throw new WrongUsage(console.say("cli.collect.script", kind));
                };
        try (var in = CollectCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cloud cloud(Console console) {
        return Cloud.of(cloud)
                .orElseThrow(() -> new WrongUsage(console.say("cli.collect.cloud", cloud)));
    }

    private SignIn signIn(Console console) {
        String token = System.getenv().getOrDefault(TOKEN, "").strip();
        SignIn.Way chosen =
                way == null
                        ? token.isEmpty() ? SignIn.Way.AUTO : SignIn.Way.TOKEN
                        : SignIn.Way.of(way.toLowerCase(java.util.Locale.ROOT))
                                .orElseThrow(() -> new WrongUsage(ways(console)));
        if (chosen == SignIn.Way.TOKEN && token.isEmpty()) {
            throw new WrongUsage(console.say("cli.collect.token", TOKEN));
        }
        return new SignIn(
                chosen,
                Optional.ofNullable(tenant),
                chosen == SignIn.Way.TOKEN ? token : "",
                code -> console.err().println(code));
    }

    private static String ways(Console console) {
        return console.say(
                "cli.collect.ways",
                String.join(
                        ", ", Arrays.stream(SignIn.Way.values()).map(SignIn.Way::key).toList()));
    }
}
