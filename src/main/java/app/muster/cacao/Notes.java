package app.muster.cacao;

import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Collects what was left out or put in a simpler way. After the first few hundred it says that
/// there is more, so that a broken file cannot fill the memory.
public final class Notes {

    private static final int MOST = 300;
    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private final List<Reading.Note> notes = new ArrayList<>();

    public List<Reading.Note> all() {
        return List.copyOf(notes);
    }

    /// Something was left out.
    ///
    /// @param at a JSON pointer
    public void loss(String at, String key, Object... words) {
        add(at, true, key, words);
    }

    /// Something was put in a simpler way.
    ///
    /// @param at a JSON pointer
    public void simpler(String at, String key, Object... words) {
        add(at, false, key, words);
    }

    void add(String at, boolean isLoss, String key, Object... words) {
        if (notes.size() < MOST - 1) {
            notes.add(new Reading.Note(at, isLoss, WORDS.get(key, words)));
        } else if (notes.size() < MOST) {
            notes.add(new Reading.Note("", true, WORDS.get("cacao.more-notes", MOST - 1)));
        }
    }
}
