package tare.verdict;

/** The shape that stands for a verdict, so that no verdict is told by colour alone. */
public enum Mark {
    CIRCLE('●', '○'),
    DIAMOND('◆', '◇'),
    /** A circle with a floor. */
    FLOOR('◒', '⍜'),
    TRIANGLE_UP('▲', '△'),
    TRIANGLE_DOWN('▼', '▽'),
    DOTTED_CIRCLE('◌', '◌'),
    DASH('–', '–');

    private final char filled;
    private final char hollow;

    Mark(char filled, char hollow) {
        this.filled = filled;
        this.hollow = hollow;
    }

    /** The mark as a character of text. */
    public char character(boolean isHollow) {
        return isHollow ? hollow : filled;
    }
}
