package app.muster.catalogue;

import java.util.List;
import java.util.Map;

/// The outcome rules and playbooks that come with the program, without types and controls.
public final class Packs {

    private Packs() {}

    public static Catalogue builtIn() {
        Entry outcomes = Entry.resource("outcomes.yaml");
        return new Catalogue(
                Map.of(),
                List.of(),
                outcomes.text("version"),
                CatalogueReader.actions(outcomes),
                CatalogueReader.playbooks());
    }
}
