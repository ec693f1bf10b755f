package tare.plot;

import java.io.InputStream;

/** The two weights of the bundled font. */
public enum Weight {
    REGULAR("Regular"),
    SEMIBOLD("Semibold");

    private final String face;

    Weight(String face) {
        this.face = face;
    }

    /** Opens the font file. */
    public InputStream open() {
        String name = "/tare/font/OpenSans-" + face + ".ttf";
        InputStream in = Weight.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the font is missing from the program: " + name);
        }
        return in;
    }
}
