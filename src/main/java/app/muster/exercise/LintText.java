package app.muster.exercise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks what people will read: that it can be read by everybody, says nothing of live systems,
/// and is short enough to be heard.
record LintText(Script script, Lint.Sink errors, Lint.Sink warnings) {

    private static final int LONGEST = 60;
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|@)([a-z0-9-]+(?:\\.[a-z0-9-]+)+)");
    private static final Pattern CREDENTIAL =
            Pattern.compile(
                    "(?i)(?:(?:password|secret|accountkey|sharedaccesskey|sig)\\s*[=:]\\s*\\S{8,}"
                            + "|eyJ[a-z0-9_-]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY)");

    void check() {
        for (Script.Artefact artefact : script.artefacts()) {
            String path = "artefacts." + artefact.id();
            if (artefact.alt().isEmpty()) {
                errors.complain(path, "artefact-alt", "alt: \"…\"", artefact.id());
            }
            if (artefact.body().isEmpty()
                    && artefact.file().isEmpty()
                    && artefact.fields().isEmpty()) {
                errors.complain(path, "artefact-empty", "body: \"…\"", artefact.id());
            }
            if (artefact.file().startsWith("/")
                    || artefact.file().contains("..")
                    || artefact.file().contains("\\")
                    || artefact.file().contains(":")) {
                errors.complain(
                        path + ".file",
                        "artefact-outside",
                        script.head().id() + "/…",
                        artefact.file());
            }
            live(path + ".body", artefact.body());
            artefact.fields().values().forEach(value -> live(path + ".fields", value));
        }
        for (Inject inject : script.injects()) {
            String path = "injects." + inject.id();
            live(path + ".text", inject.text());
            live(path + ".from", inject.from());
            placeholders(path + ".text", inject.text());
            int words = inject.text().split("\\s+").length;
            if (words > LONGEST) {
                warnings.complain(path + ".text", "text-long", "", words, LONGEST);
            }
            if (inject.kind() == Inject.Kind.NOISE && inject.refute().isEmpty()) {
                errors.complain(path, "noise-unrefuted", "refute: \"…\"", inject.id());
            }
        }
    }

    private void live(String path, String text) {
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            if (!address.group(1).matches("(?i).*\\.(?:example|invalid|test)")) {
                errors.complain(path, "live-address", "contoso.example", address.group(1));
            }
        }
        if (CREDENTIAL.matcher(text).find()) {
            errors.complain(path, "credential", "");
        }
    }

    private void placeholders(String path, String text) {
        Matcher placeholder = Placeholders.FORM.matcher(text);
        while (placeholder.find()) {
            if (!Placeholders.isKnown(placeholder.group(1), script)) {
                errors.complain(
                        path, "placeholder", "{cast.part.name}", "{" + placeholder.group(1) + "}");
            }
        }
        if (text.replaceAll(Placeholders.FORM.pattern(), "").contains("{")) {
            errors.complain(path, "placeholder", "{cast.part.name}", "{");
        }
    }
}
