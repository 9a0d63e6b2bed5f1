package app.muster.cli;

import app.muster.text.Messages;

import picocli.CommandLine;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;

/// Every command there is, with its words.
final class CommandTree {

    private CommandTree() {}

    static CommandLine line(Messages words) {
        CommandLine exercise = new CommandLine(new ExerciseCommand());
        exercise.addSubcommand(new ExerciseListCommand());
        exercise.addSubcommand(new ExerciseLintCommand());
        exercise.addSubcommand(new ExerciseRunCommand());
        exercise.addSubcommand(new ExerciseReportCommand());
        exercise.addSubcommand(new ExerciseVerifyCommand());
        CommandLine catalogue = new CommandLine(new CatalogueCommand());
        catalogue.addSubcommand(new CatalogueLintCommand());
        CommandLine playbooks = new CommandLine(new PlaybooksCommand());
        playbooks.addSubcommand(new PlaybooksListCommand());
        playbooks.addSubcommand(new PlaybooksCoverageCommand());
        playbooks.addSubcommand(new PlaybooksLintCommand());
        playbooks.addSubcommand(new PlaybooksExportCommand());
        playbooks.addSubcommand(new PlaybooksImportCommand());
        CommandLine line = new CommandLine(new MusterCommand());
        line.addSubcommand(new ImportCommand());
        line.addSubcommand(new InspectCommand());
        line.addSubcommand(new CollectCommand());
        line.addSubcommand(new AssetsCommand());
        line.addSubcommand(new ApplicationsCommand());
        line.addSubcommand(new RulesCommand());
        line.addSubcommand(new LoopsCommand());
        line.addSubcommand(new StructureCommand());
        line.addSubcommand(new CheckCommand());
        line.addSubcommand(new DiffCommand());
        line.addSubcommand(catalogue);
        line.addSubcommand(playbooks);
        line.addSubcommand(new OutcomeCommand());
        line.addSubcommand(new SimulateCommand());
        line.addSubcommand(new MapCommand());
        line.addSubcommand(exercise);
        line.addSubcommand(new ExportCommand());
        line.addSubcommand(new ReadinessCommand());
        line.addSubcommand(new NextCommand());
        line.addSubcommand(new OpenCommand());
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setResourceBundle(descriptions(words.bundle()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        describe(line, words);
        return line;
    }

    /// What options and parameters are for, and nothing else: each command goes through all keys of
    /// its bundle, which with all words of the program takes longer than many a command.
    private static ResourceBundle descriptions(ResourceBundle all) {
        Object[][] some =
                all.keySet().stream()
                        .filter(
                                key ->
                                        key.startsWith("cli.option.")
                                                || key.startsWith("cli.parameter."))
                        .map(key -> new Object[] {key, all.getString(key)})
                        .toArray(Object[][]::new);
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return some;
            }
        };
    }

    private static void describe(CommandLine line, Messages words) {
        var usage = line.getCommandSpec().usageMessage();
        if (!line.getCommandName().equals("help")) {
            usage.description(words.get("cli.about." + name(line)));
        }
        usage.abbreviateSynopsis(line.getSubcommands().size() > 1);
        line.getSubcommands().values().forEach(command -> describe(command, words));
    }

    /// Commands of one name in two groups say different things.
    private static String name(CommandLine line) {
        String name = line.getCommandName();
        return line.getCommand() instanceof CatalogueLintCommand
                ? "catalogue-lint"
                : line.getParent() != null
                                && line.getParent().getCommand() instanceof PlaybooksCommand
                        ? "playbooks-" + name
                        : name;
    }
}
