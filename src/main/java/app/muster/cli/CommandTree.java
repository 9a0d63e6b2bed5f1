package app.muster.cli;

import app.muster.text.Messages;

import picocli.CommandLine;

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
        line.addSubcommand(new OutcomeCommand());
        line.addSubcommand(new SimulateCommand());
        line.addSubcommand(new MapCommand());
        line.addSubcommand(exercise);
        line.addSubcommand(new ExportCommand());
        line.addSubcommand(new ReadinessCommand());
        line.addSubcommand(new OpenCommand());
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setResourceBundle(words.bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        describe(line, words);
        return line;
    }

    private static void describe(CommandLine line, Messages words) {
        var usage = line.getCommandSpec().usageMessage();
        if (!line.getCommandName().equals("help")) {
            boolean own = line.getCommand() instanceof CatalogueLintCommand;
            usage.description(
                    own
                            ? words.get("cli.about.catalogue-lint")
                            : words.get("cli.about." + line.getCommandName()));
        }
        usage.abbreviateSynopsis(line.getSubcommands().size() > 1);
        line.getSubcommands().values().forEach(command -> describe(command, words));
    }
}
