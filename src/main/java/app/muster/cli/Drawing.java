package app.muster.cli;

import app.muster.recover.TooManySteps;
import app.muster.recover.Trials;

import picocli.CommandLine;

/// How often recoveries are drawn, and from where on.
final class Drawing {

    /// How many draw at the same time; the result does not depend on it.
    static final int THREADS = 2;

    @CommandLine.Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "1000",
            descriptionKey = "cli.option.trials")
    private int trials;

    @CommandLine.Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            descriptionKey = "cli.option.seed")
    private long seed;

    int trials() {
        return trials;
    }

    long seed() {
        return seed;
    }

    void check(Console console) {
        if (trials < 1 || trials > Trials.MOST) {
            throw new WrongUsage(console.say("cli.simulate.trials", Trials.MOST, trials));
        }
    }

    static WrongUsage tooMuch(TooManySteps tooMany, Console console) {
        return new WrongUsage(
                console.say("cli.simulate.too-many", tooMany.steps(), tooMany.most()));
    }
}
