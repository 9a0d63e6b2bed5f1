package app.muster.ui.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/// Text that is drawn on a canvas: its fonts, how wide it is, and how it is cut to fit.
public final class Lettering {

    private static final double MEASURED_AT = 100;
    private static final int SHORT = 3;
    private static final String CUT = "\u2026";

    private final String family;
    private final Map<Integer, Font> fonts = new HashMap<>();
    private final Map<Character, Double> widths = new HashMap<>();

    /// @param family for example `Inter Medium`
    public Lettering(String family) {
        this.family = family;
    }

    /// @param size in pixels, rounded to half a pixel
    public Font font(double size) {
        return fonts.computeIfAbsent(
                (int) Math.round(size * 2), halves -> Font.font(family, halves / 2.0));
    }

    public double width(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
        }
        return width * size;
    }

    /// The text, cut so that it is no wider than `room`; empty if not even two letters fit.
    public String fitted(String text, double room, double size) {
        if (width(text, size) <= room) {
            return text;
        }
        double left = room / size - width(CUT.charAt(0));
        int end = 0;
        while (end < text.length() && left >= width(text.charAt(end))) {
            left -= width(text.charAt(end++));
        }
        return end < 2 ? "" : text.substring(0, end).stripTrailing() + CUT;
    }

    /// As [#fitted], but a short last word, such as a number, stays: it tells names apart that
    /// begin alike.
    public String told(String text, double room, double size) {
        int last = text.lastIndexOf(' ');
        String end = text.substring(last + 1);
        if (last < 0 || end.length() > SHORT || width(text, size) <= room) {
            return fitted(text, room, size);
        }
        String begin = fitted(text.substring(0, last), room - width(end, size), size);
        if (begin.length() < SHORT) {
            return fitted(end, room, size);
        }
        return begin.endsWith(CUT)
                ? begin + end
                : begin.substring(0, begin.length() - 2) + CUT + end;
    }

    private double width(char letter) {
        return widths.computeIfAbsent(
                letter,
                one -> {
                    var text = new Text(String.valueOf(one));
                    text.setFont(Font.font(family, MEASURED_AT));
                    return text.getLayoutBounds().getWidth() / MEASURED_AT;
                });
    }
}
