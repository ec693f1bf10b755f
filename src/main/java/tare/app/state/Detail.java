package tare.app.state;

/** How much is shown: plain words, or every number. */
public enum Detail {
    SIMPLE,
    FULL
}
