package tare.importer;

/** Nothing in a file can be used. The message is one plain sentence; the place says where. */
public final class ImportFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String place;

    public ImportFailure(String code, String message, String place) {
        super(message);
        this.code = code;
        this.place = place;
    }

    /** Stable identifier, e.g. {@code TRUNCATED}. */
    public String code() {
        return code;
    }

    /** Line, byte or path in the document; empty if the whole file is meant. */
    public String place() {
        return place;
    }
}
