package app.muster.ui.protections;

/// A part of the heat map: some controls by some columns, both counted from 0.
///
/// @param firstControl the first of them
/// @param lastControl behind the last one
/// @param from the first column
/// @param to behind the last column
record HeatSpot(int firstControl, int lastControl, int from, int to) {}
