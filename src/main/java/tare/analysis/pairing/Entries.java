package tare.analysis.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.model.Direction;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Note;
import tare.model.Role;
import tare.model.Source;

/** Sorts the measurements of a study by platform, once each: the same bytes twice never count twice. */
public final class Entries {
    private static final String DUPLICATE = "DUPLICATE_FILE";

    private static final int MOST = 64;
    private static final int SURELY = 3;

    private final Settings settings;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, List<Entry>> byPlatform = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<Place, Key> twins = new HashMap<>();

    public Entries(Question question) {
        settings = question.settings();
        for (Source source : question.sources()) {
            source.measurements().forEach(m -> known.computeIfAbsent(m.key().benchmark(), b -> new HashSet<>())
                    .add(m.metric().name()));
        }
        Set<Seen> seen = new HashSet<>();
        Map<String, Set<String>> repeated = new LinkedHashMap<>();
        for (Source source : question.sources()) {
            for (Measurement m : source.measurements()) {
                String platform = source.labelOf(m);
                Seen same =
                        new Seen(source.sha256(), platform, m.key(), m.metric().name(), m.place());
                if (source.sha256().isEmpty() || seen.add(same)) {
                    byPlatform
                            .computeIfAbsent(platform, p -> new ArrayList<>())
                            .add(new Entry(platform, source, TimeOrder.of(m), metric(m)));
                } else if (source.notes().stream().noneMatch(n -> n.code().equals(DUPLICATE))) {
                    repeated.computeIfAbsent(platform, p -> new TreeSet<>()).add(source.path());
                }
            }
        }
        repeated.forEach((platform, files) -> files.forEach(file -> notes.add(Note.warning(
                DUPLICATE,
                "'" + file + "' has the same bytes as another file of " + platform + ": counted once",
                file))));
        twice();
    }

    private record Place(String platform, Key key) {}

    private record Seen(String sha256, String platform, Key key, String metric, String place) {}

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

    /** One result under two names on one platform is not two pieces of evidence: all values of both agree to the digit. */
    private void twice() {
        byPlatform.forEach((platform, entries) -> {
            Map<Key, List<Entry>> byKey = new LinkedHashMap<>();
            for (Entry e : entries) {
                if (e.metric().role() == Role.PRIMARY) {
                    byKey.computeIfAbsent(e.measurement().key(), k -> new ArrayList<>())
                            .add(e);
                }
            }
            Map<List<Double>, Key> known = new HashMap<>();
            byKey.forEach((key, own) -> {
                List<Double> values = values(own);
                Key other = values.isEmpty() ? null : known.putIfAbsent(values, key);
                if (other != null && (values.size() >= SURELY || !oneFile(own, byKey.getOrDefault(other, own)))) {
                    twins.putIfAbsent(new Place(platform, other), key);
                    twins.put(new Place(platform, key), other);
                    notes.add(Note.warning(
                            "SAME_EVIDENCE",
                            "on " + platform + ", " + other.label() + " and " + key.label()
                                    + " hold exactly the same result: not independent evidence",
                            own.getFirst().source().path()));
                }
            });
        });
    }

    /** All values of a benchmark in the order of its files; none where there are many, or only numbers that agree by chance. */
    private static List<Double> values(List<Entry> entries) {
        List<Double> all = new ArrayList<>();
        for (Entry e : entries) {
            double[] values = Values.of(e.measurement().data());
            if (all.size() + values.length > MOST || round(values)) {
                return List.of();
            }
            for (double v : values) {
                all.add(v);
            }
        }
        return all;
    }

    /** Results of one file can agree by the steps of its clock. */
    private static boolean oneFile(List<Entry> a, List<Entry> b) {
        return a.getFirst().source().path().equals(b.getFirst().source().path());
    }

    /** The name under which the very same result stands on this platform a second time; empty if under none. */
    public Optional<Key> twin(Entry entry) {
        return Optional.ofNullable(
                twins.get(new Place(entry.platform(), entry.measurement().key())));
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

    public Set<String> platforms() {
        return byPlatform.keySet();
    }

    public List<Note> notes() {
        return notes;
    }
}
