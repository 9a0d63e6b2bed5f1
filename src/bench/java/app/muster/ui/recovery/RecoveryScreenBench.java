package app.muster.ui.recovery;

import app.muster.plan.Plan;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.Commands;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.Notices;
import app.muster.ui.shell.Theme;
import app.muster.ui.shell.Views;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// How long people wait for the recovery screen, and how long the screen keeps its thread from
/// anything else.
///
/// `ASSETS` (2,000 if nothing is said) are made up, an application for each twenty-five. Each
/// figure is the median of five after one that does not count: the time by the clock from a click
/// to the answer on the screen, until nothing is being computed any more, and the longest that
/// anything else had to wait for the thread of the window meanwhile, in processor time of that
/// thread. With `why` after the number, what held it is counted, by the place in the program.
public final class RecoveryScreenBench {

    private static final int RUNS = 5;
    private static final long SHORT = 30_000_000;
    private static final String LAYOUT = "layoutPass|doCSSPass|renderScene|pulse|doLayout|layout";
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    private final Parent root;
    private final Jobs jobs;
    private final AtomicLong longest = new AtomicLong();
    private final Map<String, Integer> held = new ConcurrentHashMap<>();
    private volatile long asked = Long.MAX_VALUE;

    private RecoveryScreenBench(Parent root, Jobs jobs) {
        this.root = root;
        this.jobs = jobs;
    }

    public static void main(String[] arguments) throws Exception {
        try {
            measure(arguments);
        } catch (Exception failed) {
            failed.printStackTrace();
        } finally {
            // the thread of the window would keep the program alive
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    private static void measure(String[] arguments) throws Exception {
        int size = arguments.length == 0 ? 2_000 : Integer.parseInt(arguments[0]);
        Workspace workspace = MadeUpWorkspace.of(size);
        Plan plan = workspace.plan();
        System.out.printf(
                Locale.ROOT,
                "%,d assets, %,d dependencies, %d applications, %d playbooks%n",
                plan.assets().size(),
                plan.dependencies().size(),
                plan.applications().size(),
                plan.playbooks().size());
        Platform.startup(() -> {});
        RecoveryScreenBench bench = open(workspace);
        if (arguments.length > 1) {
            Thread.ofPlatform().daemon().start(bench::ask);
        }
        bench.measure();
        bench.held.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(24)
                .forEach(entry -> System.out.println(entry.getValue() + "  " + entry.getKey()));
    }

    private static RecoveryScreenBench open(Workspace workspace) throws Exception {
        var words = new Messages(Locale.ENGLISH);
        var jobs = new Jobs(System.out::println, Path.of("target/muster.log"));
        var desk =
                new Desk(words, new Views(words), jobs, (_, _) -> {}, new Silent(), new Commands());
        return on(
                () -> {
                    var page =
                            RecoveryView.page(workspace, desk, InstantSource.fixed(NOW))
                                    .content()
                                    .get();
                    var stage = new Stage();
                    stage.setScene(new Scene((Parent) page, 1400, 844));
                    Theme.LIGHT.apply(stage.getScene());
                    stage.show();
                    return new RecoveryScreenBench((Parent) page, jobs);
                });
    }

    private void measure() throws Exception {
        Thread.ofPlatform().daemon().start(this::watch);
        once("the first reckoning", () -> await(() -> root.lookup(".fate-card") != null));
        var bar = on(() -> (ScrollBar) root.lookup(".timeline .scroll-bar"));
        once("scrolling the timeline from end to end", () -> scroll(bar));
        select(3);
        measure("another attacker", n -> choose(1, n % 2 == 0 ? 1 : 3));
        once("the flips of an asset", () -> row("What is left", 0));
        await(() -> root.lookup(".flip .button") != null);
        measure("one control the other way, and back", _ -> flip());
        measure("another asset, with its flips", n -> row("What is left", n + 1));
        run(() -> ((ToggleButton) conditions()).setSelected(true));
        measure("one more or less in a crew", n -> crew(n % 2 == 0 ? 5 : 4));
        run(() -> ((ToggleButton) conditions()).setSelected(false));
        for (int tab = 0; tab < on(() -> tabs().getTabs().size()); tab++) {
            int next = tab;
            once("tab " + on(() -> tabs().getTabs().get(next).getText()), () -> select(next));
        }
        select(1);
        measure("scrolling a table by leaps", n -> leap("Steps", n));
        select(0);
        measure("choosing an application", this::card);
    }

    private static void scroll(ScrollBar bar) throws Exception {
        for (int i = 0; i <= 60; i++) {
            double share = i / 60.0;
            run(() -> bar.setValue(bar.getMax() * share));
            Thread.sleep(16);
        }
    }

    private Node conditions() {
        return root.lookup(".attack-bar > .toggle-button");
    }

    private TabPane tabs() {
        return (TabPane) root.lookup(".recovery-tabs");
    }

    private void select(int tab) throws Exception {
        run(() -> tabs().getSelectionModel().select(tab));
    }

    private void choose(int box, int item) throws Exception {
        run(
                () ->
                        ((ComboBox<?>) root.lookupAll(".attack-bar > .combo-box").toArray()[box])
                                .getSelectionModel()
                                .select(item));
    }

    private TableView<?> table(String name) {
        for (Node node : root.lookupAll(".table-view")) {
            if (node instanceof TableView<?> table && name.equals(table.getAccessibleText())) {
                return table;
            }
        }
        throw new IllegalStateException("no table " + name);
    }

    private void row(String table, int number) throws Exception {
        run(() -> table(table).getSelectionModel().select(number));
    }

    private void leap(String table, int number) throws Exception {
        run(() -> table(table).scrollTo((int) (number * 7_919L % table(table).getItems().size())));
    }

    private void card(int number) throws Exception {
        run(
                () ->
                        ((Node) root.lookupAll(".fate-card").toArray()[number])
                                .getOnMouseClicked()
                                .handle(null));
    }

    private void flip() throws Exception {
        await(() -> root.lookup(".flip .button") != null);
        run(() -> ((Button) root.lookup(".flip .button")).fire());
    }

    private void crew(int people) throws Exception {
        run(
                () -> {
                    @SuppressWarnings("unchecked")
                    var spinner = (Spinner<Integer>) root.lookup(".conditions .spinner");
                    spinner.getValueFactory().setValue(people);
                });
    }

    private interface Act {
        void run() throws Exception;
    }

    private interface Numbered {
        void run(int number) throws Exception;
    }

    private void once(String what, Act act) throws Exception {
        print(what + ", once", time(act));
    }

    private void measure(String what, Numbered act) throws Exception {
        var taken = new ArrayList<Taken>();
        for (int i = 0; i <= RUNS; i++) {
            int number = i;
            Taken one = time(() -> act.run(number));
            if (i > 0) {
                taken.add(one);
            }
        }
        print(
                what,
                new Taken(
                        median(taken, Taken::answer),
                        median(taken, Taken::all),
                        median(taken, Taken::held)));
    }

    private static long median(List<Taken> taken, ToLongFunction<Taken> of) {
        return taken.stream().mapToLong(of).sorted().skip(taken.size() / 2).findFirst().orElse(0);
    }

    private static void print(String what, Taken taken) {
        System.out.printf(
                Locale.ROOT,
                "%6.0f ms, %6.0f ms to rest, window held %5.0f ms  %s%n",
                taken.answer() / 1e6,
                taken.all() / 1e6,
                taken.held() / 1e6,
                what);
    }

    private record Taken(long answer, long all, long held) {}

    private Taken time(Act act) throws Exception {
        pulse();
        longest.set(0);
        long start = System.nanoTime();
        act.run();
        pulse();
        while (on(() -> root.lookup(".attack-bar .progress-indicator").isVisible())) {
            pulse();
        }
        long answer = System.nanoTime();
        while (!on(() -> jobs.running().isEmpty())) {
            pulse();
        }
        pulse();
        return new Taken(answer - start, System.nanoTime() - start, longest.get());
    }

    /// Waits until everything was laid out and drawn once more.
    private static void pulse() throws Exception {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(
                () -> {
                    Platform.requestNextPulse();
                    Platform.runLater(() -> Platform.runLater(() -> done.complete(true)));
                });
        done.get();
    }

    /// Asks the thread again and again for a moment, as a click would.
    private void watch() {
        var threads = ManagementFactory.getThreadMXBean();
        long before = Long.MAX_VALUE;
        while (true) {
            var answered = new CompletableFuture<Long>();
            asked = System.nanoTime();
            Platform.runLater(() -> answered.complete(threads.getCurrentThreadCpuTime()));
            long now = answered.join();
            asked = Long.MAX_VALUE;
            longest.accumulateAndGet(now - before, Math::max);
            before = now;
            try {
                Thread.sleep(1);
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    /// Looks every few milliseconds where the thread is while it is held for long.
    private void ask() {
        Thread window =
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("JavaFX Application Thread"))
                        .findFirst()
                        .orElseThrow();
        while (true) {
            if (System.nanoTime() - asked > SHORT) {
                StackTraceElement[] stack = window.getStackTrace();
                String ours =
                        Arrays.stream(stack)
                                .filter(frame -> frame.getClassName().startsWith("app.muster"))
                                .limit(3)
                                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                                .collect(Collectors.joining(" < "));
                String at =
                        Arrays.stream(stack)
                                .skip(Math.max(0, stack.length - 60))
                                .filter(frame -> frame.getMethodName().matches(LAYOUT))
                                .findFirst()
                                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                                .orElse("");
                held.merge(ours.isEmpty() ? at : ours, 1, Integer::sum);
            }
            try {
                Thread.sleep(4);
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    private static void await(BooleanSupplier there) throws Exception {
        for (int i = 0; i < 6_000 && !on(there::getAsBoolean); i++) {
            Thread.sleep(10);
        }
    }

    private static void run(Act act) throws Exception {
        on(
                () -> {
                    act.run();
                    return true;
                });
    }

    private static <T> T on(Callable<T> step) throws Exception {
        var result = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(step.call());
                    } catch (Throwable thrown) {
                        result.completeExceptionally(thrown);
                    }
                });
        return result.get();
    }

    private record Silent() implements Notices {
        @Override
        public void toast(String text) {}

        @Override
        public void toast(String text, String actionText, Runnable action) {}

        @Override
        public void problem(app.muster.problem.Problem problem) {
            System.out.println(problem);
        }
    }
}
