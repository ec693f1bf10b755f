package tare.plot;

/** The two weights of the bundled font. */
public enum Weight {
    REGULAR,
    SEMIBOLD
}
