package tare.plot;

/** What a colour means; a {@link Theme} says which colour that is. */
public enum Tone {
    /** Text and data. */
    INK,
    /** Text that accompanies. */
    MUTED,
    /** Axis lines, reference lines. */
    FAINT,
    /** Grid and separators. */
    GRID,
    /** Raised surfaces such as cards and header cells. */
    CARD,
    /** The margin band. */
    BAND,
    BAND_EDGE,
    /** The row that is selected. */
    HIGHLIGHT,
    BASELINE,
    CANDIDATE,
    EQUIVALENT,
    NEGLIGIBLE,
    NOT_WORSE,
    FASTER,
    SLOWER,
    SLOWER_OPEN,
    UNDECIDED,
    UNTESTABLE,
    WARNING,
    ACCENT
}
