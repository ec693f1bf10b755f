package tare.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tare.model.Direction;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Note;
import tare.model.Role;
import tare.model.Source;

/** Sorts the measurements of a study by platform, once each: the same bytes twice never count twice. */
final class Entries {
    private static final String DUPLICATE = "DUPLICATE_FILE";

    private final Settings settings;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, List<Entry>> byPlatform = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();

    Entries(Question question) {
        settings = question.settings();
        for (Source source : question.sources()) {
            source.measurements().forEach(m -> known.computeIfAbsent(m.key().benchmark(), b -> new HashSet<>())
                    .add(m.metric().name()));
        }
        Set<Seen> seen = new HashSet<>();
        Map<String, Set<String>> repeated = new LinkedHashMap<>();
        for (Source source : question.sources()) {
            for (Measurement m : source.measurements()) {
                String platform = platform(source, m);
                Seen same =
                        new Seen(source.sha256(), platform, m.key(), m.metric().name(), m.place());
                if (source.sha256().isEmpty() || seen.add(same)) {
                    byPlatform
                            .computeIfAbsent(platform, p -> new ArrayList<>())
                            .add(new Entry(platform, source, m, metric(m)));
                } else if (source.notes().stream().noneMatch(n -> n.code().equals(DUPLICATE))) {
                    repeated.computeIfAbsent(platform, p -> new TreeSet<>()).add(source.path());
                }
            }
        }
        repeated.forEach((platform, files) -> files.forEach(file -> notes.add(Note.warning(
                DUPLICATE,
                "'" + file + "' has the same bytes as another file of " + platform + ": counted once",
                file))));
        twice(question);
    }

    private record Seen(String sha256, String platform, Key key, String metric, String place) {}

    /** The label that decides the side: the row's own where the file gives one, else the file's. */
    static String platform(Source source, Measurement m) {
        return m.platform().isEmpty() ? source.platform().label() : m.platform();
    }

    private Metric metric(Measurement m) {
        Metric metric = m.metric();
        String judgedBy = settings.primaryMetrics().get(m.key().benchmark());
        if (judgedBy != null
                && known.getOrDefault(m.key().benchmark(), Set.of()).contains(judgedBy)) {
            metric = metric.withRole(judgedBy.equals(metric.name()) ? Role.PRIMARY : Role.SECONDARY);
        }
        Direction said = settings.directions().get(metric.name());
        return metric.better() == Direction.UNKNOWN && said != null ? metric.withBetter(said) : metric;
    }

    /** One result under two names on one platform is not two pieces of evidence. */
    private void twice(Question question) {
        for (String platform : byPlatform.keySet()) {
            Map<List<Double>, Key> known = new HashMap<>();
            for (Entry e : byPlatform.get(platform)) {
                double[] values = Values.of(e.measurement().data());
                if (e.metric().role() != Role.PRIMARY || values.length == 0 || values.length > 64 || round(values)) {
                    continue;
                }
                List<Double> signature = new ArrayList<>();
                for (double v : values) {
                    signature.add(v);
                }
                Key other = known.putIfAbsent(signature, e.measurement().key());
                if (other != null && !other.equals(e.measurement().key())) {
                    notes.add(Note.warning(
                            "SAME_EVIDENCE",
                            "on " + platform + ", " + other.label() + " and "
                                    + e.measurement().key().label()
                                    + " hold exactly the same result: not independent evidence",
                            e.source().path()));
                }
            }
        }
    }

    /** Small or whole numbers agree by chance; long ones do not. */
    private static boolean round(double[] values) {
        for (double v : values) {
            if (Double.toString(v).length() >= 6 && v != Math.rint(v)) {
                return false;
            }
        }
        return true;
    }

    List<Entry> of(String platform) {
        return byPlatform.getOrDefault(platform, List.of());
    }

    Set<String> platforms() {
        return byPlatform.keySet();
    }

    List<Note> notes() {
        return notes;
    }
}
