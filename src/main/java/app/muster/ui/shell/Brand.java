package app.muster.ui.shell;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The mark of the program.
final class Brand {

    static final Ikon MARK = Feather.LIFE_BUOY;

    private Brand() {}
}
