package app.muster.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A pattern made ready once, for putting it to many values.
///
/// `*` stands for any run of characters, `?` for one, `|` parts alternatives; the whole value must
/// fit, without regard to case.
public final class Glob {

    private final List<String> alternatives;
    private final boolean literal;

    private Glob(List<String> alternatives, boolean literal) {
        this.alternatives = alternatives;
        this.literal = literal;
    }

    public static Glob of(String pattern) {
        return of(pattern, pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0);
    }

    /// A pattern in which `*` and `?` stand for themselves.
    public static Glob literal(String pattern) {
        return of(pattern, true);
    }

    private static Glob of(String pattern, boolean literal) {
        List<String> alternatives =
                Arrays.stream(pattern.toLowerCase(Locale.ROOT).split("\\|"))
                        .map(String::strip)
                        .toList();
        return new Glob(alternatives, literal);
    }

    public boolean fits(String value) {
        return fitsLower(value.toLowerCase(Locale.ROOT));
    }

    /// @param value in lower case already
    public boolean fitsLower(String value) {
        for (String alternative : alternatives) {
            if (literal ? alternative.equals(value) : fits(value, alternative)) {
                return true;
            }
        }
        return false;
    }

    /// Without recursion or regular expressions, so that no pattern takes more than length times
    /// length.
    private static boolean fits(String text, String glob) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            if (in < glob.length() && glob.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (in < glob.length()
                    && (glob.charAt(in) == '?' || glob.charAt(in) == text.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < glob.length() && glob.charAt(in) == '*') {
            in++;
        }
        return in == glob.length();
    }
}
