package tare.plot;

/** Mark shapes; each can be filled or hollow. */
public enum Symbol {
    CIRCLE,
    DIAMOND,
    /** A circle standing on a floor: not worse. */
    FLOORED_CIRCLE,
    TRIANGLE_DOWN,
    TRIANGLE_UP,
    /** A circle of dots: undecided. */
    DOTTED_CIRCLE,
    DASH,
    SQUARE,
    CROSS,
    CHECK,
    ARROW_LEFT,
    ARROW_RIGHT
}
