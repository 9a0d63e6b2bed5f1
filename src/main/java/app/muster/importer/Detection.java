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
        } else if (isPacked(head)) {
            key = "packed";
        } else if (text.startsWith("%PDF-")) {
            key = "pdf";
        } else if (text.chars().limit(2_000).anyMatch(Detection::isNoText)) {
            key = "binary";
        } else if (text.charAt(0) == '<') {
            key = "markup";
        } else if (isTerraformText(text)) {
            key = "terraform-text";
        } else if (text.startsWith("targetScope")
                || text.startsWith("param ")
                || text.startsWith("@description(")) {
            key = "bicep";
        } else {
            key = "text";
        }
        return Notices.WORDS.get("import.looks-like." + key);
    }

    private static boolean isNoText(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0xfffd;
    }

    /// Packed in a way that is not read.
    private static boolean isPacked(String head) {
        return head.startsWith("7z\u00bc\u00af")
                || head.startsWith("Rar!")
                || head.startsWith("BZh")
                || head.startsWith("\u00fd7zXZ")
                || head.startsWith("ustar", 257);
    }

    private static boolean isTerraformText(String text) {
        return text.startsWith("terraform {")
                || text.startsWith("resource \"")
                || text.startsWith("provider \"")
                || text.startsWith("variable \"")
                || text.startsWith("Terraform used the selected providers");
    }
}
