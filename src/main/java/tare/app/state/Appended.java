package tare.app.state;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Source;
import tare.study.Study;

/** Runs that join a row whose verdict was seen: the same question is asked once more, which the report counts as a look. */
public final class Appended {
    private Appended() {}

    private record Place(String platform, Key key, String metric) {}

    /**
     * A study with more files, one look later if their runs join rows that were tested and seen; a platform or a benchmark that
     * is new asks a question of its own.
     *
     * @param seen the results as they were before
     */
    public static Study counted(Study before, Study after, Optional<Analysis> seen) {
        Set<Place> tested = tested(seen);
        Set<List<String>> had = before.sources().stream().map(Appended::id).collect(Collectors.toSet());
        boolean more = !tested.isEmpty()
                && after.sources().stream().filter(s -> !had.contains(id(s))).anyMatch(s -> s.measurements().stream()
                        .anyMatch(m -> tested.contains(place(s, m))));
        return more ? after.withSettings(after.settings().lookedAgain()) : after;
    }

    private static Set<Place> tested(Optional<Analysis> seen) {
        Set<Place> places = new HashSet<>();
        seen.ifPresent(a -> {
            for (Comparison c : a.primary()) {
                if (c.judgement().testable()) {
                    for (Side side : List.of(c.baseline(), c.candidate())) {
                        places.add(
                                new Place(side.platform(), c.key(), c.metric().name()));
                    }
                }
            }
        });
        return places;
    }

    private static List<String> id(Source s) {
        return List.of(s.path(), s.sha256(), s.platform().label());
    }

    private static Place place(Source s, Measurement m) {
        String label = m.platform().isEmpty() ? s.platform().label() : m.platform();
        return new Place(label, m.key(), m.metric().name());
    }
}
