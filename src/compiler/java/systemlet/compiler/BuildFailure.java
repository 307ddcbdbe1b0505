package systemlet.compiler;

/** The build cannot go on; the message is all that the user needs to see. */
final class BuildFailure extends Exception {
    private static final long serialVersionUID = 1;

    BuildFailure(String message) {
        super(message);
    }
}
