package app.muster.ui;

import app.muster.catalogue.OwnControls;
import app.muster.catalogue.Slip;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.shell.Command;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.Shell;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// Reads the workspace's own controls again after each import and when somebody asks, and says
/// above every screen which of them cannot be used.
final class OwnControlsUpkeep {

    private static final String BANNER = "own-controls";
    private final Workspace workspace;
    private final Shell shell;
    private final Messages words;
    private final LatestJob job;

    OwnControlsUpkeep(Workspace workspace, Shell shell, Messages words) {
        this.workspace = workspace;
        this.shell = shell;
        this.words = words;
        job = new LatestJob(shell.desk().jobs());
    }

    /// Says now what is wrong, and from here on whenever the controls were read again.
    void begin() {
        workspace.ownProperty().subscribe(this::show);
        workspace.snapshotProperty().subscribe((_, _) -> read(() -> {}));
        shell.desk()
                .commands()
                .add(
                        new Command(
                                words.get("own.reload"),
                                Feather.REFRESH_CW,
                                () -> read(this::sayRead)));
    }

    private void read(Runnable then) {
        job.start(
                words.get("job.own"),
                workspace.readingOwn(),
                read -> {
                    workspace.ask(read);
                    then.run();
                },
                problem -> shell.desk().notices().problem(problem));
    }

    private void sayRead() {
        OwnControls own = workspace.ownProperty().get();
        shell.desk().notices().toast(words.get("own.read", own.controls().size()));
    }

    private void show(OwnControls own) {
        List<Slip> wrong = own.slips().stream().filter(Slip::error).toList();
        if (wrong.isEmpty()) {
            shell.banners().hide(BANNER);
            return;
        }
        shell.banners()
                .show(
                        BANNER,
                        new BannerBar(
                                BannerBar.Kind.NOTICE,
                                words.get("own.wrong", wrong.size(), said(wrong.getFirst())),
                                BannerBar.action(
                                        words.get("own.again"), () -> read(this::sayRead))));
    }

    private String said(Slip slip) {
        String what = slip.at() + ": " + slip.what();
        return slip.file().getFileName()
                + ", "
                + (slip.instead().isEmpty()
                        ? what
                        : what + ". " + words.get("cli.lint.instead", slip.instead()));
    }
}
