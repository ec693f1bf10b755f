package tare.report.pack;

/** What an evidence pack holds of the sources. */
public enum PackKind {
    /** The files themselves. */
    SOURCES(""),
    /** Their hashes alone: results can be computed again by whoever has the files. */
    HASHES_ONLY("hashes only"),
    /** Their values with neutral names, and their hashes: results can be computed again by everybody. */
    REDACTED("redacted");

    private final String words;

    PackKind(String words) {
        this.words = words;
    }

    /** The words after the version in the manifest's first line; empty for a whole pack. */
    String words() {
        return words;
    }
}
