package app.muster.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The two looks of the window. Colours stand in `tokens.css`, and only there.
public enum Theme {
    LIGHT("light", new PrimerLight()),
    DARK("dark", new PrimerDark());

    private static final String FOLDER = "/app/muster/ui/theme/";
    private static final String FONTS = "/app/muster/text/fonts/";
    private static final List<String> SHEETS =
            List.of(sheet("tokens.css"), sheet("bridge.css"), sheet("muster.css"));

    static {
        for (String weight : List.of("Regular", "Medium", "SemiBold", "Bold")) {
            loadFont("Inter-" + weight + ".ttf");
        }
    }

    private final String styleClass;
    private final atlantafx.base.theme.Theme base;

    Theme(String styleClass, atlantafx.base.theme.Theme base) {
        this.styleClass = styleClass;
        this.base = base;
    }

    /// Makes this the look of every window to come, and of `scene` now.
    public void apply(Scene scene) {
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        dress(scene);
    }

    /// Puts this look on a further scene of a program that already has it: a dialog, a popup.
    void dress(Scene scene) {
        if (!scene.getStylesheets().containsAll(SHEETS)) {
            scene.getStylesheets().addAll(SHEETS);
        }
        var classes = scene.getRoot().getStyleClass();
        for (Theme theme : values()) {
            if (theme != this) {
                classes.remove(theme.styleClass);
            }
        }
        if (!classes.contains(styleClass)) {
            classes.add(styleClass);
        }
    }

    public Theme other() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> LIGHT;
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(FOLDER + name), name)
                .toExternalForm();
    }

    private static void loadFont(String name) {
        try (var in = Theme.class.getResourceAsStream(FONTS + name)) {
            Objects.requireNonNull(Font.loadFont(Objects.requireNonNull(in, name), 13), name);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
