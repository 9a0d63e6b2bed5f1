package app.muster.ui.shell;

import org.kordamp.ikonli.Ikon;

/// One thing that the search field can find, and what opening it does.
///
/// @param title what people call it
/// @param subtitle what it is, in a word or two
public record SearchHit(String title, String subtitle, Ikon icon, Runnable action) {}
