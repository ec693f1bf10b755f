package tare.app.state;

/** The colours of the window. */
public enum Look {
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST
}
