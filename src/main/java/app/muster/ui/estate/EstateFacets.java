package app.muster.ui.estate;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Category;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryWords;
import app.muster.ui.control.Facets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// By what the assets can be narrowed.
final class EstateFacets {

    static final String APPLICATION = "application";
    static final String STATE = "state";
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "?");

    private final Workspace workspace;
    private final Messages words;

    private EstateFacets(Workspace workspace, Messages words) {
        this.workspace = workspace;
        this.words = words;
    }

    static Facets<AssetRow> of(Workspace workspace, Messages words) {
        return new EstateFacets(workspace, words).facets();
    }

    private Facets<AssetRow> facets() {
        return new Facets<>(
                List.of(
                        new Facets.Facet<>(
                                STATE,
                                words.get("estate.facet.state"),
                                AssetRow::states,
                                this::stateName,
                                Stream.of(AssetRow.State.values())
                                        .map(AssetRow.State::key)
                                        .toList()),
                        Facets.Facet.<AssetRow>one(
                                "category",
                                words.get("estate.facet.category"),
                                row -> row.category().letter(),
                                this::categoryName,
                                LETTERS),
                        Facets.Facet.<AssetRow>one(
                                APPLICATION,
                                words.get("estate.facet.application"),
                                AssetRow::applicationKey,
                                this::applicationName,
                                List.of("")),
                        Facets.Facet.<AssetRow>one(
                                "type",
                                words.get("estate.facet.type"),
                                row -> row.asset().type(),
                                type -> workspace.catalogue().type(type).title(),
                                List.of()),
                        Facets.Facet.<AssetRow>one(
                                "group",
                                words.get("estate.column.group"),
                                row -> row.group().toLowerCase(Locale.ROOT),
                                key -> said(key, "estate.no-group"),
                                List.of()),
                        Facets.Facet.<AssetRow>one(
                                "region",
                                words.get("estate.facet.region"),
                                AssetRow::location,
                                key -> said(key, "estate.no-region"),
                                List.of()),
                        Facets.Facet.<AssetRow>one(
                                "subscription",
                                words.get("estate.column.subscription"),
                                row -> row.subscription().toLowerCase(Locale.ROOT),
                                key -> said(key, "estate.no-subscription"),
                                List.of()),
                        new Facets.Facet<>(
                                "tag",
                                words.get("estate.facet.tag"),
                                row -> row.tags().isEmpty() ? List.of("") : row.tags(),
                                key -> said(key, "estate.no-tag"),
                                List.of())));
    }

    private String said(String key, String none) {
        return key.isEmpty() ? words.get(none) : key;
    }

    private String stateName(String key) {
        return switch (AssetRow.State.valueOf(key.toUpperCase(Locale.ROOT))) {
            case UNMAPPED -> words.get("estate.unmapped");
            case UNCLASSIFIED -> words.get("estate.state.unclassified");
            case GONE -> words.get("estate.state.gone");
            case UNPROTECTED -> words.get("estate.state.unprotected");
            case UNCERTAIN -> words.get("estate.state.uncertain");
            case SOUND -> words.get("estate.state.sound");
        };
    }

    private String categoryName(String letter) {
        return CategoryWords.brief(Category.ofLetter(letter).orElse(Category.UNCLASSIFIED), words);
    }

    private String applicationName(String key) {
        return key.isEmpty()
                ? words.get("estate.unmapped")
                : workspace
                        .plan()
                        .application(new ApplicationId(key))
                        .map(Application::name)
                        .orElse(key);
    }
}
