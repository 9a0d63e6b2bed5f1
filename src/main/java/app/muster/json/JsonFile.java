package app.muster.json;

import app.muster.plan.estate.Json;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/// One JSON text as a value. Comments, trailing commas and line breaks inside texts are accepted,
/// as Azure accepts them; UTF-8, UTF-16 and UTF-32 are told apart by their first bytes.
///
/// @param value everything in it, numbers with their digits, fields in their order
/// @param duplicateKeys JSON pointers of fields that stood twice in one object, at most 100; the
///   last one counts
public record JsonFile(Json value, List<String> duplicateKeys) {

    /// How deep objects and lists may be nested in a file.
    public static final int DEEPEST = 200;

    /// Numbers stay text here, so that a long one costs no more than a long text.
    static final int LONGEST = 100_000_000;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(LONGEST)
                                    .maxNumberLength(LONGEST)
                                    .maxNameLength(LONGEST)
                                    .build())
                    .build();

    public JsonFile {
        duplicateKeys = List.copyOf(duplicateKeys);
    }

    /// @param file what `in` was opened from, for messages only
    /// @param in read to its end, not closed
    /// @throws ProblemException with [Problem.FileMalformed], [Problem.FileTruncated] or
    ///   [Problem.FileUnreadable]
    public static JsonFile read(Path file, InputStream in) throws ProblemException {
        return read(file, in, Sieve.NONE);
    }

    /// @param sieve how much of the bodies in a list of resources is read; everything else is read
    ///   whole
    public static JsonFile read(Path file, InputStream in, Sieve sieve) throws ProblemException {
        if (sieve == Sieve.NONE) {
            return tokens(file, in, sieve);
        }
        // little of the file will be kept, so that there is room for the whole of it at once
        Buffered whole = Buffered.of(in);
        if (whole.broken() == null) {
            try {
                return new JsonFile(new PlainReader(whole, sieve).read(), List.of());
            } catch (PlainReader.NotPlain e) {
                // tokens say what it is, or what is wrong with it
            }
        }
        return tokens(file, whole.again(), sieve);
    }

    private static JsonFile tokens(Path file, InputStream in, Sieve sieve) throws ProblemException {
        try (JsonParser parser =
                FACTORY.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            return read(file, parser, sieve);
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, cause(e)), e);
        }
    }

    private static JsonFile read(Path file, JsonParser parser, Sieve sieve)
            throws IOException, ProblemException {
        try {
            var reader = new TreeReader(parser, sieve);
            Json value = reader.read();
            return new JsonFile(value, reader.duplicateKeys());
        } catch (JsonEOFException e) {
            throw truncated(file, parser, e);
        } catch (StreamConstraintsException e) {
            String expected =
                    cause(e).contains("depth")
                            ? "at most " + DEEPEST + " levels of nesting"
                            : "shorter texts and numbers";
            throw malformed(file, parser.currentLocation(), expected, e);
        } catch (JsonParseException e) {
            throw malformed(file, e.getLocation(), expected(e), e);
        } catch (EOFException e) {
            throw truncated(file, parser, e);
        } catch (ZipException | java.io.CharConversionException e) {
            throw malformed(file, parser.currentLocation(), "undamaged text", e);
        }
    }

    /// Writes the value without white space.
    ///
    /// @param out left open
    public static void write(Json value, OutputStream out) throws IOException {
        try (JsonGenerator generator = generator(out)) {
            new TreeWriter(generator).write(value);
        }
    }

    static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private static ProblemException truncated(Path file, JsonParser parser, Exception cause) {
        return new ProblemException(
                new Problem.FileTruncated(file, place(parser.currentLocation())), cause);
    }

    private static ProblemException malformed(
            Path file, JsonLocation at, String expected, Exception cause) {
        return new ProblemException(new Problem.FileMalformed(file, place(at), expected), cause);
    }

    private static String place(JsonLocation at) {
        return "line " + Math.max(1, at.getLineNr()) + ", column " + Math.max(1, at.getColumnNr());
    }

    private static String expected(JsonParseException e) {
        String said = e.getOriginalMessage();
        if (said.contains(TreeReader.END)) {
            return "nothing more after the end of the value";
        }
        if (said.contains("comma to separate")) {
            return "a comma";
        }
        if (said.contains("field name")) {
            return "a name in double quotes";
        }
        if (said.contains("colon")) {
            return "a colon";
        }
        if (said.contains("close marker")) {
            return "the bracket that closes what was opened";
        }
        if (said.contains("UTF-8") || said.contains("UTF-16") || said.contains("surrogate")) {
            return "text in UTF-8";
        }
        if (said.contains("escape")) {
            return "a known escape after the backslash";
        }
        return "a JSON value";
    }

    private static String cause(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
