package app.muster.ui.protections;

import app.muster.catalogue.Control;

/// One line of the heat map, from top to bottom.
sealed interface HeatLine {

    /// The name above some controls of one purpose.
    ///
    /// @param first the place of its first control among all
    /// @param last behind the last one
    record Head(String name, int first, int last) implements HeatLine {}

    /// @param place which control it is among all that are shown
    record Row(Control control, int place) implements HeatLine {}
}
