package tare.importer;

/**
 * How sure a format is that a file is its own.
 *
 * @param confidence 0 = not mine; 50 = looks like it; 80 = its own keys or header; 95 = says its own name
 * @param because what was seen, one short phrase
 */
public record Recognition(int confidence, String because) {
    public static final Recognition NONE = new Recognition(0, "");

    /** A format that is less sure only guesses. */
    public static final int LOOKS_LIKE_IT = 50;

    public Recognition {
        if (confidence < 0 || confidence > 100) {
            throw new IllegalArgumentException("confidence is 0 to 100: " + confidence);
        }
    }

    public static Recognition weak(String because) {
        return new Recognition(LOOKS_LIKE_IT, because);
    }

    public static Recognition likely(String because) {
        return new Recognition(80, because);
    }

    public static Recognition sure(String because) {
        return new Recognition(95, because);
    }

    /** This recognition if the condition holds, otherwise none. */
    public Recognition when(boolean condition) {
        return condition ? this : NONE;
    }
}
