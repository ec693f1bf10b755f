package tare.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tare.model.Key;
import tare.model.Metric;

/**
 * A measurement without a counterpart.
 *
 * @param platform the side that has it
 * @param key benchmark and parameters
 * @param metric the metric
 * @param why what is missing on the other side, a sentence
 */
public record Unpaired(String platform, Key key, Metric metric, String why) {
    private static final int NAMED = 3;

    /** One line for all that a side lacks for one reason: {@code a, b, c and 14 more on host: vm has ...}. */
    public static List<String> lines(List<Unpaired> all) {
        record Reason(String platform, String why) {}
        Map<Reason, List<String>> alike = new LinkedHashMap<>();
        for (Unpaired u : all) {
            alike.computeIfAbsent(new Reason(u.platform, u.why), r -> new ArrayList<>())
                    .add(u.key.label());
        }
        List<String> lines = new ArrayList<>();
        alike.forEach((reason, labels) -> lines.add(
                labels.size() == 1
                        ? labels.getFirst() + " on " + reason.platform + ": " + reason.why
                        : labels.size() + " on " + reason.platform + " (" + some(labels) + "), each because "
                                + reason.why));
        return lines;
    }

    private static String some(List<String> labels) {
        List<String> names = labels.stream().distinct().toList();
        return names.size() <= NAMED + 1
                ? String.join("; ", names)
                : String.join("; ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
    }
}
