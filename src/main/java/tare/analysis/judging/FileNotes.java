package tare.analysis.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tare.model.Measurement;
import tare.model.Note;
import tare.model.Severity;
import tare.model.Source;

/**
 * What is doubtful about the files of a study, each with its file. That a file holds one value is no doubt where other files
 * hold further values of the same benchmark on the same platform: together they are its runs.
 */
final class FileNotes {
    /** Of a file that holds one value of a benchmark. */
    private static final String ALONE = "ONE_VALUE";

    private final Map<String, Integer> files = new HashMap<>();

    private FileNotes(List<Source> sources) {
        boolean asked = sources.stream()
                .anyMatch(s -> s.notes().stream().anyMatch(n -> n.code().equals(ALONE)));
        if (asked) {
            sources.forEach(s -> s.measurements().forEach(m -> files.merge(benchmark(s, m), 1, Integer::sum)));
        }
    }

    static List<Note> of(List<Source> sources) {
        FileNotes known = new FileNotes(sources);
        List<Note> out = new ArrayList<>();
        for (Source s : sources) {
            Set<String> joined = known.joined(s);
            for (Note n : s.notes()) {
                if (n.severity() != Severity.INFO && !(n.code().equals(ALONE) && joined.contains(n.place()))) {
                    String place = n.place().isEmpty() ? s.path() : s.path() + ", " + n.place();
                    out.add(n.at(place));
                }
            }
        }
        return out;
    }

    private static String benchmark(Source s, Measurement m) {
        return String.join("\0", s.labelOf(m), m.key().label(), m.metric().name());
    }

    /** The places of a file where all that stands there is one of several files' values of its benchmark. */
    private Set<String> joined(Source s) {
        if (files.isEmpty()) {
            return Set.of();
        }
        Map<String, Boolean> all = new HashMap<>();
        for (Measurement m : s.measurements()) {
            all.merge(m.place(), files.getOrDefault(benchmark(s, m), 0) > 1, Boolean::logicalAnd);
        }
        all.values().removeIf(joined -> !joined);
        return all.keySet();
    }
}
