package tare.plot;

/** Mark shapes; each can be filled or hollow. */
public enum Symbol {
    CIRCLE,
    /** Around another mark, which is seen through it; never filled. */
    RING,
    DIAMOND,
    /** A circle standing on a floor: not worse. */
    FLOORED_CIRCLE,
    TRIANGLE_DOWN,
    TRIANGLE_UP,
    /** A circle of dots: undecided. */
    DOTTED_CIRCLE,
    DASH,
    SQUARE,
    /** A piece of a bar or an area, for legends: hatched for the baseline. */
    AREA,
    CROSS,
    CHECK,
    ARROW_LEFT,
    ARROW_RIGHT
}
