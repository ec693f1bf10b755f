package tare.app.inspector;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tare.app.state.Glossary;
import tare.app.state.Words;

/** What the words of the numbers mean, for their tooltips. */
final class Explained {
    private static final Map<String, String> WORDS = Map.of(
            "number.n", "run",
            "number.mean", "mean",
            "number.spread", "spread",
            "number.ratio", "performance",
            "number.p.difference", "difference",
            "number.p.equivalence", "equivalence",
            "number.df", "df",
            "number.stands", "stands",
            "number.bounded", "bounded");
    private static final Map<String, String> BY_LABEL = byLabel();

    /** How the names of other methods and choices begin. */
    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("Welch", "welch"),
            Map.entry("Paired t", "welch"),
            Map.entry("Hodges–Lehmann", "hodges"),
            Map.entry("Pseudomedian", "hodges"),
            Map.entry("BCa", "bootstrap"),
            Map.entry("Bootstrap", "bootstrap"),
            Map.entry("Fieller", "fieller"),
            Map.entry("Kalibera–Jones", "levels"),
            Map.entry("Paired by", "paired"),
            Map.entry("Unpaired", "paired"),
            Map.entry("Outliers", "outliers"),
            Map.entry("First", "warmup"),
            Map.entry("Warm-up", "warmup"));

    private Explained() {}

    private static Map<String, String> byLabel() {
        Map<String, String> all = new HashMap<>();
        WORDS.forEach((label, word) -> Glossary.means(word).ifPresent(m -> all.put(Words.of(label), m)));
        return Map.copyOf(all);
    }

    /** The explanation of a line's label; the levels of intervals are explained as one. */
    static Optional<String> of(String label) {
        boolean interval = label.startsWith(Words.of("number.interval.start"));
        return interval
                ? Glossary.means("interval")
                : Optional.ofNullable(BY_LABEL.get(label)).or(() -> method(label));
    }

    private static Optional<String> method(String label) {
        return METHODS.entrySet().stream()
                .filter(m -> label.startsWith(m.getKey()))
                .findFirst()
                .flatMap(m -> Glossary.means(m.getValue()));
    }
}
