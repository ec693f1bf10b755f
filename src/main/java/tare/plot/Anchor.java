package tare.plot;

/** Which point of a text its coordinate means. */
public enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
        this.share = share;
    }

    /** How much of the text's width lies left of its coordinate, 0 to 1. */
    public double share() {
        return share;
    }
}
