package app.muster.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.ui.shell.Theme;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;

class ThemeTest {

    /// What WCAG 2.2 asks of text of ordinary size, success criterion 1.4.3.
    private static final double ENOUGH = 4.5;

    private static final List<String> SURFACES =
            List.of("base", "rail", "card", "raised", "hover", "selected");
    private static final List<String> ON_THEIR_OWN_TINT =
            List.of(
                    "state-in-place",
                    "state-missing",
                    "state-unknown",
                    "state-not-applicable",
                    "state-waived",
                    "outcome-blocked",
                    "outcome-contained",
                    "outcome-delayed",
                    "outcome-fell-alerted",
                    "outcome-fell-silent",
                    "outcome-recoverable",
                    "outcome-best-effort",
                    "outcome-lost",
                    "outcome-unknown",
                    "severity-critical",
                    "severity-high",
                    "severity-medium",
                    "severity-low",
                    "category-a",
                    "category-b",
                    "category-c",
                    "category-d",
                    "category-e",
                    "category-unclassified",
                    "banner-alert",
                    "banner-notice");

    @Test
    void aTokenHasTheColourOfTheThemeInUse() throws Exception {
        assertEquals(Color.web("#b3261e"), colour(Theme.LIGHT, "-state-missing"));
        assertEquals(Color.web("#ff9a91"), colour(Theme.DARK, "-state-missing"));
    }

    @Test
    void textIsSetInTheFontThatComesWithTheProgram() throws Exception {
        var font =
                Fx.on(
                        () -> {
                            var label = new Label("Muster");
                            Theme.LIGHT.apply(new Scene(new StackPane(label)));
                            label.applyCss();
                            return label.getFont();
                        });

        assertEquals(Font.font("Inter", 13), font);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextCanBeReadOnEverySurface(Theme theme) throws Exception {
        var weak = new ArrayList<String>();
        for (String surface : SURFACES) {
            weak.addAll(weak(theme, "-text", "-surface-" + surface));
            weak.addAll(weak(theme, "-text-muted", "-surface-" + surface));
        }
        for (String surface : List.of("base", "card", "raised", "rail")) {
            weak.addAll(weak(theme, "-text-faint", "-surface-" + surface));
            weak.addAll(weak(theme, "-accent", "-surface-" + surface));
        }
        weak.addAll(weak(theme, "-accent", "-surface-selected"));
        weak.addAll(weak(theme, "-text-on-accent", "-accent-strong"));
        weak.addAll(weak(theme, "-text-on-accent", "-accent-hover"));
        weak.addAll(weak(theme, "-toast-text", "-toast"));
        weak.addAll(weak(theme, "-toast-action", "-toast"));

        assertEquals(List.of(), weak);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStateCanBeReadOnItsTintAndOnACard(Theme theme) throws Exception {
        var weak = new ArrayList<String>();
        for (String role : ON_THEIR_OWN_TINT) {
            weak.addAll(weak(theme, "-" + role, "-" + role + "-subtle"));
            weak.addAll(weak(theme, "-" + role, "-surface-card"));
        }

        assertEquals(List.of(), weak);
    }

    private static List<String> weak(Theme theme, String text, String surface) throws Exception {
        double contrast = contrast(colour(theme, text), colour(theme, surface));
        return contrast >= ENOUGH
                ? List.of()
                : List.of("%s on %s: %.2f".formatted(text, surface, contrast));
    }

    private static Color colour(Theme theme, String token) throws Exception {
        return Fx.on(
                () -> {
                    var label = new Label("text");
                    label.setStyle("-fx-text-fill: " + token + ";");
                    theme.apply(new Scene(new StackPane(label)));
                    label.applyCss();
                    return (Color) label.getTextFill();
                });
    }

    /// @see "WCAG 2.2, definition of contrast ratio"
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
