package tare.app.state;

import java.util.List;
import java.util.Optional;

/** Every statistical word of the window with its explanation in plain words. */
public final class Glossary {
    /** The keys of the words, in reading order. */
    private static final List<String> KEYS = List.of(
            "baseline",
            "run",
            "levels",
            "boots",
            "margin",
            "performance",
            "mean",
            "spread",
            "interval",
            "equivalence",
            "difference",
            "p",
            "alpha",
            "welch",
            "tost",
            "df",
            "bounded",
            "stands",
            "holm",
            "provisional",
            "suite",
            "claim",
            "power",
            "protocol",
            "attributable",
            "robustness",
            "hodges",
            "bootstrap",
            "fieller",
            "paired",
            "outliers",
            "warmup",
            "changepoint",
            "tail",
            "density",
            "ecdf",
            "qq",
            "shift");

    private Glossary() {}

    /** The whole glossary. */
    public static String text() {
        StringBuilder text = new StringBuilder();
        for (String key : KEYS) {
            text.append(Words.of("word." + key))
                    .append("\n")
                    .append(Words.of("word." + key + ".means"))
                    .append("\n\n");
        }
        return text.toString().strip();
    }

    /** The keys of the words, in reading order. */
    static List<String> keys() {
        return KEYS;
    }

    /** What the word under a key means; empty if it is not explained. */
    public static Optional<String> means(String key) {
        String full = "word." + key + ".means";
        return Words.has(full) ? Optional.of(Words.of(full)) : Optional.empty();
    }
}
