package app.muster.document;

/// A picture: one `svg` element, well-formed, without script, style sheet or reference to a file.
///
/// @param width of the view box
/// @param height of the view box
public record Svg(String text, double width, double height) {}
