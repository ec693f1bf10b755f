package tare.stats;

/** The alternative of a test, about the first sample relative to the second. */
public enum Alternative {
    TWO_SIDED("two.sided"),
    LESS("less"),
    GREATER("greater");

    private final String code;

    Alternative(String code) {
        this.code = code;
    }

    /** The alternative with this code: two.sided, less or greater. */
    public static Alternative of(String code) {
        for (Alternative a : values()) {
            if (a.code.equals(code)) {
                return a;
            }
        }
        throw Refused.parameter("an alternative is two.sided, less or greater, not " + code);
    }

    public String code() {
        return code;
    }
}
