package app.muster.ui.protections;

import app.muster.text.Messages;

/// The ways to look at protections.
enum Look {
    FINDINGS("protections.look.findings", "left-pill"),
    CONTROLS("protections.by-control", "center-pill"),
    HEAT("protections.look.heat", "center-pill"),
    COVERAGE("protections.coverage", "right-pill");

    private final String key;
    private final String styleClass;

    Look(String key, String styleClass) {
        this.key = key;
        this.styleClass = styleClass;
    }

    String words(Messages words) {
        return words.get(key);
    }

    String styleClass() {
        return styleClass;
    }
}
