package app.muster.ui.shell;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The screens, in the order of the navigation rail.
public enum PageId {
    OVERVIEW("page.overview", "page.overview.question", Feather.HOME),
    MAP("page.map", "page.map.question", Feather.SHARE_2),
    ESTATE("page.estate", "page.estate.question", Feather.SERVER),
    PROTECTIONS("page.protections", "page.protections.question", Feather.SHIELD),
    PLAYBOOKS("page.playbooks", "page.playbooks.question", Feather.BOOK_OPEN),
    RECOVERY("page.recovery", "page.recovery.question", Feather.ACTIVITY),
    EXERCISES("page.exercises", "page.exercises.question", Feather.USERS),
    DOCUMENTS("page.documents", "page.documents.question", Feather.FILE_TEXT);

    /// What the id of a role follows where a page opens at a role.
    public static final String ROLE = "role:";

    private final String titleKey;
    private final String questionKey;
    private final Ikon icon;

    PageId(String titleKey, String questionKey, Ikon icon) {
        this.titleKey = titleKey;
        this.questionKey = questionKey;
        this.icon = icon;
    }

    /// Message key of the name on the rail.
    public String titleKey() {
        return titleKey;
    }

    /// Message key of the question that the screen answers.
    public String questionKey() {
        return questionKey;
    }

    public Ikon icon() {
        return icon;
    }
}
