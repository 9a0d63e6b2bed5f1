package app.muster.catalogue;

import app.muster.text.Messages;

/// What people call a control, so that they see whose it is.
public final class ControlName {

    private ControlName() {}

    /// Its title, marked where a workspace's own file says it.
    public static String of(Control control, Messages words) {
        return control.own() ? words.get("control.own", control.title()) : control.title();
    }
}
