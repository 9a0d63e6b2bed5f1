package app.muster.cli;

/// Arguments that do not go together; says in words for people which and why.
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
