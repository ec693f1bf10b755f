package tare.model;

import java.util.Locale;

/** What a number is. An {@code OFFERED_LOAD} is a rate somebody typed in and is never tested. */
public enum Quantity {
    TIME,
    LATENCY,
    CAPACITY,
    OFFERED_LOAD,
    SIZE,
    COUNT,
    ENERGY,
    SCORE,
    FRACTION,
    OTHER;

    /** The word used in files and exports, e.g. {@code offered-load}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
