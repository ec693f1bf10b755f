package tare.importer.guided;

/** What a column, a node or a piece of text can be. */
public enum Meaning {
    BENCHMARK,
    PARAMETER,
    VALUE,
    /** A value of the platform that the heading of its column names. */
    SIDE,
    METRIC,
    UNIT,
    DIRECTION,
    HOST,
    BOOT,
    RUN,
    ITERATION,
    TIME,
    PLATFORM,
    FAILED,
    FACT,
    IGNORE;

    /** Whether it is a measured number. */
    public boolean measured() {
        return this == VALUE || this == SIDE;
    }

    /** Whether it says how values are nested. */
    public boolean level() {
        return this == HOST || this == BOOT || this == RUN || this == ITERATION;
    }
}
