package app.muster.plan;

/// How an attack on an application would be noticed.
///
/// @param signs how people know that it is under attack
/// @param raising how an incident is raised, and with whom
public record Detection(String signs, String raising) {

    public static final Detection NONE = new Detection("", "");

    public boolean isEmpty() {
        return signs.isEmpty() && raising.isEmpty();
    }
}
