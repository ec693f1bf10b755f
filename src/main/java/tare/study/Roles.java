package tare.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tare.model.PlatformKind;
import tare.model.Source;

/** Which platforms there are and which of them is proposed as the yardstick. */
public final class Roles {
    private static final List<String> METAL =
            List.of("bare", "metal", "baseline", "host", "native", "physical", "before", "old");

    private Roles() {}

    /** The study with baseline and candidates proposed where they are not set yet; the baseline stays empty when nothing says. */
    public static Study propose(Study study) {
        List<String> labels = List.copyOf(study.labels());
        String baseline = labels.contains(study.baseline()) ? study.baseline() : guess(study.sources(), labels);
        List<String> others = new ArrayList<>(labels);
        others.remove(baseline);
        return study.withSides(baseline, baseline.isEmpty() ? List.of() : others);
    }

    private static String guess(List<Source> sources, List<String> labels) {
        List<String> named = labels.stream().filter(Roles::soundsLikeMetal).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        List<String> metal = labels.stream()
                .filter(l -> sources.stream()
                        .filter(s -> holds(s, l))
                        .anyMatch(s -> s.platform().kind() == PlatformKind.BARE_METAL))
                .toList();
        return metal.size() == 1 ? metal.getFirst() : "";
    }

    /** Whether the file, or a row of it that names its own platform, belongs to the label. */
    private static boolean holds(Source source, String label) {
        return source.platform().label().equals(label)
                || source.measurements().stream().anyMatch(m -> m.platform().equals(label));
    }

    private static boolean soundsLikeMetal(String label) {
        String l = label.toLowerCase(Locale.ROOT);
        return METAL.stream().anyMatch(l::contains);
    }
}
