package app.muster.document;

import app.muster.text.Messages;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/// A bundled font: how wide its letters are and what they look like. It does without the system's
/// fonts, which a server may lack.
enum Typeface {
    REGULAR("Inter-Regular"),
    SEMI_BOLD("Inter-SemiBold");

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;

    Typeface(String name) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(name)));
            letters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// The font file's content.
    ///
    /// @param name for example `Inter-Bold`
    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Messages.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("no font " + name);
            }
            return in.readAllBytes();
        }
    }

    /// @param size in the unit of the answer
    double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> advance(letters.getGlyphId(c))).sum()
                * size
                / unitsPerEm;
    }

    /// As much of the text as fits, with an ellipsis if that is not all.
    String fitted(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "\u2026", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "\u2026";
    }

    /// The text's outline as the data of an SVG path, from the left end of its base line.
    String outline(String text, double x, double y, double size) {
        StringBuilder path = new StringBuilder();
        double scale = size / unitsPerEm;
        double[] pen = {x};
        text.codePoints()
                .map(letters::getGlyphId)
                .forEach(
                        glyph -> {
                            append(
                                    path,
                                    glyph,
                                    new AffineTransform(scale, 0, 0, -scale, pen[0], y));
                            pen[0] += advance(glyph) * scale;
                        });
        return path.toString();
    }

    private double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(StringBuilder path, int glyph, AffineTransform place) {
        GeneralPath shape;
        try {
            var data = font.getGlyph().getGlyph(glyph);
            if (data == null) {
                return;
            }
            shape = data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[] points = new double[6];
        for (PathIterator part = shape.getPathIterator(place); !part.isDone(); part.next()) {
            int kind = part.currentSegment(points);
            path.append("MLQCZ".charAt(kind));
            for (int i = 0; i < new int[] {2, 2, 4, 6, 0}[kind]; i++) {
                path.append(i > 0 ? " " : "").append(String.format(Locale.ROOT, "%.2f", points[i]));
            }
        }
    }
}
