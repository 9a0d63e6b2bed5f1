package app.muster.ui.protections;

import app.muster.catalogue.Control;

/// One control over all assets that are shown.
///
/// @param waived counted with the missing ones in no bar: somebody decided
record ControlRow(Control control, int missing, int unknown, int waived, int inPlace) {

    /// How many findings the row stands for, without those to which the control does not apply.
    int total() {
        return missing + unknown + waived + inPlace;
    }
}
