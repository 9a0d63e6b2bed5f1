package app.muster.importer;

import app.muster.catalogue.ResourceType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The places in the bodies of one type that do not point to what the resource needs.
///
/// @param back point to what needs it, lower case
/// @param unrelated point to neither, lower case
record Paths(List<String> back, List<String> unrelated) {

    /// The portal's tag with which Application Insights says whom it watches.
    private static final String WATCHED = "tags.hidden-link:";

    static Paths of(ResourceType type) {
        List<String> back = lower(type.backReferences());
        boolean watches = type.type().equals("microsoft.insights/components");
        return new Paths(
                watches ? Stream.concat(back.stream(), Stream.of(WATCHED)).toList() : back,
                lower(type.unrelated()));
    }

    private static List<String> lower(List<String> paths) {
        return paths.stream().map(path -> path.toLowerCase(Locale.ROOT)).toList();
    }

    boolean isBackReference(String dotted) {
        return dotted.contains("privateendpointconnections.properties.privateendpoint")
                || isIn(back, dotted);
    }

    boolean isUnrelated(String dotted) {
        return dotted.contains("privateendpointconnections")
                || dotted.contains("resourceaccessrules")
                || isIn(unrelated, dotted);
    }

    private static boolean isIn(List<String> paths, String dotted) {
        for (String path : paths) {
            if (dotted.startsWith(path)
                    && (dotted.length() == path.length() || dotted.charAt(path.length()) == '.')) {
                return true;
            }
        }
        return false;
    }
}
