package tare.analysis.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts that are held side against side, for a list to choose from. */
public final class KnownFacts {
    private static final Map<String, String> LABELS = labels();

    private KnownFacts() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (FactRelevance fact : FactRelevance.values()) {
            labels.put(fact.key(), fact.label());
        }
        return Collections.unmodifiableMap(labels);
    }

    /** Normalised key to the fact in words, in the order of the comparability table. */
    public static Map<String, String> all() {
        return LABELS;
    }
}
