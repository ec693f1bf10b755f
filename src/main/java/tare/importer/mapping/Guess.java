package tare.importer.mapping;

import java.io.IOException;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.guided.Guided;

/**
 * A first mapping for a file that no format knows: numbers become metrics, units come from headings, texts become names
 * and parameters, repeated keys become records. It is a beginning for a person to correct.
 */
public final class Guess {
    private Guess() {}

    /**
     * The text of a mapping for this file.
     *
     * @param id the id that the mapping gets, e.g. the user's name for his tool
     * @throws ImportFailure if the file holds nothing that could be a number
     */
    public static String of(Input input, String id) throws IOException {
        return Trial.of(input, Guided.of(input).sketch().named(id)).sketch().text();
    }
}
