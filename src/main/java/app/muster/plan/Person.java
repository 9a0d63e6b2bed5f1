package app.muster.plan;

/// Somebody who is needed when an application comes back.
///
/// @param part what they are to it, for example `database owner`
/// @param reach how they are reached when mail and chat are gone; empty while nobody has said
public record Person(String name, String part, String reach) {

    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a person needs a name");
        }
    }
}
