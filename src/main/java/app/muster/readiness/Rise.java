package app.muster.readiness;

/// A score if more of its facts held.
///
/// @param score held by the gates that are left
/// @param points by how much the mean of the dimensions' lower ends rises, before any gate holds it
public record Rise(Score score, double points) {}
