package tare.app.state;

/** Whether things may move on screen. */
public enum Motion {
    SYSTEM,
    FULL,
    REDUCED
}
