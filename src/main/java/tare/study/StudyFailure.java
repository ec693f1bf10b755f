package tare.study;

/** A study file that cannot be opened or written; the message is one plain sentence for the user. */
public final class StudyFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StudyFailure(String message) {
        super(message);
    }

    public StudyFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
