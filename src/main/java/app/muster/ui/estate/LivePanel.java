package app.muster.ui.estate;

import app.muster.azure.Choice;
import app.muster.azure.SignIn;
import app.muster.azure.Wanted;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.Card;
import app.muster.ui.control.ProblemNote;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A live reading while it stands between Azure and the comparison: sign-in, choice, progress.
final class LivePanel extends StackPane {

    private final LiveViewModel model;
    private final Messages words;
    private SignIn.Way way = SignIn.Way.BROWSER;
    private String cloud = Place.PUBLIC.name;
    private String tenant = "";

    /// The clouds that Microsoft runs, by the names that they are asked for with.
    private enum Place {
        PUBLIC("AzurePublic"),
        GOVERNMENT("AzureUSGovernment"),
        CHINA("AzureChina"),
        OWN("");

        private final String name;

        Place(String name) {
            this.name = name;
        }

        static Place of(String name) {
            return Stream.of(values())
                    .filter(place -> place.name.equals(name))
                    .findFirst()
                    .orElse(OWN);
        }
    }

    LivePanel(LiveViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        model.stateProperty().subscribe(this::show);
    }

    private void show(LiveViewModel.State state) {
        switch (state) {
            case LiveViewModel.State.Closed() -> getChildren().clear();
            case LiveViewModel.State.Asking() -> getChildren().setAll(top(form()));
            case LiveViewModel.State.SigningIn() ->
                    getChildren().setAll(top(running("live.signing-in", close())));
            case LiveViewModel.State.Choosing(var choices) ->
                    getChildren().setAll(top(choice(choices)));
            case LiveViewModel.State.Reading() ->
                    getChildren().setAll(top(running("live.reading", stop(), close())));
            case LiveViewModel.State.Failed(var problem) -> {
                var again = new Button(words.get("live.again"));
                again.getStyleClass().add("accent");
                again.setOnAction(_ -> model.open());
                getChildren()
                        .setAll(
                                top(
                                        new Card(
                                                new ProblemNote(problem, words),
                                                row(again, close()))));
            }
        }
    }

    private Card form() {
        var ways =
                box(
                        List.of(
                                SignIn.Way.BROWSER,
                                SignIn.Way.DEVICE_CODE,
                                SignIn.Way.CLI,
                                SignIn.Way.ENVIRONMENT,
                                SignIn.Way.TOKEN),
                        this::name);
        ways.setValue(way);
        var places = box(List.of(Place.values()), this::name);
        places.setValue(Place.of(cloud));
        var address = new TextField(places.getValue() == Place.OWN ? cloud : "");
        address.setPromptText("https://");
        var own = labelled("live.address", address);
        places.valueProperty().subscribe(place -> Wrapped.show(own, place == Place.OWN));
        var directory = new TextField(tenant);
        var fault = Wrapped.label("", "small-text", "field-fault");
        Wrapped.show(fault, false);
        var go = new Button(words.get("live.sign-in"));
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(
                _ -> {
                    way = ways.getValue();
                    cloud =
                            places.getValue() == Place.OWN
                                    ? address.getText().strip()
                                    : places.getValue().name;
                    tenant = directory.getText().strip();
                    model.signIn(way, cloud, tenant)
                            .ifPresent(
                                    wrong -> {
                                        fault.setText(wrong);
                                        Wrapped.show(fault, true);
                                    });
                });
        return new Card(
                words.get("live.title"),
                Wrapped.label(words.get("live.hint"), "muted"),
                labelled("live.way", ways),
                labelled("live.cloud", places),
                own,
                labelled("live.tenant", directory),
                fault,
                row(go, close()));
    }

    private String name(SignIn.Way each) {
        return switch (each) {
            case AUTO -> words.get("live.way.auto");
            case BROWSER -> words.get("live.way.browser");
            case DEVICE_CODE -> words.get("live.way.device-code");
            case CLI -> words.get("live.way.cli");
            case ENVIRONMENT -> words.get("live.way.environment");
            case WORKLOAD -> words.get("live.way.workload");
            case TOKEN -> words.get("live.way.token");
        };
    }

    private String name(Place place) {
        return switch (place) {
            case PUBLIC -> words.get("live.cloud.public");
            case GOVERNMENT -> words.get("live.cloud.government");
            case CHINA -> words.get("live.cloud.china");
            case OWN -> words.get("live.cloud.own");
        };
    }

    private Card choice(List<Choice> choices) {
        var tenants = box(among(choices, Choice.Sort.TENANT), this::orAll);
        tenants.setValue(Optional.empty());
        var groups = box(among(choices, Choice.Sort.MANAGEMENT_GROUP), this::orAll);
        groups.setValue(Optional.empty());
        var list = new VBox(6);
        var ticks = new ArrayList<CheckBox>();
        for (Choice each : choices) {
            if (each.sort() == Choice.Sort.SUBSCRIPTION) {
                var tick = new CheckBox(name(each));
                tick.setUserData(each.id());
                ticks.add(tick);
            }
        }
        list.getChildren().setAll(ticks);
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(260);
        var go = new Button(words.get("live.read"));
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(
                _ ->
                        model.read(
                                new Wanted(
                                        ticks.stream()
                                                .filter(CheckBox::isSelected)
                                                .map(tick -> String.valueOf(tick.getUserData()))
                                                .toList(),
                                        groups.getValue().map(Choice::id),
                                        tenants.getValue().map(Choice::id))));
        var card =
                new Card(
                        words.get("live.choose"),
                        Wrapped.label(words.get("live.choose.hint"), "muted"),
                        labelled("live.choose.tenant", tenants),
                        labelled("live.choose.group", groups),
                        Wrapped.label(
                                words.get("live.choose.subscriptions", ticks.size()), "small-text"),
                        scroll,
                        row(go, close()));
        if (model.missing() > 0) {
            var more = new Button(words.get("live.go-on"));
            more.setOnAction(_ -> model.goOn());
            card.getChildren()
                    .add(
                            new BannerBar(
                                    BannerBar.Kind.NOTICE,
                                    words.get("live.kept", model.missing()),
                                    more));
        }
        return card;
    }

    private static List<Optional<Choice>> among(List<Choice> choices, Choice.Sort sort) {
        return Stream.concat(
                        Stream.of(Optional.<Choice>empty()),
                        choices.stream().filter(each -> each.sort() == sort).map(Optional::of))
                .toList();
    }

    private String orAll(Optional<Choice> choice) {
        return choice.map(this::name).orElseGet(() -> words.get("live.choose.all"));
    }

    private String name(Choice choice) {
        return choice.name().isEmpty()
                ? choice.id()
                : words.get("live.choose.named", choice.name(), choice.id());
    }

    private Card running(String key, Node... buttons) {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.job().progressProperty());
        var message = Wrapped.label("", "muted");
        message.textProperty().bind(model.job().messageProperty());
        return new Card(words.get(key), bar, message, row(buttons));
    }

    private Button stop() {
        var button = new Button(words.get("live.stop"));
        button.setOnAction(
                _ -> {
                    button.setDisable(true);
                    model.stop();
                });
        return button;
    }

    private Button close() {
        var button = new Button(words.get("estate.import.cancel"));
        button.setCancelButton(true);
        button.setOnAction(_ -> model.close());
        return button;
    }

    private static <T> ComboBox<T> box(List<T> items, Function<T, String> name) {
        var box = new ComboBox<T>();
        box.getItems().setAll(items);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : name.apply(item);
                    }

                    @Override
                    public T fromString(String text) {
                        return box.getValue();
                    }
                });
        return box;
    }

    private VBox labelled(String key, Node input) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("small-text");
        label.setLabelFor(input);
        input.setAccessibleText(words.get(key));
        return new VBox(4, label, input);
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static Node top(Region card) {
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setMaxWidth(640);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        return card;
    }
}
