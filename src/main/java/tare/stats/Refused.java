package tare.stats;

/** A computation that was refused: the input cannot answer the question. Its code is one of the input checks. */
public final class Refused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Why, in the order in which inputs are checked. */
    public enum Code {
        NON_FINITE,
        TOO_FEW_VALUES,
        NON_POSITIVE,
        NO_VARIATION,
        UNEQUAL_LENGTHS,
        BAD_PARAMETER,
        TOO_FEW_GROUPS,
        UNREACHABLE
    }

    private final Code code;
    private final String detail;

    public Refused(Code code, String detail) {
        super(code + ": " + detail);
        this.code = code;
        this.detail = detail;
    }

    public Code code() {
        return code;
    }

    /** What was found, without the code. */
    public String detail() {
        return detail;
    }

    static Refused parameter(String detail) {
        return new Refused(Code.BAD_PARAMETER, detail);
    }
}
