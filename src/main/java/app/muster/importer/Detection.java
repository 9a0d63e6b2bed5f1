package app.muster.importer;

/// What the first characters of a file say it is.
final class Detection {

    private Detection() {}

    /// Whether it begins as JSON does, behind white space and comments.
    static boolean isJson(String head) {
        int at = 0;
        while (at < head.length()) {
            char c = head.charAt(at);
            if (c == '\uFEFF' || Character.isWhitespace(c)) {
                at++;
            } else if (head.startsWith("//", at)) {
                int end = head.indexOf('\n', at);
                at = end < 0 ? head.length() : end;
            } else if (head.startsWith("/*", at)) {
                int end = head.indexOf("*/", at);
                at = end < 0 ? head.length() : end + 2;
            } else {
                return c == '{' || c == '[';
            }
        }
        return false;
    }

    /// What a file that is no inventory seems to be, in words.
    static String looksLike(String head) {
        String text = head.replace("\uFEFF", "").strip();
        String key;
        if (text.isEmpty()) {
            key = "empty";
        } else if (text.chars().limit(2_000).anyMatch(c -> c == 0 || c == 0xfffd)) {
            key = "binary";
        } else if (text.charAt(0) == '<') {
            key = "markup";
        } else {
            key = "text";
        }
        return Notices.WORDS.get("import.looks-like." + key);
    }
}
