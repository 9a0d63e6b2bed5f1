package app.muster.session;

import app.muster.assess.Estate;
import app.muster.cacao.CacaoReader;
import app.muster.cacao.CacaoWriter;
import app.muster.cacao.Reading;
import app.muster.cacao.Wording;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.file.AtomicFile;
import app.muster.file.FileProblems;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.recover.Commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes playbooks to CACAO files and back.
public final class PlaybookFiles {

    private final Plan plan;
    private final Catalogue catalogue;
    private final Commands commands;
    private final Map<AssetId, Asset> assets;
    private final Instant at;

    /// @param estate what commands are filled from
    /// @param at when the files are written
    public PlaybookFiles(Plan plan, Catalogue catalogue, Estate estate, Instant at) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.at = at;
        commands = new Commands(estate);
        assets = plan.assetsById();
    }

    /// @throws ProblemException if it cannot be read, is too large, or is no CACAO 2.0
    public static Reading read(Path file) throws ProblemException {
        try {
            long size = Files.size(file);
            if (size > CacaoReader.LARGEST) {
                throw new ProblemException(
                        new Problem.FileTooLarge(file, size, CacaoReader.LARGEST));
            }
            return CacaoReader.read(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }

    /// One file for each playbook, named by its id.
    ///
    /// @throws ProblemException if a file cannot be written; those written before stay
    public List<Path> write(List<Playbook> playbooks, Path folder) throws ProblemException {
        var files = new ArrayList<Path>();
        for (Playbook playbook : playbooks) {
            Path file = folder.resolve(CacaoWriter.fileName(playbook));
            AtomicFile.write(file, CacaoWriter.write(playbook, new Names()));
            files.add(file);
        }
        return files;
    }

    /// A template as a playbook that brings nothing back yet.
    public static Playbook of(PlaybookTemplate template) {
        return new Playbook(
                new PlaybookId(template.key()),
                template.title(),
                template.key(),
                List.of(),
                template.steps(),
                Optional.empty());
    }

    private final class Names implements Wording {

        @Override
        public String plan() {
            return plan.name();
        }

        @Override
        public Instant at() {
            return at;
        }

        @Override
        public String role(RoleId role) {
            return plan.role(role).map(Role::name).orElse(role.value());
        }

        @Override
        public String asset(AssetId asset) {
            Asset known = assets.get(asset);
            return known == null ? asset.shortName() : known.name();
        }

        /// With one asset there is one way to fill a command; with several, people have to.
        @Override
        public String command(Playbook playbook, Step step) {
            Asset only =
                    playbook.assets().size() == 1 ? assets.get(playbook.assets().getFirst()) : null;
            return only == null
                    ? Commands.unfilled(step.command())
                    : commands.filled(step.command(), only);
        }

        @Override
        public List<String> prerequisites(Playbook playbook) {
            return catalogue
                    .playbook(playbook.template())
                    .map(PlaybookTemplate::prerequisites)
                    .orElse(List.of());
        }

        @Override
        public Optional<String> link(Playbook playbook) {
            return catalogue
                    .playbook(playbook.template())
                    .map(PlaybookTemplate::link)
                    .filter(link -> !link.isBlank());
        }
    }
}
